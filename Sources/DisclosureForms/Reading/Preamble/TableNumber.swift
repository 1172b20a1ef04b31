import DisclosureCatalog

/// The number of a table among those of one sheet, as in `（二）示例镇政务公开清单目录`.
struct TableNumber: Equatable {
    var number: Int
    /// How numbers are written, as a text with `{numeral}` or `{number}`.
    var pattern: String
    /// What stands behind it.
    var rest: String

    /// Nil for a text without a number at its beginning, and for a number alone.
    init?(_ text: String) {
        let scalars = Array(text.trimmed.unicodeScalars)
        guard let first = scalars.first else { return nil }
        let isOpen = first.halfWidth == "("
        let start = isOpen ? 1 : 0
        let figures = scalars[start...].prefix { $0.isDigit || Self.numerals.contains($0) }
        let written = String(String.UnicodeScalarView(figures))
        let end = start + figures.count
        guard end < scalars.count, let number = Int(written) ?? ChineseNumeral.number(written)
        else { return nil }
        let sign = scalars[end]
        guard isOpen ? sign.halfWidth == ")" : Self.signs.contains(sign) else { return nil }
        let rest = String(String.UnicodeScalarView(scalars[(end + 1)...])).trimmed
        guard let next = rest.unicodeScalars.first, isOpen || !next.isDigit else { return nil }
        let name = figures.allSatisfy(\.isDigit) ? "{number}" : "{numeral}"
        self.number = number
        let gap = scalars[(end + 1)...].prefix(while: \.isBlank)
        pattern =
            (isOpen ? String(Character(first)) : "") + name + String(Character(sign))
            + String(String.UnicodeScalarView(gap))
        self.rest = rest
    }

    private static let numerals = Set("〇零一二三四五六七八九十百".unicodeScalars)
    private static let signs = Set("、.．".unicodeScalars)
}
