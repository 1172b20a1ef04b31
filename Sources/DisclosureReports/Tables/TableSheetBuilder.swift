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
    private var headings = 0..<0
    private(set) var body = 0..<0
    /// Rows that stay on one page.
    private var blocks: [Range<Int>] = []

    /// - Parameter hidden: the keys of columns that are left out.
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
            let filled = Placeholders.filled(text, with: placeholders)
            if !filled.isEmpty { addLine(filled, role: role, &styles) }
        }
        addHeadings(&styles)
        body = sheet.rows.count..<sheet.rows.count
    }

    /// Adds a row of the table by the keys of its columns; keys without a column are left out.
    mutating func addRow(_ cells: [String: TableCell], _ styles: inout StyleBook) {
        let row = sheet.rows.count
        var height = 0.0
        var planned: [PlannedCell] = []
        for (index, column) in columns.enumerated() {
            let cell = cells[column.key] ?? .blank
            let role = cell.style ?? column.style
            let isNumber = if case .number = cell.value { true } else { false }
            let style = styles.id(role) { if isNumber { $0.numberFormat = column.format } }
            if let text = cell.value.text {
                height = max(
                    height, measure.height(of: text, in: styles.style(role), width: widths[index]))
            } else {
                height = max(height, measure.height(lineCount: 1, of: styles.style(role)))
            }
            planned.append(PlannedCell(column: index, value: cell.value, style: style))
        }
        sheet.rows.append(PlannedRow(height: Self.rowHeight(height), cells: planned))
        body = body.lowerBound..<(row + 1)
    }

    /// Adds a line of text over all columns.
    mutating func addLine(_ text: String, role: String, _ styles: inout StyleBook) {
        guard !columns.isEmpty else { return }
        let printable = SpreadsheetText.printable(text).text
        let height = measure.height(of: printable, in: styles.style(role), width: width)
        let row = sheet.rows.count
        sheet.rows.append(PlannedRow(height: Self.rowHeight(height)))
        fill(
            CellRange(rows: row...row, columns: 0...(columns.count - 1)), .text(printable),
            styles.id(role), heading: nil)
    }

    /// Adds a chart below, with empty rows that it covers and that stay on one page.
    mutating func addChart(
        _ kind: ChartPlan.Kind, title: String, height: Double
    )
        -> ChartPlan
    {
        let count = Int((height / Self.chartRow).rounded(.up)) + 2
        let first = sheet.rows.count
        sheet.rows += Array(repeating: PlannedRow(height: Self.chartRow), count: count)
        blocks.append(first..<(first + count))
        // A pixel of room on both sides, whatever the program rounds.
        let pixels = ((width - 1.5) / 0.75).rounded(.down)
        return ChartPlan(
            kind: kind, title: title, anchor: CellAddress(row: first + 1, column: 0),
            width: max(pixels * 0.75, 0.75), height: Double(count - 2) * Self.chartRow)
    }

    mutating func insert(_ chart: ChartPlan) { sheet.charts.append(chart) }

    /// Makes the rows of the table so far filterable by their headings.
    mutating func addFilter() {
        let hasGroups = columns.contains { !$0.group.isEmpty }
        guard !body.isEmpty, !columns.isEmpty, !headings.isEmpty, !hasGroups else { return }
        sheet.filter = CellRange(
            rows: (headings.upperBound - 1)...(body.upperBound - 1),
            columns: 0...(columns.count - 1))
    }

    /// The sheet with its page breaks.
    mutating func finished() -> SheetPlan {
        breakPages()
        if !sheet.rows.isEmpty, !columns.isEmpty {
            sheet.page.printArea = CellRange(
                rows: 0...(sheet.rows.count - 1), columns: 0...(columns.count - 1))
        }
        return sheet
    }

    private mutating func breakPages() {
        let repeated = sheet.rows[headings].reduce(0) { $0 + $1.height }
        var used = 0.0
        var index = 0
        while index < sheet.rows.count {
            let block = blocks.first { $0.lowerBound == index } ?? index..<(index + 1)
            let height = sheet.rows[block].reduce(0) { $0 + $1.height }
            if used + height > pageHeight, index > headings.upperBound,
                sheet.pageBreaks.count < ExcelLimits.pageBreaks
            {
                sheet.pageBreaks.append(index)
                used = repeated
            }
            used += height
            index = block.upperBound
        }
    }

    /// One row of headings, or two where columns stand in groups.
    private mutating func addHeadings(_ styles: inout StyleBook) {
        let hasGroups = columns.contains { !$0.group.isEmpty }
        let first = sheet.rows.count
        let last = hasGroups ? first + 1 : first
        let style = styles.id("head")
        sheet.rows += Array(repeating: PlannedRow(height: 0), count: last - first + 1)
        var index = 0
        while index < columns.count {
            let group = columns[index].group
            let end = columns[index...].firstIndex { $0.group != group } ?? columns.count
            for column in index..<end {
                let top = group.isEmpty ? first : last
                fill(
                    CellRange(rows: top...last, columns: column...column),
                    .text(columns[column].heading), style, heading: .column)
            }
            if !group.isEmpty {
                fill(
                    CellRange(rows: first...first, columns: index...(end - 1)), .text(group),
                    style, heading: end - index > 1 ? .columnGroup : .column)
            }
            index = end
        }
        setHeadingHeights(first: first, last: last, styles)
        headings = first..<(last + 1)
        sheet.frozenRows = last + 1
        sheet.page.repeatedRows = first...last
    }

    private mutating func setHeadingHeights(first: Int, last: Int, _ styles: StyleBook) {
        let style = styles.style("head")
        let line = measure.height(lineCount: 1, of: style)
        let heights = zip(columns, widths).map { column, width in
            measure.height(of: column.heading, in: style, width: width)
        }
        let tallest = max(heights.max() ?? 0, line)
        if last > first {
            sheet.rows[first].height = Self.rowHeight(line)
            sheet.rows[last].height = Self.rowHeight(max(tallest, line))
        } else {
            sheet.rows[first].height = Self.rowHeight(tallest)
        }
        for row in first...last { sheet.rows[row].cells.sort { $0.column < $1.column } }
    }

    private mutating func fill(
        _ range: CellRange, _ value: CellValue, _ style: StyleID, heading: HeadingScope?
    ) {
        for row in range.rows {
            for column in range.columns {
                let isFirst = CellAddress(row: row, column: column) == range.first
                sheet.rows[row].cells.append(
                    PlannedCell(
                        column: column, value: isFirst ? value : .blank, style: style,
                        heading: isFirst ? heading : nil))
            }
        }
        if !range.isSingleCell { sheet.merges.append(range) }
    }

    private static let chartRow = 18.0

    private static func rowHeight(_ height: Double) -> Double {
        min(RowHeight.drawable(height), RowHeight.tallest)
    }
}
