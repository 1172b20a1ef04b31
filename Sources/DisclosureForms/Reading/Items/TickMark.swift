import DisclosureCatalog

/// What a cell of a tick column may hold.
enum TickMark: Hashable {
    case ticked
    /// A box left open, or a sign for "nothing".
    case open

    private static let ticks = [
        "√", "✓", "✔", "☑", "✅", "🗸", "■", "▄", "●", "☒", "v", "V", "ˇ", "是",
    ]
    private static let openBoxes = ["□", "☐", "○", "否"]
    /// Signs that are something else in other columns, in capitals.
    private static let signs: [String: TickMark] = [
        "1": .ticked, "Y": .ticked, "YES": .ticked, "X": .ticked, "T": .ticked, "TRUE": .ticked,
        "N": .open, "NO": .open, "F": .open, "FALSE": .open,
    ]

    /// The mark that a text is in a column of ticks, where figures and letters are marks too; nil
    /// for other text.
    init?(inTickColumn text: String) {
        guard let mark = TickMark(text) ?? Self.signs[text.matchingKey.uppercased()] else {
            return nil
        }
        self = mark
    }

    /// Whether a text is a letter or word that means a mark where ticks are expected.
    static func isSign(_ key: String) -> Bool {
        key.utf8.count <= 5 && key.utf8.first.map { $0 < 0x80 } == true
            && signs[key.uppercased()] != nil
    }

    /// The mark that a text is; nil for other text.
    ///
    /// Blanks and the selectors of emoji styles do not count.
    init?(_ text: String) {
        let mark = text.matchingKey.removing { (0xFE00...0xFE0F).contains($0.value) }
        if Self.ticks.contains(mark) {
            self = .ticked
        } else if Self.openBoxes.contains(mark) {
            self = .open
        } else {
            return nil
        }
    }
}
