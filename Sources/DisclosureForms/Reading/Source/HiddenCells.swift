import DisclosureCatalog
import SheetModel

/// Rows and columns of a sheet that hold something and are hidden.
struct HiddenCells {
    /// The hidden rows, top to bottom.
    private var rows: [Int]
    /// The topmost cell that shows something in each run of hidden columns.
    private var columns: [CellAddress]
    private let isFiltered: Bool

    init(_ grid: SheetGrid) {
        rows = grid.rows.compactMap { row in
            guard row.isHidden, case .row(let number) = row.place,
                row.cells.contains(where: { $0.value.isShown })
            else { return nil }
            return number
        }
        isFiltered = grid.isFiltered
        let first = Self.firstCells(of: grid)
        columns = grid.columns.filter(\.isHidden).compactMap { columns in
            first.lazy.filter { columns.range.contains($0.column) }.min()
        }
    }

    /// Those that show something in a range of rows.
    func within(_ range: Range<Int>) -> HiddenCells {
        var cells = self
        cells.rows.removeAll { !range.contains($0) }
        cells.columns.removeAll { !range.contains($0.row) }
        return cells
    }

    /// What there is to say, but for columns and a number of rows above the header that a form
    /// hides anyway.
    func remarks(
        besides known: Set<Int>, rowsAbove count: Int, header: Int
    ) -> [(remark: Remark, place: CellAddress)] {
        var remarks: [(remark: Remark, place: CellAddress)] = []
        let above = rows.prefix { $0 < header }.count
        let others = rows.dropFirst(min(above, count))
        if let first = others.first {
            remarks.append(
                (
                    isFiltered ? .filteredRows(others.count) : .hiddenRows(others.count),
                    CellAddress(row: first, column: 0)
                ))
        }
        for cell in columns where !known.contains(cell.column) {
            remarks.append((.hiddenColumn, cell))
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

extension FormReader {
    /// What a sheet hides and the form does not.
    func hiddenRemarks(
        in source: SourceRows, _ table: TableColumns, header: GridRowPlace
    ) -> [(remark: Remark, place: CellAddress)] {
        guard let hidden = source.hidden, case .row(let row) = header else { return [] }
        let columns = table.sheetColumns(of: source)
        let own = template.columns.filter(\.isHidden).compactMap { columns[$0.field] }
        return hidden.remarks(
            besides: Set(own), rowsAbove: template.preamble.count(where: \.isHidden), header: row)
    }
}
