import DisclosureCatalog

/// What it costs to leave columns blank, or to fill two that exclude each other.
struct ColumnGaps: Hashable {
    let fields: [CatalogField]
    /// The last column that every full row fills, with its pair.
    let lastNeeded: Int
    /// The costs of blanks, by the columns on both sides; made once, because rows ask for each
    /// many times.
    private let blanks: [[Int]]
    private let both: [[Int]]

    /// Two columns of which one should be filled.
    private struct Pair {
        var members: [Int]
        var costOfNone: Int
        var costOfBoth: Int
    }

    init(_ columns: SourceColumns) {
        fields = columns.fields
        let single = columns.fields.map(Self.cost)
        let pairs = [
            Pair(members: columns.indexes(of: [.everyone, .groups]), costOfNone: 5, costOfBoth: 3),
            Pair(
                members: columns.indexes(of: [.proactive, .onRequest]), costOfNone: 5,
                costOfBoth: 2),
        ].filter { $0.members.count == 2 }
        let either = pairs.compactMap { $0.members.min() }
        lastNeeded = (single.indices.filter { single[$0] > 1 } + either).max() ?? 0
        let count = columns.fields.count
        blanks = (-1..<count).map { left in
            (0...count).map { Self.costOfBlanks(after: left, before: $0, single, pairs) }
        }
        both = (0..<count).map { left in
            (0..<count).map { right in
                pairs.first { $0.members.contains(left) && $0.members.contains(right) }?
                    .costOfBoth ?? 0
            }
        }
    }

    /// The cost of leaving blank all columns between two, neither included.
    func costOfBlanks(after left: Int, before right: Int) -> Int { blanks[left + 1][right] }

    /// The cost of filling two columns next to each other.
    func costOfBoth(_ left: Int, _ right: Int) -> Int { both[left][right] }

    private static func costOfBlanks(
        after left: Int, before right: Int, _ single: [Int], _ pairs: [Pair]
    ) -> Int {
        guard left + 1 < right else { return 0 }
        let range = (left + 1)..<right
        return single[range].reduce(0, +)
            + pairs.filter { $0.members.allSatisfy(range.contains) }
            .reduce(0) { $0 + $1.costOfNone }
    }

    private static func cost(of field: CatalogField) -> Int {
        switch field {
        case .itemName: 6
        case .channels: 4
        case .content: 3
        case .itemNumber, .deadline, .responsibleBody: 2
        case .basis: 1
        default: 0
        }
    }
}

extension SourceColumns {
    fileprivate func indexes(of fields: [CatalogField]) -> [Int] {
        fields.compactMap { index(of: $0) }
    }
}
