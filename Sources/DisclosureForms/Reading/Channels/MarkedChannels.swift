import DisclosureCatalog

/// Reads a cell with boxes.
enum MarkedChannels {
    static func read(
        _ cell: ChannelCell, names: ChannelName, log: inout SourceLog
    ) -> ChannelList {
        var list = ChannelList()
        list.isCut = cell.reading.isCut
        guard !cell.hasTrailingMarks else {
            log.add(.boxesBehindNames, at: cell)
            return list
        }
        if let text = cell.leadingText { log.add(.textBeforeBoxes(text), at: cell) }
        if cell.namelessMarks > 0, !cell.reading.isCut { log.add(.boxWithoutName, at: cell) }
        for option in cell.options {
            let reading = names.read(option)
            if reading.isGuess { log.add(.noteGuessed(reading.name), at: cell) }
            if reading.note != nil, !option.isChosen {
                log.add(.noteAtOpenBox(reading.name), at: cell)
            }
            list.entries.append(ChannelList.Entry(option, reading))
        }
        reportRepeated(in: list, of: cell, log: &log)
        return list
    }

    private static func reportRepeated(
        in list: ChannelList, of cell: ChannelCell, log: inout SourceLog
    ) {
        guard Set(list.keys).count < list.entries.count else { return }
        let groups = Dictionary(grouping: list.entries, by: \.key).values.filter { $0.count > 1 }
        for group in groups.sorted(by: { $0[0].key < $1[0].key }) {
            let states = Set(group.map(\.isChosen))
            let name = group[0].name
            log.add(states.count > 1 ? .listedBothWays(name) : .listedTwice(name), at: cell)
        }
    }
}
