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
        guard !isPrintable(text) else { return (text, false) }
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

    /// Whether a cell can hold the text as it is.
    package static func isPrintable(_ text: String) -> Bool {
        text.utf8.count >= shortText && !mayHaveForbidden(text)
            || !text.unicodeScalars.contains(where: isForbidden)
    }

    /// In bytes; a shorter text is looked at character by character at once.
    private static let shortText = 32

    /// Whether a text has bytes that the usual characters have not: those of control characters,
    /// and of U+FFC0 to U+FFFF.
    ///
    /// The loop has no branches, so that the compiler makes it one over many bytes at a time.
    private static func mayHaveForbidden(_ text: String) -> Bool {
        var found: UInt8 = 0
        var previous: UInt8 = 0
        for byte in Array(text.utf8) {
            found |= (byte < 0x20 ? 1 : 0) & (byte != 0x09 ? 1 : 0) & (byte != 0x0A ? 1 : 0)
            found |= (previous == 0xEF ? 1 : 0) & (byte == 0xBF ? 1 : 0)
            previous = byte
        }
        return found != 0
    }

    /// The text as it must stand in the file so that programs show it unchanged: what looks like
    /// an escape, `_x0041_`, is itself escaped (ECMA-376 part 1, 22.9.2.19, `ST_Xstring`).
    ///
    ///     SpreadsheetText.escaped("_x0041_")   // "_x005F_x0041_"
    package static func escaped(_ text: String) -> String {
        guard mayHaveEscape(text) else { return text }
        let marks = TextSurvey(of: text, collectsEscapes: true).escapes
        guard !marks.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + marks.count * escapeLength)
        var start = 0
        for mark in marks {
            result += bytes[start...mark]
            result += "x005F_".utf8
            start = mark + 1
        }
        result += bytes[start...]
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a text has an underscore; without branches, as above.
    private static func mayHaveEscape(_ text: String) -> Bool {
        var found: UInt8 = 0
        for byte in Array(text.utf8) { found |= byte == UInt8(ascii: "_") ? 1 : 0 }
        return found != 0
    }

    /// How many characters an escape adds to a text.
    static let escapeLength = 6
}
