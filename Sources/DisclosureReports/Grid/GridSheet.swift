import DisclosureForms
import SheetModel

/// Lays one table of a fixed grid out on a sheet that prints on one page.
struct GridSheet {
    private let table: GridTable
    private let report: AnnualReport
    private let measure: any TextMeasuring
    private let widths: [Double]

    init(_ table: GridTable, of report: AnnualReport, measure: any TextMeasuring) {
        self.table = table
        self.report = report
        self.measure = measure
        widths = table.columns.map { ColumnWidth.points(characters: $0.width) }
    }

    func plan(_ styles: inout StyleBook) -> SheetPlan {
        let heights = rowHeights(styles)
        let fit = PageFit(
            table.page, width: widths.reduce(0, +), height: heights.reduce(0, +))
        var sheet = SheetPlan(
            name: table.sheetName, columnWidths: table.columns.map(\.width), page: fit.page)
        sheet.page.header = header()
        sheet.rows = heights.map { PlannedRow(height: $0) }
        for cell in table.cells { add(cell, to: &sheet, &styles) }
        for row in sheet.rows.indices { sheet.rows[row].cells.sort { $0.column < $1.column } }
        if !sheet.rows.isEmpty, !widths.isEmpty {
            sheet.page.printArea = CellRange(
                rows: 0...(sheet.rows.count - 1), columns: 0...(widths.count - 1))
        }
        return sheet
    }

    /// The grid fills the sheet from its first cell on, so the title is printed above it.
    private func header() -> String {
        let styles = report.template.styles
        let title = Placeholders.filled(report.template.title, with: report.placeholders)
        let lines = [(title, styles["title"]), (table.heading, styles["heading"])]
        return PrintedText.header(
            lines.compactMap { text, style in
                style.map { (text: SpreadsheetText.printable(text).text, style: $0) }
            })
    }

    private func add(_ cell: GridCell, to sheet: inout SheetPlan, _ styles: inout StyleBook) {
        let value: CellValue
        let style: StyleID
        var heading: HeadingScope?
        switch cell.content {
        case .label(let text):
            value = .text(text)
            style = styles.id(cell.style)
            heading = cell.range.first.column == 0 ? .row : .column
        case .figure(let key, let isAmount):
            let figure = report.figure(key)
            value = Self.value(of: figure)
            let template = report.template
            let isSupplied = report.supplied[key] != nil
            style = styles.id(cell.style) { look in
                if case .number = figure {
                    look.numberFormat = isAmount ? template.amountFormat : template.numberFormat
                }
                if isSupplied { look.color = template.filledColor }
            }
        }
        for row in cell.range.rows {
            for column in cell.range.columns {
                let isFirst = CellAddress(row: row, column: column) == cell.range.first
                sheet.rows[row].cells.append(
                    PlannedCell(
                        column: column, value: isFirst ? value : .blank, style: style,
                        heading: isFirst ? heading : nil))
            }
        }
        if !cell.range.isSingleCell { sheet.merges.append(cell.range) }
    }

    private static func value(of figure: AnnualFigure) -> CellValue {
        switch figure {
        case .blank: .blank
        case .slash: .text("/")
        case .number(let number): .number(number)
        }
    }

    /// Heights in which every label is shown whole; a label over several rows makes the last of
    /// them taller where it must.
    private func rowHeights(_ styles: StyleBook) -> [Double] {
        var heights = table.rows.map { RowHeight.drawable($0.minimumHeight) }
        for cell in table.cells.sorted(by: { $0.range.rows.count < $1.range.rows.count }) {
            guard case .label(let text) = cell.content else { continue }
            let needed = measure.height(
                of: text, in: styles.style(cell.style),
                width: widths[cell.range.columns].reduce(0, +))
            let missing = needed - heights[cell.range.rows].reduce(0, +)
            if missing > 0 {
                heights[cell.range.last.row] += RowHeight.drawable(missing)
            }
        }
        return heights.map { min($0, RowHeight.tallest) }
    }
}
