import DisclosureCatalog

/// What it costs to leave columns blank, or to fill two that exclude each other.
struct ColumnGaps: Hashable {
    let fields: [CatalogField]
    private let single: [Int]
    private let pairs: [Pair]
    /// The last column that every full row fills, with its pair.
    let lastNeeded: Int

    /// Two columns of which one should be filled.
    private struct Pair: Hashable {
        var members: [Int]
        var costOfNone: Int
        var costOfBoth: Int
    }

    init(_ columns: SourceColumns) {
        fields = columns.fields
        single = columns.fields.map(Self.cost)
        pairs = [
            Pair(members: columns.indexes(of: [.everyone, .groups]), costOfNone: 5, costOfBoth: 3),
            Pair(
                members: columns.indexes(of: [.proactive, .onRequest]), costOfNone: 5,
                costOfBoth: 2),
        ].filter { $0.members.count == 2 }
        let singles = columns.fields.indices.filter { Self.cost(of: columns.fields[$0]) > 1 }
        let either = pairs.compactMap { $0.members.min() }
        lastNeeded = (singles + either).max() ?? 0
    }

    /// The cost of leaving blank all columns between two, neither included.
    func costOfBlanks(after left: Int, before right: Int) -> Int {
        guard left + 1 < right else { return 0 }
        let range = (left + 1)..<right
        return single[range].reduce(0, +)
            + pairs.filter { $0.members.allSatisfy(range.contains) }
            .reduce(0) { $0 + $1.costOfNone }
    }

    /// The cost of filling two columns next to each other.
    func costOfBoth(_ left: Int, _ right: Int) -> Int {
        pairs.first { $0.members.contains(left) && $0.members.contains(right) }?.costOfBoth ?? 0
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
