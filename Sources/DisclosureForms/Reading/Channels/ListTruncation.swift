/// Tells lists that break off from lists that are merely different.
struct ListTruncation {
    /// The complete list that cut ones are compared with.
    private let complete: [String]

    init(lists: [ChannelList]) {
        let all = lists.map { (keys: $0.keys, count: $0.count) }
        let counts = Dictionary(all.map { ($0.keys, $0.count) }, uniquingKeysWith: +)
        var complete: [String] = []
        for list in all
        where list.keys.count > complete.count && (counts[list.keys] ?? 0) > 1 {
            complete = list.keys
        }
        self.complete = complete
    }

    /// Whether a list is the beginning of the complete one, perhaps with its last name cut.
    func isCut(_ list: ChannelList) -> Bool {
        if list.isCut { return true }
        let keys = list.keys
        guard !keys.isEmpty, keys.count <= complete.count else { return false }
        if hasCutName(list) { return true }
        return keys.count < complete.count && complete.starts(with: keys)
            && list.entries.contains { !$0.isChosen }
    }

    /// The list without a name that is only the beginning of an option.
    func withoutCutName(_ list: ChannelList) -> ChannelList {
        guard list.isMarked, hasCutName(list) else { return list }
        var shorter = list
        shorter.entries.removeLast()
        return shorter
    }

    private func hasCutName(_ list: ChannelList) -> Bool {
        let keys = list.keys
        guard let last = keys.last, keys.count <= complete.count else { return false }
        let expected = complete[keys.count - 1]
        return last != expected && expected.hasPrefix(last)
            && complete.starts(with: keys.dropLast())
    }
}
