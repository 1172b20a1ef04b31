import SheetModel

extension FormTemplate {
    /// The column of the form that stands in a column of the sheet; nil for one before the form or
    /// behind it.
    package func column(atSheetColumn column: Int) -> Int? {
        var next = offset.columns.count
        guard column >= next else { return nil }
        for (index, definition) in columns.enumerated() {
            next += definition.width.sheetColumns
            if column < next { return index }
        }
        return nil
    }

    /// The first column of the sheet of a column of the form.
    package func sheetColumn(ofColumn column: Int) -> Int {
        columns.prefix(column).reduce(offset.columns.count) { $0 + $1.width.sheetColumns }
    }
}

extension ColumnTemplate.Width {
    /// How many columns of the sheet a column is.
    var sheetColumns: Int {
        if case .parts(let parts) = self { max(parts.count, 1) } else { 1 }
    }
}

/// Puts a form where its template has it on the sheet: behind blank rows and columns, and with
/// columns that are several of the sheet, merged in every row.
struct SheetFrame {
    /// The columns of the sheet for each of the form.
    private let columns: [ClosedRange<Int>]
    private let widths: [Double]
    private let hidden: Set<Int>
    private let above: [PlannedRow]

    /// What a hidden row or column measures once it is shown.
    private static let usualHeight = 15.0
    private static let usualWidth = 8.43

    init(_ geometry: FormGeometry, offset: OffsetTemplate) {
        var widths = offset.columns.map { $0 > 0 ? $0 : Self.usualWidth }
        var hidden = Set(offset.columns.indices.filter { offset.columns[$0] <= 0 })
        var columns: [ClosedRange<Int>] = []
        for (column, characters) in zip(geometry.columns, geometry.characters) {
            let first = widths.count
            if case .parts(let parts) = column.width, parts.count > 1 {
                widths += parts
            } else {
                widths.append(characters)
            }
            columns.append(first...(widths.count - 1))
            if column.isHidden { hidden.formUnion(first...(widths.count - 1)) }
        }
        self.columns = columns
        self.widths = widths
        self.hidden = hidden
        above = offset.rows.map { height in
            var row = PlannedRow(
                height: height > 0 ? FormGeometry.drawable(height) : Self.usualHeight)
            row.isHidden = height <= 0
            return row
        }
    }

    /// Whether the form is the whole sheet, column by column.
    private var changesNothing: Bool { above.isEmpty && widths.count == columns.count }

    /// The sheet of a form in its place; `sheet` begins with the form.
    func placed(_ sheet: SheetPlan) -> SheetPlan {
        var placed = sheet
        placed.hiddenColumns = hidden
        guard !changesNothing, !columns.isEmpty else { return placed }
        placed.columnWidths = widths
        placed.rows = above + sheet.rows.map(row)
        placed.merges = sheet.merges.map(range) + furtherMerges(of: sheet)
        placed.pageBreaks = sheet.pageBreaks.map { $0 + above.count }
        if sheet.frozenRows > 0 { placed.frozenRows = sheet.frozenRows + above.count }
        placed.page.repeatedRows = sheet.page.repeatedRows.map(rows)
        placed.page.printArea = sheet.page.printArea.map(range)
        for index in placed.inputs.indices {
            placed.inputs[index].cells = range(placed.inputs[index].cells)
        }
        return placed
    }

    private func rows(_ rows: ClosedRange<Int>) -> ClosedRange<Int> {
        (rows.lowerBound + above.count)...(rows.upperBound + above.count)
    }

    private func range(_ range: CellRange) -> CellRange {
        CellRange(
            rows: rows(range.rows),
            columns: columns[range.first.column].lowerBound...columns[range.last.column].upperBound)
    }

    private func row(_ row: PlannedRow) -> PlannedRow {
        var placed = row
        placed.cells = row.cells.flatMap { cell in
            columns[cell.column].map { column in
                let isFirst = column == columns[cell.column].lowerBound
                return PlannedCell(
                    column: column, value: isFirst ? cell.value : .blank, style: cell.style,
                    heading: isFirst ? cell.heading : nil)
            }
        }
        return placed
    }

    /// The cells that were single ones, and are several columns wide.
    private func furtherMerges(of sheet: SheetPlan) -> [CellRange] {
        guard widths.count > columns.count else { return [] }
        var covered: Set<CellAddress> = []
        for merge in sheet.merges {
            for row in merge.rows {
                for column in merge.columns {
                    covered.insert(CellAddress(row: row, column: column))
                }
            }
        }
        return sheet.rows.enumerated().flatMap { row, planned in
            planned.cells.compactMap { cell in
                guard columns[cell.column].count > 1,
                    !covered.contains(CellAddress(row: row, column: cell.column))
                else { return nil }
                return range(CellRange(rows: row...row, columns: cell.column...cell.column))
            }
        }
    }
}
