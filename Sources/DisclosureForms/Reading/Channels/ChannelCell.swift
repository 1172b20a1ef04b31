import DisclosureCatalog
import SheetModel

/// A channel cell of the source and the options found in it.
struct ChannelCell {
    var text: String
    var place: GridRowPlace
    /// The number of the item, as printed.
    var item: String?
    var reading: ChannelMarkup.Reading

    init(text: String, place: GridRowPlace, item: String?) {
        self.text = text
        self.place = place
        self.item = item
        reading = ChannelMarkup.read(text)
    }

    var hasMarks: Bool { reading.segments.contains { $0.mark != nil } }

    var hasOpenMarks: Bool { reading.segments.contains { $0.mark == .open } }

    /// Whether the boxes are others than the form's own.
    func differs(from marks: FormMarks) -> Bool {
        let own = (marks.chosen + marks.notChosen).unicodeScalars
        return reading.hasTags || !reading.marks.isSubset(of: own)
    }

    /// The text before the first box.
    var leadingText: String? {
        reading.segments.first.flatMap { $0.mark == nil ? $0.text.trimmed : nil }
    }

    /// Whether the boxes stand behind their names: which box belongs to which cannot be told.
    var hasTrailingMarks: Bool {
        hasMarks && leadingText != nil
            && reading.segments.last.map { $0.text.showsNothing } ?? false
    }

    /// The boxes that have a name.
    var options: [ChannelOption] {
        reading.segments.compactMap { segment in
            guard let mark = segment.mark, !ChannelName.key(of: segment.text).isEmpty else {
                return nil
            }
            return ChannelOption(isChosen: mark == .chosen, text: segment.text)
        }
    }

    /// Boxes with nothing behind them.
    var namelessMarks: Int {
        reading.segments.count { $0.mark != nil && ChannelName.key(of: $0.text).isEmpty }
    }
}

extension [ChannelCell] {
    /// Makes boxes of the characters 口 that are boxes; reports which cells had some.
    mutating func splitCharacterMarks() -> [Int] {
        var seen: [String: Int] = [:]
        for cell in self where !cell.text.isEmpty {
            for option in cell.options { seen[ChannelName.key(of: option.text), default: 0] += 2 }
            let candidates = cell.reading.segments.flatMap(CharacterMark.candidates)
            // Several in one cell are a list, one alone may be a word.
            for key in candidates { seen[key, default: 0] += candidates.count > 1 ? 2 : 1 }
        }
        seen[""] = nil
        let marks = CharacterMark(known: Set(seen.filter { $0.value > 1 }.keys))
        return indices.filter { index in
            let split = self[index].reading.segments.flatMap(marks.split)
            guard split.count != self[index].reading.segments.count else { return false }
            self[index].reading.segments = split
            return true
        }
    }
}
