/// Which text a spreadsheet file can hold.
package enum SpreadsheetText {
    /// Whether XML 1.0 has no way to write the character (XML 1.0 section 2.2, `Char`), or only
    /// one that spreadsheet programs do not share.
    package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// The text as a cell can hold it: line ends are line feeds, and forbidden characters are
    /// U+FFFD.
    ///
    ///     SpreadsheetText.printable("a\u{1}\r\nb")   // ("a\u{FFFD}\nb", true)
    ///
    /// - Returns: the text, and whether a character was replaced; a line end does not count.
    package static func printable(_ text: String) -> (text: String, hasReplaced: Bool) {
        guard text.unicodeScalars.contains(where: isForbidden) else { return (text, false) }
        var result = String.UnicodeScalarView()
        var hasReplaced = false
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                result.append("\n")
            } else if scalar == "\n" && previous == "\r" {
                // The carriage return before it is already the line feed.
            } else if isForbidden(scalar) {
                result.append("\u{FFFD}")
                hasReplaced = true
            } else {
                result.append(scalar)
            }
            previous = scalar
        }
        return (String(result), hasReplaced)
    }
}
