import DisclosureCatalog

extension ChineseNumeral {
    private static let numbers = Dictionary(
        uniqueKeysWithValues: (1...999).map { (text($0), $0) })

    private static let zeros: Set<Unicode.Scalar> = ["〇", "零", "○", "Ｏ", "O", "o", "0"]

    /// The number of a numeral such as `十二`; nil for other text.
    static func number(_ text: String) -> Int? {
        guard let first = text.unicodeScalars.first, mayBegin(with: first) else { return nil }
        return numbers[text]
    }

    /// Whether a numeral may begin with a character; most texts are told by it.
    private static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
        // Outside of these ranges are other codes of the same characters.
        default: !(scalar.isASCII || (0x4E00...0x9FA5).contains(scalar.value))
        }
    }

    /// The number of figures written one by one, such as `二〇二一`.
    static func figures(_ text: String) -> Int? {
        guard (1...4).contains(text.unicodeScalars.count) else { return nil }
        var number = 0
        for scalar in text.unicodeScalars {
            guard let figure = zeros.contains(scalar) ? 0 : numbers[String(scalar)], figure < 10
            else { return nil }
            number = number * 10 + figure
        }
        return number
    }

    /// The number of a section's numeral, in Chinese or Arabic figures, with the brackets or the
    /// stop that it may have: `（三）`, `三、`, `3.`.
    static func sectionNumber(_ text: String) -> Int? {
        let bare = text.matchingKey.unicodeScalars.drop { "([".unicodeScalars.contains($0) }
        guard let first = bare.first, first.isDigit || mayBegin(with: first) else { return nil }
        guard let last = bare.lastIndex(where: { !")].、,".unicodeScalars.contains($0) }) else {
            return nil
        }
        let key = String(bare[...last])
        if key.unicodeScalars.allSatisfy(\.isDigit), key.utf8.count <= 3 { return Int(key) }
        return number(key)
    }
}
