import DisclosureCatalog

/// How a form writes its date.
enum LearnedDate {
    private static let names = ["{year}", "{month}", "{day}"]

    /// The format of a date that is filled in, or left blank between its signs; nil for other text.
    static func format(of text: String, lexicon: FormLexicon) -> String? {
        let bare = text.unicodeScalars.filter { !$0.isBlank }.map(\.halfWidth)
        guard bare.contains(where: \.isDigit) else {
            return blankFormat(of: bare, lexicon: lexicon)
        }
        // What follows each number.
        var signs: [String] = []
        var isInNumber = false
        for scalar in bare {
            if scalar.isDigit {
                if !isInNumber { signs.append("") }
                isInNumber = true
            } else {
                guard let last = signs.indices.last else { return nil }
                signs[last] += String(Character(scalar))
                isInNumber = false
            }
        }
        guard signs.count == 3, signs.allSatisfy({ $0.count <= 1 }),
            WrittenDate(text, format: lexicon.dateFormat) != .unreadable
        else { return nil }
        return zip(names, signs).map { $0 + $1 }.joined()
    }

    /// Whether nothing is filled in: no text, or the signs of a date alone, or signs for a blank.
    static func isBlank(_ text: String, lexicon: FormLexicon) -> Bool {
        let bare = text.unicodeScalars.filter { !$0.isBlank }
        return bare.allSatisfy { lexicon.blanks.contains($0) && $0 != "x" && $0 != "X" }
            || blankFormat(of: bare.map(\.halfWidth), lexicon: lexicon) != nil
    }

    private static func blankFormat(
        of bare: [Unicode.Scalar], lexicon: FormLexicon
    ) -> String? {
        let text = String(String.UnicodeScalarView(bare.filter { !lexicon.blanks.contains($0) }))
        guard !text.isEmpty,
            let signs = lexicon.dateSigns.first(where: { $0.joined() == text })
        else { return nil }
        var format = ""
        for (index, name) in names.enumerated() {
            format += name + (signs.indices.contains(index) ? signs[index] : "")
        }
        return format
    }
}
