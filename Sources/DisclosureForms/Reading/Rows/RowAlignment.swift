/// Which cells of a row belong to which columns.
struct RowAlignment: Hashable {
    /// The column of each filled cell, in the order of the row; nil for one that has no place.
    var columns: [Int?]
    /// How badly the row fits, in the units of `CellFit`.
    var cost: Int
    /// Another alignment that is nearly as good, if there is one.
    var rival: [Int?]?
}

/// A row of a source with the kind of each filled cell.
struct KindRow: Hashable {
    /// The positions of the filled cells.
    var positions: [Int]
    var kinds: [CellKind]
    /// The number of cells, blank ones included.
    var width: Int

    init(_ cells: [String]) {
        let filled = cells.enumerated().map { ($0.offset, CellKind($0.element)) }
            .filter { $0.1 != .empty }
        positions = filled.map(\.0)
        kinds = filled.map(\.1)
        width = cells.count
    }
}
