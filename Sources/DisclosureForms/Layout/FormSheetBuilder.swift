import DisclosureCatalog
import SheetModel

/// Writes the parts of a form, decided and measured, into the rows of a sheet plan.
struct FormSheetBuilder {
    let template: FormTemplate
    let measure: FormMeasure
    private(set) var sheet: SheetPlan
    private(set) var styles = StyleTable()
    /// The style of each column, once it is used.
    private var columnStyles: [StyleID?]

    private var columnRange: ClosedRange<Int> { 0...max(measure.geometry.columns.count - 1, 0) }

    init(template: FormTemplate, measure: FormMeasure) {
        self.template = template
        self.measure = measure
        sheet = SheetPlan(
            name: template.sheetName, columnWidths: measure.geometry.columns.map(\.width),
            page: measure.geometry.page)
        columnStyles = Array(repeating: nil, count: measure.geometry.columns.count)
    }

    /// Adds a row above the table, one cell over all columns.
    mutating func addPreamble(_ text: String, role: String) {
        let height = measure.height(of: text, role: role, columns: columnRange)
        addRows(height: height)
        let row = sheet.rows.count - 1
        fill(
            CellRange(rows: row...row, columns: columnRange),
            with: text.isEmpty ? .blank : .text(text), role: role, heading: nil)
    }

    /// Adds the header and makes its rows the ones that stay in view and repeat on each page.
    mutating func addHeader() {
        let layout = HeaderLayout(header: template.header)
        guard layout.rowCount > 0 else { return }
        let first = sheet.rows.count
        let heights = layout.rowHeights { cell in
            measure.height(of: cell.label, role: cell.style, columns: cell.range.columns)
        }
        heights.forEach { addRows(height: $0) }
        for cell in layout.cells {
            let rows = cell.range.rows
            fill(
                CellRange(
                    rows: (first + rows.lowerBound)...(first + rows.upperBound),
                    columns: cell.range.columns),
                with: .text(cell.label), role: cell.style,
                heading: cell.isGroup ? .columnGroup : .column)
        }
        sheet.frozenRows = sheet.rows.count
        sheet.page.repeatedRows = first...(sheet.rows.count - 1)
    }

    /// Adds the parts of one page; every page but the first begins with a page break.
    mutating func addPage(_ page: FormPage, isFirst: Bool) {
        if !isFirst { sheet.pageBreaks.append(sheet.rows.count) }
        let rows = page.parts.map { part in
            let first = sheet.rows.count
            addRows(height: part.height)
            return first...(sheet.rows.count - 1)
        }
        for (column, definition) in measure.geometry.columns.enumerated() {
            if let level = definition.field.sectionLevel {
                addLabels(of: page.parts, rows: rows, column: column, level: level)
            } else {
                addValues(of: page.parts, rows: rows, column: column)
            }
        }
    }

    /// The finished sheet; its print area is all of it.
    consuming func finished() -> (sheet: SheetPlan, styles: [CellStyle]) {
        for index in sheet.rows.indices {
            sheet.rows[index].cells.sort { $0.column < $1.column }
        }
        if !sheet.rows.isEmpty {
            sheet.page.printArea = CellRange(
                rows: 0...(sheet.rows.count - 1), columns: columnRange)
        }
        return (sheet, styles.styles)
    }

    private mutating func addLabels(
        of parts: [FormPart], rows: [ClosedRange<Int>], column: Int, level: Int
    ) {
        let definition = measure.geometry.columns[column]
        let runs =
            definition.merges
            ? SectionRuns.runs(of: parts, level: level) : parts.indices.map { $0...$0 }
        for run in runs {
            let text = SectionLabel.text(of: definition.field, in: parts[run.lowerBound].path) ?? ""
            fill(
                CellRange(
                    rows: rows[run.lowerBound].lowerBound...rows[run.upperBound].upperBound,
                    columns: column...column),
                with: text.isEmpty ? .blank : .text(text), style: style(ofColumn: column),
                heading: .rowGroup)
        }
    }

    private mutating func addValues(
        of parts: [FormPart], rows: [ClosedRange<Int>], column: Int
    ) {
        let definition = measure.geometry.columns[column]
        guard !parts.isEmpty else { return }
        let style = style(ofColumn: column)
        for (part, rows) in zip(parts, rows) {
            fill(
                CellRange(rows: rows, columns: column...column), with: part.values[column],
                style: style, heading: definition.field == .itemName ? .row : nil)
        }
    }

    /// Adds as many rows as a height needs, because a row has at most 409.5 points.
    private mutating func addRows(height: Double) {
        let count = max(1, Int((height / Self.tallestRow).rounded(.up)))
        let each = FormGeometry.drawable(height / Double(count))
        for _ in 0..<count { sheet.rows.append(PlannedRow(height: max(each, 0.75))) }
    }

    /// The tallest row that is a whole number of pixels.
    private static let tallestRow = (ExcelLimits.rowHeight / 0.75).rounded(.down) * 0.75

    private mutating func style(ofColumn column: Int) -> StyleID {
        if let known = columnStyles[column] { return known }
        let style = styles.id(of: measure.style(measure.geometry.columns[column].style))
        columnStyles[column] = style
        return style
    }

    /// Plans every cell of a range in one style, with the value in its first, and merges it.
    private mutating func fill(
        _ range: CellRange, with value: CellValue, role: String, heading: HeadingScope?
    ) {
        fill(range, with: value, style: styles.id(of: measure.style(role)), heading: heading)
    }

    private mutating func fill(
        _ range: CellRange, with value: CellValue, style: StyleID, heading: HeadingScope?
    ) {
        for row in range.rows {
            for column in range.columns {
                let isAnchor = row == range.first.row && column == range.first.column
                sheet.rows[row].cells.append(
                    PlannedCell(
                        column: column, value: isAnchor ? value : .blank, style: style,
                        heading: isAnchor ? heading : nil))
            }
        }
        if !range.isSingleCell { sheet.merges.append(range) }
    }
}
