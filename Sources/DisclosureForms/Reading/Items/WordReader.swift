import DisclosureCatalog

/// Reads cells that tell by words what other forms tick.
struct WordReader {
    let words: FormWords

    /// The parts of a cell, separated as the form separates them or as others do.
    func pieces(of text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        let separators = Set(words.separator.unicodeScalars + "、，,；;\n".unicodeScalars)
        return text.unicodeScalars.split(whereSeparator: separators.contains)
            .map { String(String.UnicodeScalarView($0)).withoutWrapping }
            .filter { !$0.isEmpty && !CellKind.isNothing($0.matchingKey) }
    }

    /// Everyone, groups, or the names of groups.
    func readAudience(_ text: String, into audience: inout Audience) {
        for piece in pieces(of: text) {
            if piece.matchingKey == words.everyone.matchingKey {
                audience.everyone = true
            } else {
                let isUnnamed = piece.matchingKey == words.groups.matchingKey
                audience.groups.append(isUnnamed ? "" : piece)
            }
        }
    }

    /// Whether all parts of the cell are known words; a word may be shorter or longer than the
    /// form's, such as 主动 for 主动公开.
    func readDisclosure(_ text: String, into methods: inout Set<DisclosureMethod>) -> Bool {
        var isKnown = true
        for piece in pieces(of: text) {
            if Self.isShort(piece, of: words.proactive) {
                methods.insert(.proactive)
            } else if Self.isShort(piece, of: words.onRequest) {
                methods.insert(.onRequest)
            } else {
                isKnown = false
            }
        }
        return isKnown
    }

    /// Whether one of two wordings is the beginning of the other.
    private static func isShort(_ piece: String, of word: String) -> Bool {
        let (first, second) = (piece.matchingKey, word.matchingKey)
        guard min(first.count, second.count) >= 2 else { return first == second }
        return first.hasPrefix(second) || second.hasPrefix(first)
    }
}
