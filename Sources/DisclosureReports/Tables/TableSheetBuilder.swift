import DisclosureForms
import SheetModel

/// Builds a sheet with one table from top to bottom: title, headings that every page repeats,
/// rows, lines and charts below.
struct TableSheetBuilder {
    let columns: [TableColumn]
    private(set) var sheet: SheetPlan
    private let template: TableTemplate
    private let measure: any TextMeasuring
    private let widths: [Double]
    private let pageHeight: Double
    /// The row of the headings; before there are any, the first row.
    private(set) var headingRow = 0
    /// The rows of the table.
    private(set) var body = 0..<0
    /// What texts and figures need in each column; made with the headings.
    private var heights: [(text: @Sendable (String) -> Double, line: Double)] = []
    /// Rows that stay on one page.
    private var blocks: [Range<Int>] = []

    /// A sheet without rows; columns whose keys are hidden are left out.
    init(_ template: TableTemplate, hiding hidden: Set<String> = [], measure: any TextMeasuring) {
        self.template = template
        self.measure = measure
        columns = template.columns.filter { !hidden.contains($0.key) }
        widths = columns.map { ColumnWidth.points(characters: $0.width) }
        let fit = PageFit(template.page, width: widths.reduce(0, +))
        pageHeight = fit.pageHeight
        sheet = SheetPlan(
            name: template.sheetName, columnWidths: columns.map(\.width), page: fit.page)
    }

    /// The drawn width of the sheet in points.
    var width: Double { widths.reduce(0, +) }

    /// Adds title, subtitle and headings.
    mutating func addHead(_ placeholders: [String: String], _ styles: inout StyleBook) {
        for (text, role) in [(template.title, "title"), (template.subtitle, "subtitle")] {
            // What stands before the first word is what a missing placeholder left.
            let filled = String(
                Placeholders.filled(text, with: placeholders).drop { $0 == " " })
            if !filled.isEmpty { addLine(filled, role: role, &styles) }
        }
        let style = styles.style("head")
        let headingHeights = zip(columns, widths).map { column, width in
            measure.height(of: column.heading, in: style, width: width)
        }
        heights = zip(columns, widths).map { column, width in
            let style = styles.style(column.style)
            return (
                measure.heights(in: style, width: width),
                measure.height(lineCount: 1, of: style)
            )
        }
        headingRow = sheet.rows.count
        let id = styles.id("head")
        sheet.rows.append(
            PlannedRow(
                height: rowHeight(headingHeights.max() ?? 0),
                cells: columns.enumerated().map { index, column in
                    PlannedCell(
                        column: index,
                        value: column.heading.isEmpty ? .blank : .text(column.heading), style: id,
                        heading: .column)
                }))
        sheet.frozenRows = headingRow + 1
        sheet.page.repeatedRows = headingRow...headingRow
        body = sheet.rows.count..<sheet.rows.count
    }

    /// Adds a row of the table, a cell for each column.
    mutating func addRow(_ cells: [TableCell], _ styles: inout StyleBook) {
        sheet.rows.append(row(cells, &styles))
        body = body.lowerBound..<sheet.rows.count
    }

    /// A row of the table that is not on the sheet.
    func row(_ cells: [TableCell], _ styles: inout StyleBook) -> PlannedRow {
        var height = 0.0
        var planned: [PlannedCell] = []
        planned.reserveCapacity(columns.count)
        for (index, ((column, cell), needed)) in zip(zip(columns, cells), heights).enumerated() {
            height = max(height, cell.value.text.map(needed.text) ?? needed.line)
            planned.append(
                PlannedCell(column: index, value: cell.value, style: id(of: cell, column, &styles)))
        }
        return PlannedRow(height: rowHeight(height), cells: planned)
    }

    private func id(
        of cell: TableCell, _ column: TableColumn, _ styles: inout StyleBook
    ) -> StyleID {
        var format: String?
        if case .number = cell.value { format = cell.format ?? column.format }
        return styles.id(column.style) { look in
            look.numberFormat = format
            if let alert = cell.alert {
                look.color = alert.color
                look.fill = alert.fill
            }
        }
    }

    /// Adds a line of text over all columns.
    mutating func addLine(_ text: String, role: String, _ styles: inout StyleBook) {
        guard !columns.isEmpty else { return }
        let printable = SpreadsheetText.printable(text).text
        let height = measure.height(of: printable, in: styles.style(role), width: width)
        let row = sheet.rows.count
        let style = styles.id(role)
        let value: CellValue = printable.isEmpty ? .blank : .text(printable)
        sheet.rows.append(
            PlannedRow(
                height: Self.rowHeight(height),
                cells: columns.indices.map { column in
                    PlannedCell(column: column, value: column == 0 ? value : .blank, style: style)
                }))
        guard columns.count > 1 else { return }
        sheet.merges.append(CellRange(rows: row...row, columns: 0...(columns.count - 1)))
    }

    /// A chart as wide as the sheet, over empty rows that are added for it and stay on one page.
    ///
    /// It is on the sheet once it is inserted.
    mutating func addChart(_ kind: ChartPlan.Kind, title: String, height: Double) -> ChartPlan {
        let count = min(Int((height / Self.chartRow).rounded(.up)), Self.mostChartRows)
        let first = sheet.rows.count
        // A row above and one below, so that it touches neither the table nor the page's end.
        let rows = Array(repeating: PlannedRow(height: Self.chartRow), count: count + 2)
        sheet.rows += rows
        blocks.append(first..<(first + rows.count))
        // A pixel of room on the right, whatever a program rounds.
        let pixels = (width / Self.pixel).rounded(.down) - 2
        return ChartPlan(
            kind: kind, title: title, anchor: CellAddress(row: first + 1, column: 0),
            width: max(pixels, 1) * Self.pixel, height: Double(count) * Self.chartRow)
    }

    mutating func insert(_ chart: ChartPlan) { sheet.charts.append(chart) }

    /// Makes the rows of the table so far filterable by their headings.
    mutating func addFilter() {
        guard !body.isEmpty, !columns.isEmpty else { return }
        sheet.filter = CellRange(
            rows: headingRow...(body.upperBound - 1), columns: 0...(columns.count - 1))
    }

    /// The sheet with its page breaks.
    func finished() -> SheetPlan {
        var sheet = sheet
        sheet.pageBreaks = pageBreaks()
        if !sheet.rows.isEmpty, !columns.isEmpty {
            sheet.page.printArea = CellRange(
                rows: 0...(sheet.rows.count - 1), columns: 0...(columns.count - 1))
        }
        return sheet
    }

    private func pageBreaks() -> [Int] {
        let hasHeadings = sheet.page.repeatedRows != nil
        let repeated = hasHeadings ? sheet.rows[headingRow].height : 0
        let starts = Dictionary(
            blocks.map { ($0.lowerBound, $0.upperBound) }, uniquingKeysWith: { first, _ in first })
        var breaks: [Int] = []
        var used = 0.0
        var index = 0
        while index < sheet.rows.count {
            let end = starts[index] ?? index + 1
            let height = sheet.rows[index..<end].reduce(0) { $0 + $1.height }
            if used + height > pageHeight, index > (hasHeadings ? headingRow + 1 : 0),
                breaks.count < ExcelLimits.pageBreaks
            {
                breaks.append(index)
                used = repeated
            }
            used += height
            index = end
        }
        return breaks
    }

    private func rowHeight(_ height: Double) -> Double {
        Self.rowHeight(max(height, template.minimumHeight))
    }

    private static let chartRow = 18.0
    private static let mostChartRows = 38
    private static let pixel = 0.75

    private static func rowHeight(_ height: Double) -> Double {
        min(RowHeight.drawable(height), RowHeight.tallest)
    }
}
