/// Texts of ledgers as they are compared.
enum LedgerText {
    /// The text without white space and invisible marks at both ends.
    static func trimmed(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            isEdge(first) || isEdge(last)
        else { return text }
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first, isEdge(scalar) { rest.removeFirst() }
        while let scalar = rest.last, isEdge(scalar) { rest.removeLast() }
        return String(rest)
    }

    /// A name without any white space, parentheses in full width.
    static func nameKey(_ text: String) -> String {
        if !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 }),
            !text.unicodeScalars.contains(where: \.isWhite)
        {
            return text
        }
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isEdge(scalar) {
            switch scalar {
            case "(": key.append("（")
            case ")": key.append("）")
            default: key.append(scalar)
            }
        }
        return String(key)
    }

    /// A heading without white space and asterisks, in small letters.
    static func headingKey(_ text: String) -> String {
        var key = nameKey(text).lowercased()
        key.unicodeScalars.removeAll { $0 == "*" || $0 == "＊" }
        return key
    }

    /// A key without the note in parentheses at its end.
    static func withoutNote(_ key: String) -> String {
        guard key.unicodeScalars.last == "）",
            let start = key.unicodeScalars.lastIndex(of: "（"),
            start > key.unicodeScalars.startIndex
        else { return key }
        return String(key.unicodeScalars[..<start])
    }

    /// The number of an item as it is compared: plain digits, no leading zeros, no fraction of
    /// zeros as spreadsheets write, none of the words around it.
    static func numberKey(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isEdge(scalar) && scalar != "第" && scalar != "项" {
            key.append(asciiDigit(scalar) ?? scalar)
        }
        var digits = key[...]
        if digits.reversed().starts(with: "0.".unicodeScalars) { digits.removeLast(2) }
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
            return String(key)
        }
        let stripped = digits.drop { $0 == "0" }
        return stripped.isEmpty ? "0" : String(stripped)
    }

    /// The ASCII digit of a full-width one.
    static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
    }

    private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWhite || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
}
