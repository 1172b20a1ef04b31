import SheetModel

/// The header tree as cells: each label with the rectangle it covers, rows counted from the
/// header's first.
struct HeaderLayout {
    struct Cell {
        var label: String
        var style: String
        var range: CellRange
        var isGroup: Bool
    }

    let cells: [Cell]
    let rowCount: Int

    init(header: [HeaderNode]) {
        rowCount = header.map(\.depth).max() ?? 0
        var cells: [Cell] = []
        var column = 0
        for node in header {
            Self.place(node, column: column, rows: 0..<rowCount, into: &cells)
            column += node.columnCount
        }
        self.cells = cells
    }

    /// Labels reach down as far as nothing else stands below them, or as they say, and the last
    /// ones to the end, so that they tile the header.
    private static func place(
        _ node: HeaderNode, column: Int, rows: Range<Int>, into cells: inout [Cell]
    ) {
        var children: [HeaderNode] = []
        if case .group(let nodes) = node.content { children = nodes }
        let below = children.map(\.depth).max() ?? 0
        var childRows = rows
        if let label = node.label, !rows.isEmpty {
            let lowest = max(rows.lowerBound, rows.upperBound - below - 1)
            let wanted = children.isEmpty ? nil : node.rowCount.map { rows.lowerBound + $0 - 1 }
            let last = min(max(wanted ?? lowest, rows.lowerBound), lowest)
            let columns = column...(column + max(node.columnCount, 1) - 1)
            cells.append(
                Cell(
                    label: label, style: node.style,
                    range: CellRange(rows: rows.lowerBound...last, columns: columns),
                    isGroup: node.columnCount > 1))
            childRows = min(last + 1, rows.upperBound)..<rows.upperBound
        }
        var childColumn = column
        for child in children {
            place(child, column: childColumn, rows: childRows, into: &cells)
            childColumn += child.columnCount
        }
    }

    /// The heights in points of the header's rows, so that every label is shown whole.
    func rowHeights(atLeast least: [Double], _ needed: (Cell) -> Double) -> [Double] {
        var heights = (0..<rowCount).map { least.indices.contains($0) ? least[$0] : 0 }
        for cell in cells.sorted(by: { $0.range.rows.count < $1.range.rows.count }) {
            let rows = cell.range.rows
            let missing = needed(cell) - heights[rows].reduce(0, +)
            if missing > 0 { heights[rows.upperBound] += missing }
        }
        return heights
    }
}
