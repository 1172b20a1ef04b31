import DisclosureCatalog
import SheetModel

/// Reads all channel cells of a source: the vocabulary from their lists, then what each chooses.
struct ChannelReader {
    private let marks: FormMarks
    private var cells: [ChannelCell] = []

    init(template: FormTemplate) { self.init(marks: template.marks) }

    init(marks: FormMarks) { self.marks = marks }

    /// Takes the channel cell of the next item, blank or not.
    mutating func add(_ text: String, at place: GridRowPlace, item: String?) {
        cells.append(ChannelCell(text: text, place: place, item: item))
    }

    /// The vocabulary, and the chosen channels of each item in the order of `add`.
    mutating func finish(
        log: inout SourceLog
    ) -> (vocabulary: [String], chosen: [[ChosenChannel]]) {
        for index in cells.splitCharacterMarks() {
            log.add(.characterMarks, at: cells[index])
        }
        for cell in cells where cell.differs(from: marks) { log.add(.boxesNormalised, at: cell) }
        let names = ChannelName(
            names: cells.map { $0.options.map(\.text) }, noteRequest: marks.noteRequest)
        let lists = cells.map { cell in
            cell.hasMarks
                ? MarkedChannels.read(cell, names: names, log: &log)
                : BareChannels.read(cell, names: names, log: &log)
        }
        let distinct = Set(lists.lazy.flatMap(\.keys))
        guard distinct.count <= SourceLimits.channels else {
            for cell in cells.prefix(1) { log.add(.tooManyChannels(distinct.count), at: cell) }
            return ([], cells.map { _ in [] })
        }
        let truncation = ListTruncation(lists: lists.filter(\.isMarked).map(\.keys))
        let kept = lists.map { truncation.withoutCutName($0) }
        let vocabulary = Self.vocabulary(of: kept)
        let comparison = ListComparison(
            vocabulary: vocabulary, printsAll: cells.contains(where: \.hasOpenMarks))
        for (cell, list) in zip(cells, lists) where list.isMarked {
            comparison.report(cell, list, truncation: truncation, log: &log)
        }
        return (vocabulary.names, chosen(kept, vocabulary: vocabulary, log: &log))
    }

    /// The options of the lists with boxes; of bare names only where no cell has boxes.
    private static func vocabulary(of lists: [ChannelList]) -> ChannelVocabulary {
        let marked = lists.filter(\.isMarked).map(\.names)
        let bare = lists.filter { !$0.isMarked }.map(\.names)
        return ChannelVocabulary(marked + bare)
    }

    private func chosen(
        _ lists: [ChannelList], vocabulary: ChannelVocabulary, log: inout SourceLog
    ) -> [[ChosenChannel]] {
        var result: [[ChosenChannel]] = []
        for (cell, list) in zip(cells, lists) {
            guard !list.isDitto else {
                log.add(result.isEmpty ? .dittoWithoutRowAbove : .ditto, at: cell)
                result.append(result.last ?? [])
                continue
            }
            result.append(list.chosen(in: vocabulary))
        }
        return result
    }
}

extension SourceLog {
    /// Adds a remark about a channel cell.
    mutating func add(_ remark: Remark, at cell: ChannelCell) {
        add(remark, at: cell.place, item: cell.item, field: .channels)
    }
}
