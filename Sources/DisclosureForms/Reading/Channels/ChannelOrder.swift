import DisclosureCatalog

/// Puts the options of a form into order, from lists of which each has some of them.
///
/// The options of the base list stand as it has them; every other one stands behind those that some
/// list has before it. Where the lists leave the choice, the options of the base go first, then those
/// that the source has first, and last those that ask for a note. Lists that contradict each other
/// change nothing about the base.
struct ChannelOrder {
    /// The options of the base, then the others as they come in the source.
    private var keys: [String] = []
    private var indices: [String: Int] = [:]
    /// The options that stand behind each.
    private var followers: [Set<Int>] = []
    /// How many options stand before each and have no place yet.
    private var waiting: [Int] = []

    init(base: [String], lists: [[String]]) {
        add(base)
        let baseCount = keys.count
        for list in lists { add(list, except: baseCount) }
    }

    /// Adds a list; nothing is learned about pairs of the first `known` options.
    private mutating func add(_ list: [String], except known: Int = 0) {
        var last: Int?
        for key in list {
            let index = index(of: key)
            defer { last = index }
            guard let last, last != index, max(last, index) >= known else { continue }
            if followers[last].insert(index).inserted { waiting[index] += 1 }
        }
    }

    private mutating func index(of key: String) -> Int {
        if let index = indices[key] { return index }
        indices[key] = keys.count
        keys.append(key)
        followers.append([])
        waiting.append(0)
        return keys.count - 1
    }

    /// The options in order; `asking` is the end of those that ask for a note.
    func ordered(asking: String) -> [String] {
        var waiting = waiting
        var rest = Array(keys.indices)
        let ranks = keys.enumerated().map { index, key in
            index + (!asking.isEmpty && key.hasSuffix(asking) ? keys.count : 0)
        }
        var result: [String] = []
        // Where lists contradict each other, all may wait for others.
        while let next = rest.filter({ waiting[$0] == 0 }).min(by: { ranks[$0] < ranks[$1] })
            ?? rest.first
        {
            result.append(keys[next])
            rest.removeAll { $0 == next }
            for follower in followers[next] { waiting[follower] -= 1 }
        }
        return result
    }
}
