import DisclosureCatalog
import SheetModel

/// The text of a channel cell and the options found in it, with all the cells that say the same:
/// in most forms a few texts serve for all items.
struct ChannelCell {
    let text: String
    /// Where the text stands, in the order of the source.
    var uses: [Use]
    var reading: ChannelMarkup.Reading
    /// The boxes that have a name.
    private(set) var options: [ChannelOption] = []
    /// Boxes with nothing behind them.
    private(set) var namelessMarks = 0

    struct Use: Hashable {
        var place: GridRowPlace
        /// The number of the item, as printed.
        var item: String?
    }

    /// Reads a text; `above` are the options of another cell, which most cells list again.
    init(text: String, use: Use, above: [ChannelOption] = []) {
        self.text = text
        uses = [use]
        reading = ChannelMarkup.read(text)
        readOptions(above: above)
    }

    private mutating func readOptions(above: [ChannelOption] = []) {
        options = []
        namelessMarks = 0
        for segment in reading.segments {
            guard let mark = segment.mark else { continue }
            var option: ChannelOption
            if options.count < above.count, above[options.count].text.hasBytes(of: segment.text) {
                option = above[options.count]
                option.isChosen = mark == .chosen
            } else {
                option = ChannelOption(isChosen: mark == .chosen, text: segment.text)
            }
            if option.key.isEmpty { namelessMarks += 1 } else { options.append(option) }
        }
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

    /// The names of the options, cut at every 口 whatever stands before it; nil where one of them
    /// is empty.
    fileprivate var gluedNames: [String]? {
        let keys = reading.segments.flatMap(GluedMarks.split).map { ChannelName.key(of: $0.text) }
        return keys.contains("") ? nil : keys
    }

    /// Cuts the text at every 口.
    fileprivate mutating func splitGluedMarks() {
        reading.segments = reading.segments.flatMap(GluedMarks.split)
        readOptions()
    }

    /// Cuts the text where characters stand for boxes; false if there are none.
    fileprivate mutating func split(by marks: CharacterMark) -> Bool {
        let split = reading.segments.flatMap(marks.split)
        guard split != reading.segments else { return false }
        reading.segments = split
        readOptions()
        return true
    }
}

extension [ChannelCell] {
    /// The cells with the number of their uses, those that list the same options as the one before
    /// counted with it.
    var counted: [(cell: ChannelCell, count: Int)] {
        var counted: [(cell: ChannelCell, count: Int)] = []
        for cell in self {
            let options = counted.last?.cell.options ?? []
            if !counted.isEmpty, cell.options.elementsEqual(options, by: { $0.key == $1.key }) {
                counted[counted.count - 1].count += cell.uses.count
            } else {
                counted.append((cell, cell.uses.count))
            }
        }
        return counted
    }

    /// Makes boxes of the characters that stand for boxes; reports which cells had some.
    mutating func splitCharacterMarks() -> [Int] {
        guard contains(where: { CharacterMark.mayOccur(in: $0.text) }) else { return [] }
        var seen: [String: Int] = [:]
        for cell in self where !cell.text.isEmpty {
            for option in cell.options { seen[option.key, default: 0] += 2 }
            let candidates = cell.reading.segments.flatMap(CharacterMark.candidates)
            // Several in one cell are a list, one alone may be a word.
            let weight = (candidates.count > 1 ? 2 : 1) * cell.uses.count
            for key in candidates { seen[key, default: 0] += weight }
        }
        seen[""] = nil
        let marks = CharacterMark(known: Set(seen.filter { $0.value > 1 }.keys))
        let found = indices.filter { self[$0].split(by: marks) }
        return found.isEmpty ? splitGluedMarks() : found
    }

    /// Makes boxes of 口 where nothing stands between it and the name before.
    ///
    /// It is a character of names too; so only if then all cells list the same options, as a form
    /// does that prints all of them, and did not before.
    private mutating func splitGluedMarks() -> [Int] {
        let lists = indices.filter { self[$0].hasMarks }
        let names = lists.map { self[$0].gluedNames }
        guard names.count > 1, let first = names[0], first.count > 1,
            names.allSatisfy({ $0 == first }),
            lists.contains(where: { self[$0].options.map(\.key) != first })
        else { return [] }
        let split = lists.filter { self[$0].options.map(\.key) != first }
        for index in split { self[index].splitGluedMarks() }
        return split
    }
}
