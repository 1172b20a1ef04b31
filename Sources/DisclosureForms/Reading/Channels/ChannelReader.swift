import DisclosureCatalog
import SheetModel

/// Reads all channel cells of a source: the vocabulary from their lists, then what each chooses.
struct ChannelReader {
    private let marks: FormMarks
    /// The different texts, in the order of the source.
    private var cells: [ChannelCell] = []
    private var indexes: [ExactText: Int] = [:]
    /// The text of each item.
    private var items: [Int] = []

    /// How the form lists channels where it has no boxes; nil for one that has.
    private let bareForm: ChannelTemplate?
    /// The channels that the form knows.
    private let ownNames: [String]

    init(template: FormTemplate) {
        let channels = template.channels
        self.init(
            marks: template.marks, bareForm: channels.shown == .names ? channels : nil,
            ownNames: channels.vocabulary + channels.blank)
    }

    init(marks: FormMarks, bareForm: ChannelTemplate? = nil, ownNames: [String] = []) {
        self.marks = marks
        self.bareForm = bareForm
        self.ownNames = ownNames
    }

    /// Takes the channel cell of the next item, blank or not.
    mutating func add(_ text: String, at place: GridRowPlace, item: String?) {
        let use = ChannelCell.Use(place: place, item: item)
        if let last = items.last, cells[last].text.hasBytes(of: text) {
            cells[last].uses.append(use)
            items.append(last)
            return
        }
        let key = ExactText(text)
        if let index = indexes[key] {
            cells[index].uses.append(use)
            items.append(index)
        } else {
            indexes[key] = cells.count
            items.append(cells.count)
            let above = cells.last?.options ?? []
            cells.append(ChannelCell(text: text, use: use, above: above))
        }
    }

    /// The vocabulary, and the chosen channels of each item in the order of `add`.
    mutating func finish(
        log: inout SourceLog
    ) -> (vocabulary: [String], chosen: [[ChosenChannel]]) {
        let own = (marks.chosen + marks.notChosen).unicodeScalars
        for index in cells.splitCharacterMarks() where !own.contains(CharacterMark.openSign) {
            log.add(.characterMarks, at: cells[index])
        }
        for cell in cells where cell.differs(from: marks) { log.add(.boxesNormalised, at: cell) }
        let names = ChannelName(lists: cells, noteRequest: marks.noteRequest)
        let bare = BareChannels(
            names: names, slashed: SlashedNames(cells, names: names, own: ownNames),
            form: bareForm)
        let lists = cells.map { cell in
            var list =
                cell.hasMarks
                ? MarkedChannels.read(cell, names: names, log: &log)
                : bare.read(cell, log: &log)
            list.count = cell.uses.count
            return list
        }
        let counted = lists.counted
        let distinct = Set(counted.flatMap(\.keys))
        guard distinct.count <= SourceLimits.channels else {
            log.add(.tooManyChannels(distinct.count), at: cells[0], onlyFirst: true)
            return ([], items.map { _ in [] })
        }
        let truncation = ListTruncation(lists: counted.filter(\.isMarked))
        let kept = lists.map { truncation.withoutCutName($0) }
        // The options of the lists with boxes; of bare names only where no cell has boxes.
        let vocabulary = ChannelVocabulary(
            kept.filter(\.isMarked) + kept.filter { !$0.isMarked },
            asking: marks.noteRequest.matchingKey)
        let comparison = ListComparison(
            vocabulary: vocabulary, printsAll: cells.contains(where: \.hasOpenMarks))
        for (cell, list) in zip(cells, lists) where list.isMarked {
            comparison.report(cell, list, truncation: truncation, log: &log)
        }
        return (vocabulary.names, chosen(kept, vocabulary: vocabulary, log: &log))
    }

    private func chosen(
        _ lists: [ChannelList], vocabulary: ChannelVocabulary, log: inout SourceLog
    ) -> [[ChosenChannel]] {
        let ofTexts = lists.map { $0.chosen(in: vocabulary) }
        var result: [[ChosenChannel]] = []
        result.reserveCapacity(items.count)
        for index in items {
            result.append(lists[index].isDitto ? result.last ?? [] : ofTexts[index])
        }
        for (cell, list) in zip(cells, lists) where list.isDitto {
            for use in cell.uses {
                let isFirst = use == cells[items[0]].uses[0]
                log.add(
                    isFirst ? .dittoWithoutRowAbove : .ditto, at: use.place, item: use.item,
                    field: .channels)
            }
        }
        return result
    }
}

extension SourceLog {
    /// Adds a remark about a channel cell, for every cell that says the same.
    mutating func add(
        _ remark: Remark, at cell: ChannelCell, onlyFirst: Bool = false
    ) {
        for use in onlyFirst ? cell.uses.prefix(1) : cell.uses[...] {
            add(remark, at: use.place, item: use.item, field: .channels)
        }
    }
}
