import SheetModel

extension SheetGrid {
    /// What a reader finds in the file of a plan.
    init(_ plan: SheetPlan) {
        self.init(
            name: plan.name,
            rows: plan.rows.enumerated().map { number, row in
                GridRow(
                    place: .row(number),
                    cells: row.cells.compactMap { cell in
                        switch cell.value {
                        case .text(let text) where !text.isEmpty:
                            GridCell(column: cell.column, value: .text(text))
                        case .number(let number):
                            GridCell(column: cell.column, value: .number(number))
                        default: nil
                        }
                    })
            }, merges: plan.merges)
        page.rowBreaks = plan.pageBreaks
        if plan.isHidden { visibility = .hidden }
    }

    /// The value of a cell, to be read and set.
    subscript(row: Int, column: Int) -> GridValue {
        get { rows[row].cells.first { $0.column == column }?.value ?? .blank }
        set {
            rows[row].cells.removeAll { $0.column == column }
            guard newValue != .blank else { return }
            rows[row].cells.append(GridCell(column: column, value: newValue))
            rows[row].cells.sort { $0.column < $1.column }
        }
    }

    /// The sheet with every cell and merge so many rows and columns further on, from a place on.
    func moved(rows rowOffset: Int, columns columnOffset: Int, from start: CellAddress) -> SheetGrid
    {
        var grid = self
        func row(_ row: Int) -> Int { row < start.row ? row : row + rowOffset }
        func column(_ column: Int) -> Int { column < start.column ? column : column + columnOffset }
        grid.rows = rows.enumerated().map { number, content in
            GridRow(
                place: .row(row(number)),
                cells: content.cells.map { cell in
                    GridCell(
                        column: column(cell.column), value: cell.value, isFormula: cell.isFormula)
                })
        }
        grid.merges = merges.map { range in
            CellRange(
                rows: row(range.first.row)...row(range.last.row),
                columns: column(range.first.column)...column(range.last.column))
        }
        grid.page.rowBreaks = page.rowBreaks.map(row)
        return grid
    }
}
