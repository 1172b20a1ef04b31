/// What a number format makes of a number.
enum NumberKind: Hashable {
    case number
    case date
    /// Filled up with zeros to so many figures, as codes are: `0505`.
    case padded(Int)

    /// Formats that files name by number alone, as far as a template can use them
    /// (ECMA-376 part 1, 18.8.30).
    static let builtInFormats = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d",
        31: "yyyy\"年\"m\"月\"d\"日\"", 49: "@", 57: "yyyy\"年\"m\"月\"",
    ]

    /// Days in the built-in formats, those of Chinese, Japanese and Korean programs included.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...31, 34...36, 50...58: true
        default: false
        }
    }

    init(id: Int, format: String?) {
        if let format {
            self = Self.kind(of: format)
        } else {
            self = Self.isBuiltInDate(id) ? .date : .number
        }
    }

    /// The kind of a format's section for positive numbers.
    private static func kind(of format: String) -> NumberKind {
        let signs = signs(of: format)
        if signs.count > 1, signs.count <= 20, signs.allSatisfy({ $0 == "0" }) {
            return .padded(signs.count)
        }
        let letters = Set(signs.map { Character($0).lowercased() })
        let isDate =
            letters.contains("d") || letters.contains("y")
            || letters.contains("m") && letters.isDisjoint(with: ["h", "s", "0", "#"])
        return isDate && String(String.UnicodeScalarView(signs)) != "Standard" ? .date : .number
    }

    /// What is neither quoted nor in brackets.
    private static func signs(of format: String) -> [Unicode.Scalar] {
        var signs: [Unicode.Scalar] = []
        var quote: Unicode.Scalar?
        var isEscaped = false
        for scalar in format.unicodeScalars {
            if isEscaped {
                isEscaped = false
            } else if let end = quote {
                if scalar == end { quote = nil }
            } else {
                switch scalar {
                case "\"": quote = "\""
                case "[": quote = "]"
                case "\\", "_", "*": isEscaped = true
                case ";": return signs
                default: signs.append(scalar)
                }
            }
        }
        return signs
    }
}
