/// The mark that keeps a spreadsheet program from running text as a formula.
///
/// A program that opens delimited text takes a field such as `=HYPERLINK(…)` for a formula
/// (CWE-1236; OWASP ASVS 1.2.10). The guard is one apostrophe in front of such a text.
///
/// A text is dangerous if its first character, after blanks, control and invisible characters, is
/// one of `= + - @` or their full-width forms, or if it starts with a tab or a carriage return.
/// So that the mark can always be taken off again, a text is also marked when it consists of
/// apostrophes followed by a dangerous text. Hence for any text:
///
///     FormulaGuard.removed(from: FormulaGuard.applied(to: text)) == text
///
///     FormulaGuard.applied(to: "=1+1")     // '=1+1
///     FormulaGuard.applied(to: "'=1+1")    // ''=1+1
///     FormulaGuard.applied(to: "'quoted'") // 'quoted'
package enum FormulaGuard {
    /// The text as it is written.
    package static func applied(to text: String) -> String {
        needsMark(text) ? "'" + text : text
    }

    /// The text that was written as this field.
    package static func removed(from field: String) -> String {
        guard field.utf8.first == apostrophe, needsMark(field) else { return field }
        // Only the first apostrophe is a mark: what follows it is itself a text that needs one.
        return String(field.unicodeScalars.dropFirst())
    }

    /// Whether the text is dangerous, or apostrophes followed by a dangerous text.
    static func needsMark(_ text: String) -> Bool {
        var scalars = text.unicodeScalars.drop { $0 == "'" }
        if let first = scalars.first, first == "\t" || first == "\r" { return true }
        scalars = scalars.drop(while: \.isBlankOrInvisible)
        guard let first = scalars.first else { return false }
        return formulaStarts.contains(first)
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let formulaStarts: [Unicode.Scalar] = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}

extension Unicode.Scalar {
    /// Whether readers of a table would overlook the character at the edge of a field: white
    /// space, control and format characters.
    var isBlankOrInvisible: Bool {
        switch value {
        case 0...0x20, 0x7F...0xA0: true
        // Nearly every character of our texts; none of these is blank.
        case 0x21...0x7E, 0x2070...0x2FFF, 0x3001...0xD7FF, 0xFF01...0xFFEF: false
        default:
            properties.isWhitespace || properties.generalCategory == .format
                || properties.generalCategory == .control
        }
    }
}
