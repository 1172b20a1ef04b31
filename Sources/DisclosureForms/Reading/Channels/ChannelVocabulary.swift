/// The options of a source's channel lists, in order.
struct ChannelVocabulary {
    /// The keys of all options, in the order of the form.
    private(set) var keys: [String] = []
    /// The list that most cells print; empty if no list is printed more often than others.
    private(set) var usual: [String] = []
    /// Where each option stands among `keys`.
    private(set) var positions: [String: Int] = [:]
    private let spellings: [String: String]

    /// - Parameters:
    ///   - lists: the lists of all cells, in the order of the source.
    ///   - asking: the end of the keys of options that ask for a note.
    init(_ lists: [ChannelList], asking: String) {
        let lists = lists.counted
        spellings = Self.spellings(in: lists)
        let keyLists = lists.map { (keys: Self.unique($0.keys), count: $0.count) }
            .filter { !$0.keys.isEmpty }
        let counts = Dictionary(keyLists.map { ($0.keys, $0.count) }, uniquingKeysWith: +)
        // Of lists that occur equally often the longest, of equally long ones the first.
        var base: [String] = []
        var best = (count: 0, length: 0)
        for list in keyLists {
            let rank = (count: counts[list.keys] ?? 0, length: list.keys.count)
            if rank > best { (base, best) = (list.keys, rank) }
        }
        let others = keyLists.map(\.keys).filter { $0 != base }
        keys =
            others.isEmpty ? base : ChannelOrder(base: base, lists: others).ordered(asking: asking)
        let total = keyLists.reduce(0) { $0 + $1.count }
        if best.count * 2 > total || total == 1 { usual = base }
        positions = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    }

    /// The options as most cells spell them.
    var names: [String] { keys.map(name) }

    func name(of key: String) -> String { spellings[key] ?? key }

    private static func unique(_ keys: [String]) -> [String] {
        var seen = Set<String>(minimumCapacity: keys.count)
        return keys.filter { seen.insert($0).inserted }
    }

    private static func spellings(in lists: [ChannelList]) -> [String: String] {
        var counts: [String: [(name: String, count: Int)]] = [:]
        counts.reserveCapacity(lists.first?.entries.count ?? 0)
        for list in lists {
            for entry in list.entries {
                if let index = counts[entry.key]?.firstIndex(where: { $0.name == entry.name }) {
                    counts[entry.key]?[index].count += list.count
                } else {
                    counts[entry.key, default: []].append((entry.name, list.count))
                }
            }
        }
        return counts.mapValues { spellings in
            spellings.reduce((name: "", count: 0)) { $1.count > $0.count ? $1 : $0 }.name
        }
    }
}
