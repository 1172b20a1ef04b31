import DisclosureCatalog

/// The options of one cell, names told from notes.
struct ChannelList: Hashable {
    struct Entry: Hashable {
        var name: String
        var note: String?
        var isChosen: Bool

        var key: String { ChannelName.key(of: name) }
    }

    var entries: [Entry] = []
    /// Whether the cell shows boxes, so that an option without ■ is one that is not chosen.
    var isMarked = true
    /// Whether the cell refers to the one above.
    var isDitto = false
    /// Whether the cell ends in the middle of a tag.
    var isCut = false

    var names: [String] { entries.map(\.name) }

    var keys: [String] { entries.map(\.key) }

    /// The chosen channels, in the order of the vocabulary.
    func chosen(in vocabulary: ChannelVocabulary) -> [ChosenChannel] {
        vocabulary.keys.compactMap { key in
            let chosen = entries.filter { $0.isChosen && $0.key == key }
            guard !chosen.isEmpty else { return nil }
            return ChosenChannel(
                vocabulary.name(of: key), note: chosen.lazy.compactMap(\.note).first)
        }
    }
}
