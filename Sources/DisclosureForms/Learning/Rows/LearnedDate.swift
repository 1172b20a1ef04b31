import DisclosureCatalog

/// How a form writes its date.
enum LearnedDate {
    private static let names = ["{year}", "{month}", "{day}"]
    private static let paddedNames = ["{year}", "{month2}", "{day2}"]

    /// The format of a date that is filled in, or left blank between its signs; nil for other text.
    static func format(of text: String, lexicon: FormLexicon) -> String? {
        let bare = text.unicodeScalars.filter { !$0.isBlank }.map(\.halfWidth)
        guard bare.contains(where: \.isDigit) else {
            return blankFormat(of: bare, lexicon: lexicon)
        }
        // The numbers, and what follows each.
        var parts: [(figures: String, sign: String)] = []
        var isInNumber = false
        for scalar in bare {
            if scalar.isDigit, !isInNumber { parts.append(("", "")) }
            isInNumber = scalar.isDigit
            guard let last = parts.indices.last else { return nil }
            if isInNumber {
                parts[last].figures.unicodeScalars.append(scalar)
            } else {
                parts[last].sign.unicodeScalars.append(scalar)
            }
        }
        guard parts.count == 3, parts.allSatisfy({ $0.sign.count <= 1 }),
            WrittenDate(text, format: lexicon.dateFormat) != .unreadable
        else { return nil }
        let isPadded = parts.dropFirst().contains { $0.figures.hasPrefix("0") }
        return zip(isPadded ? paddedNames : names, parts).map { $0 + $1.sign }.joined()
    }

    /// The format of a date that a cell shows by a number format; nil where that shows no whole date
    /// in a way that a template can say.
    static func format(ofNumberFormat code: String) -> String? {
        var format = ""
        var rest = code[...]
        while let sign = rest.popFirst() {
            switch sign {
            case "\"":
                format += LearnedText.withoutBraces(String(rest.prefix { $0 != "\"" }))
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\": format += LearnedText.withoutBraces(String(rest.popFirst() ?? " "))
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "_", "*": rest = rest.dropFirst()
            case ";": rest = ""
            case "y", "Y", "m", "M", "d", "D":
                let more = rest.prefix { $0.lowercased() == sign.lowercased() }.count
                guard let name = name(ofDateSign: sign.lowercased() + "\(more + 1)") else {
                    return nil
                }
                format += name
                rest = rest.dropFirst(more)
            default:
                guard !sign.isLetter || !sign.isASCII else { return nil }
                format += LearnedText.withoutBraces(String(sign))
            }
        }
        let found = PlaceholderPattern(format).names.map { "{\($0)}" }
        let isWhole =
            found.count == 3 && zip(found, names).allSatisfy { $0.hasPrefix($1.dropLast()) }
        return isWhole ? format.trimmed : nil
    }

    /// The placeholder of a sign that is repeated so often in a number format.
    private static func name(ofDateSign sign: String) -> String? {
        switch sign {
        case "y4": names[0]
        case "m1": names[1]
        case "m2": paddedNames[1]
        case "d1": names[2]
        case "d2": paddedNames[2]
        default: nil
        }
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
