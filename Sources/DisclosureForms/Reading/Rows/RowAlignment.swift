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

    init(_ cells: [String], _ memory: inout KindMemory) {
        positions = []
        kinds = []
        width = cells.count
        positions.reserveCapacity(width)
        kinds.reserveCapacity(width)
        for (position, cell) in cells.enumerated() where !cell.isEmpty {
            let kind = memory.kind(of: cell, at: position)
            guard kind != .empty else { continue }
            positions.append(position)
            kinds.append(kind)
        }
    }
}

/// Remembers the kinds of the row before: most columns of a form say the same in many rows.
struct KindMemory {
    private var last: [(text: String, kind: CellKind)] = []

    mutating func kind(of text: String, at position: Int) -> CellKind {
        while last.count <= position { last.append(("", .empty)) }
        if last[position].text == text { return last[position].kind }
        let kind = CellKind(text)
        last[position] = (text, kind)
        return kind
    }
}
