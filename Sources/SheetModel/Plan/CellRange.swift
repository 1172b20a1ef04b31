/// A rectangle of cells; both corners belong to it.
package struct CellRange: Hashable, Sendable {
    package var first: CellAddress
    package var last: CellAddress

    package init(first: CellAddress, last: CellAddress) {
        self.first = first
        self.last = last
    }

    /// The rectangle of the given zero-based rows and columns.
    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        first = CellAddress(row: rows.lowerBound, column: columns.lowerBound)
        last = CellAddress(row: rows.upperBound, column: columns.upperBound)
    }

    package var rows: ClosedRange<Int> { first.row...max(first.row, last.row) }
    package var columns: ClosedRange<Int> { first.column...max(first.column, last.column) }
    package var isSingleCell: Bool { first == last }

    /// As spreadsheet programs show it: `A1:C3`, and `A1` for a single cell.
    package var a1: String { isSingleCell ? first.a1 : "\(first.a1):\(last.a1)" }

    package func contains(_ address: CellAddress) -> Bool {
        rows.contains(address.row) && columns.contains(address.column)
    }

    package func intersects(_ other: CellRange) -> Bool {
        rows.overlaps(other.rows) && columns.overlaps(other.columns)
    }
}
