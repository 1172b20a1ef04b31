import DisclosureCatalog
import SheetModel

/// Rows and columns that hold something and are hidden.
enum HiddenCells {
    static func remarks(on grid: SheetGrid) -> [(remark: Remark, place: CellAddress)] {
        var remarks: [(remark: Remark, place: CellAddress)] = []
        let hidden = grid.rows.filter { row in
            row.isHidden && row.cells.contains { $0.value.isShown }
        }
        if case .row(let first)? = hidden.first?.place {
            remarks.append(
                (
                    grid.isFiltered ? .filteredRows(hidden.count) : .hiddenRows(hidden.count),
                    CellAddress(row: first, column: 0)
                ))
        }
        let first = firstCells(of: grid)
        for columns in grid.columns where columns.isHidden {
            let cell = first.lazy.filter { columns.range.contains($0.column) }.min()
            if let cell { remarks.append((.hiddenColumn, cell)) }
        }
        return remarks
    }

    /// The topmost cell that shows something in each column that is hidden.
    private static func firstCells(of grid: SheetGrid) -> [CellAddress] {
        guard grid.columns.contains(where: \.isHidden) else { return [] }
        var rows = [Int?](repeating: nil, count: ExcelLimits.columns)
        for columns in grid.columns where columns.isHidden {
            for column in columns.range where rows.indices.contains(column) { rows[column] = -1 }
        }
        for row in grid.rows {
            guard case .row(let number) = row.place else { continue }
            for cell in row.cells where rows.indices.contains(cell.column) {
                if rows[cell.column] == -1, cell.value.isShown { rows[cell.column] = number }
            }
        }
        return rows.enumerated().compactMap { column, row in
            row.flatMap { $0 < 0 ? nil : CellAddress(row: $0, column: column) }
        }
    }
}
