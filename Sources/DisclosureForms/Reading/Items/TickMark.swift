import DisclosureCatalog

/// What a cell of a tick column may hold.
enum TickMark: Hashable {
    case ticked
    /// A box left open, or a sign for "nothing".
    case open

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
    init?(_ text: String) { self.init(key: text.matchingKey) }

    /// The mark that a matching key is; the selectors of emoji styles do not count.
    init?(key: String) {
        var mark: Unicode.Scalar?
        for scalar in key.unicodeScalars where !(0xFE00...0xFE0F).contains(scalar.value) {
            guard mark == nil else { return nil }
            mark = scalar
        }
        switch mark {
        case "√", "✓", "✔", "☑", "✅", "🗸", "■", "▄", "●", "☒", "v", "V", "ˇ", "是": self = .ticked
        case "□", "☐", "○", "否": self = .open
        default: return nil
        }
    }
}
