/// What a cell of a tick column may hold.
enum TickMark: Hashable {
    case ticked
    /// A box left open, or a sign for "nothing".
    case open

    private static let ticks: Set<String> = [
        "√", "✓", "✔", "☑", "✅", "🗸", "■", "▄", "●", "☒", "v", "V", "ˇ", "是",
    ]
    private static let openBoxes: Set<String> = ["□", "☐", "○", "否"]

    /// The mark that a text is; nil for other text.
    ///
    /// Blanks and the selectors of emoji styles do not count.
    init?(_ text: String) {
        var key = String.UnicodeScalarView()
        for scalar in text.matchingKey.unicodeScalars
        where !(0xFE00...0xFE0F).contains(scalar.value) {
            key.append(scalar)
        }
        let mark = String(key)
        if Self.ticks.contains(mark) {
            self = .ticked
        } else if Self.openBoxes.contains(mark) {
            self = .open
        } else {
            return nil
        }
    }
}
