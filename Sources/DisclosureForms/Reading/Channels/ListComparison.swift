import DisclosureCatalog

/// Compares the list of each cell with the one that the source prints as a rule.
struct ListComparison {
    let vocabulary: ChannelVocabulary
    /// Whether the source prints options that are not chosen, so that every list is complete.
    let printsAll: Bool

    func report(
        _ cell: ChannelCell, _ list: ChannelList, truncation: ListTruncation, log: inout SourceLog
    ) {
        if truncation.isCut(list) {
            log.add(.listCut, at: cell)
            return
        }
        guard printsAll, !vocabulary.usual.isEmpty, !list.entries.isEmpty else { return }
        let keys = list.keys
        // Most lists are the usual one.
        guard keys != vocabulary.usual else { return }
        let missing = vocabulary.usual.filter { !keys.contains($0) }
        if !missing.isEmpty {
            let names = missing.map { vocabulary.name(of: $0) }
            log.add(.optionsMissing(names, of: vocabulary.usual.count), at: cell)
        }
        for entry in list.entries where !vocabulary.usual.contains(entry.key) {
            let nearest = nearestName(
                to: entry.name, among: vocabulary.usual.map { vocabulary.name(of: $0) })
            log.add(.optionAdded(entry.name, nearest: nearest), at: cell)
        }
        let order = keys.compactMap { vocabulary.usual.firstIndex(of: $0) }
        if zip(order, order.dropFirst()).contains(where: { $0 > $1 }) {
            log.add(.optionsReordered, at: cell)
        }
    }
}
