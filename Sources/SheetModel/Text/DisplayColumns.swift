/// How many columns of a terminal, or of any font of fixed width, a text takes.
///
///     DisplayColumns.count(of: "财政局 12")   // 9
package enum DisplayColumns {
    /// Two for wide characters, none for marks that sit on the one before.
    package static func count(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { count, scalar in
            if EastAsianWidth.isAttached(scalar.value) { return count }
            return count + (EastAsianWidth.isWide(scalar.value) ? 2 : 1)
        }
    }

    /// The text with blanks behind it, or before it, up to that many columns.
    package static func padded(
        _ text: String, to columns: Int, atStart: Bool = false
    ) -> String {
        let blanks = String(repeating: " ", count: max(0, columns - count(of: text)))
        return atStart ? blanks + text : text + blanks
    }
}
