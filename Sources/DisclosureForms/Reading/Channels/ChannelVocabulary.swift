/// The options of a source's channel lists, in order.
struct ChannelVocabulary {
    /// The keys of all options, in the order of the form.
    private(set) var keys: [String] = []
    /// The list that most cells print; empty if no list is printed more often than others.
    private(set) var usual: [String] = []
    private let spellings: [String: String]

    /// - Parameter lists: the names of each cell, in the order of the source.
    init(_ lists: [[String]]) {
        spellings = Self.spellings(in: lists)
        let keyLists = lists.map { Self.unique($0.map(ChannelName.key)) }.filter { !$0.isEmpty }
        let counts = Dictionary(keyLists.map { ($0, 1) }, uniquingKeysWith: +)
        // Of lists that occur equally often the longest, of equally long ones the first.
        var base: [String] = []
        var best = (count: 0, length: 0)
        for list in keyLists {
            let rank = (count: counts[list] ?? 0, length: list.count)
            if rank > best { (base, best) = (list, rank) }
        }
        keys = base
        if best.count * 2 > keyLists.count || keyLists.count == 1 { usual = base }
        for list in keyLists { insert(list) }
    }

    /// The options as most cells spell them.
    var names: [String] { keys.map(name) }

    func name(of key: String) -> String { spellings[key] ?? key }

    /// Puts options that are new behind the one that they follow.
    private mutating func insert(_ list: [String]) {
        var position = 0
        for key in list {
            if let index = keys.firstIndex(of: key) {
                position = index + 1
            } else {
                keys.insert(key, at: position)
                position += 1
            }
        }
    }

    private static func unique(_ keys: [String]) -> [String] {
        var seen: Set<String> = []
        return keys.filter { seen.insert($0).inserted }
    }

    private static func spellings(in lists: [[String]]) -> [String: String] {
        var counts: [String: [(name: String, count: Int)]] = [:]
        for name in lists.joined() {
            let key = ChannelName.key(of: name)
            if let index = counts[key]?.firstIndex(where: { $0.name == name }) {
                counts[key]?[index].count += 1
            } else {
                counts[key, default: []].append((name, 1))
            }
        }
        return counts.mapValues { spellings in
            spellings.reduce((name: "", count: 0)) { $1.count > $0.count ? $1 : $0 }.name
        }
    }
}
