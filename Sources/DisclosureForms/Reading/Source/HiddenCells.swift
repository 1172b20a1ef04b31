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
        for columns in grid.columns where columns.isHidden {
            let cells = grid.rows.lazy.compactMap { row -> CellAddress? in
                guard case .row(let number) = row.place,
                    let cell = row.cells.first(where: {
                        columns.range.contains($0.column) && $0.value.isShown
                    })
                else { return nil }
                return CellAddress(row: number, column: cell.column)
            }
            if let cell = cells.first { remarks.append((.hiddenColumn, cell)) }
        }
        return remarks
    }
}
