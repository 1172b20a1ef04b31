import DisclosureCatalog

/// The options of one cell, names told from notes.
struct ChannelList: Hashable {
    struct Entry: Hashable {
        let name: String
        var note: String?
        var isChosen: Bool
        /// What the name is compared by.
        let key: String

        init(name: String, note: String?, isChosen: Bool) {
            self.name = name
            self.note = note
            self.isChosen = isChosen
            key = ChannelName.key(of: name)
        }

        /// An option, read as its name and the note beside it.
        init(_ option: ChannelOption, _ reading: ChannelName.Reading) {
            name = reading.name
            note = reading.note
            isChosen = option.isChosen
            key = name == option.name ? option.key : ChannelName.key(of: name)
        }
    }

    var entries: [Entry] = []
    /// Whether the cell shows boxes, so that an option without ■ is one that is not chosen.
    var isMarked = true
    /// Whether the cell refers to the one above.
    var isDitto = false
    /// Whether the cell ends in the middle of a tag.
    var isCut = false
    /// How many cells say this.
    var count = 1

    var names: [String] { entries.map(\.name) }

    var keys: [String] { entries.map(\.key) }

    /// The chosen channels, in the order of the vocabulary.
    func chosen(in vocabulary: ChannelVocabulary) -> [ChosenChannel] {
        var first: [Int: ChosenChannel] = [:]
        for entry in entries where entry.isChosen {
            guard let position = vocabulary.positions[entry.key] else { continue }
            if first[position] == nil {
                first[position] = ChosenChannel(vocabulary.name(of: entry.key), note: entry.note)
            } else if first[position]?.note == nil {
                first[position]?.note = entry.note
            }
        }
        return first.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension [ChannelList] {
    /// The lists, those that name the same options as the one before counted with it: so do most.
    var counted: [ChannelList] {
        var counted: [ChannelList] = []
        for list in self {
            if let last = counted.indices.last, counted[last].namesSame(as: list) {
                counted[last].count += list.count
            } else {
                counted.append(list)
            }
        }
        return counted
    }
}

extension ChannelList {
    fileprivate func namesSame(as other: ChannelList) -> Bool {
        isMarked == other.isMarked
            && entries.elementsEqual(other.entries) { $0.key == $1.key && $0.name == $1.name }
    }
}
