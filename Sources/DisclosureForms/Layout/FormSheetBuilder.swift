import DisclosureCatalog
import SheetModel

/// Writes the parts of a form, decided and measured, into the rows of a sheet plan.
struct FormSheetBuilder {
    let template: FormTemplate
    let measure: FormMeasure
    private(set) var sheet: SheetPlan
    private(set) var styles: StyleTable
    private let header: HeaderLayout
    private let headerHeights: [Double]
    /// The style of each column, once it is used.
    private var columnStyles: [StyleID?]
    /// Whether people fill the form in, so that the cells of the table are not locked.
    private let isFilledIn: Bool
    /// The cells above and below the table that are left to be filled in.
    private(set) var inputLines: [CellRange] = []

    private var columnRange: ClosedRange<Int> { 0...max(measure.geometry.columns.count - 1, 0) }

    init(form: CompiledForm, sheet: SheetPlan, styles: StyleTable, isFilledIn: Bool = false) {
        template = form.template
        measure = form.measure
        header = form.header
        headerHeights = form.headerHeights
        self.isFilledIn = isFilledIn
        self.sheet = sheet
        self.styles = styles
        columnStyles = Array(repeating: nil, count: measure.geometry.columns.count)
    }

    /// The height in points of the header's rows, as they are added.
    var headerHeight: Double { headerHeights.reduce(0) { $0 + Self.rows($1).height } }

    /// The height in points of what was added since the last page break.
    var heightOnPage: Double {
        sheet.rows[(sheet.pageBreaks.last ?? 0)...].reduce(0) { $0 + $1.printedHeight }
    }

    /// The height in points of a row of text, as it is added.
    func height(of row: TextRowTemplate) -> Double {
        row.isHidden ? 0 : Self.rows(neededHeight(of: row), atLeast: row.rowCount).height
    }

    /// Adds a row of text above or below the table; its texts are filled.
    mutating func addRow(_ row: TextRowTemplate) {
        let first = sheet.rows.count
        addRows(height: neededHeight(of: row), atLeast: row.rowCount)
        for index in first..<sheet.rows.count { sheet.rows[index].isHidden = row.isHidden }
        for (cell, columns) in row.ranges(over: measure.geometry.widths) {
            let range = CellRange(rows: first...(sheet.rows.count - 1), columns: columns)
            var style = measure.style(cell.style)
            style.isLocked = !cell.isInput
            if cell.isInput { inputLines.append(range) }
            fill(
                range, with: cell.text.isEmpty ? .blank : .text(cell.text),
                style: styles.id(of: style), heading: nil)
        }
    }

    private func neededHeight(of row: TextRowTemplate) -> Double {
        let texts = row.ranges(over: measure.geometry.widths).map { cell, columns in
            measure.height(of: cell.text, role: cell.style, columns: columns)
        }
        return max(texts.max() ?? 0, row.height ?? 0)
    }

    /// Adds the header; that of a single form stays in view and is repeated on each page.
    mutating func addHeader(isRepeated: Bool) {
        guard header.rowCount > 0 else { return }
        let first = sheet.rows.count
        headerHeights.forEach { addRows(height: $0) }
        for cell in header.cells {
            let rows = cell.range.rows
            fill(
                CellRange(
                    rows: (first + rows.lowerBound)...(first + rows.upperBound),
                    columns: cell.range.columns),
                with: cell.label.isEmpty ? .blank : .text(cell.label), role: cell.style,
                heading: cell.isGroup ? .columnGroup : .column)
        }
        guard isRepeated else { return }
        sheet.frozenRows = sheet.rows.count
        switch template.page.repeated {
        case .none: break
        case .header: sheet.page.repeatedRows = first...(sheet.rows.count - 1)
        case .all: sheet.page.repeatedRows = 0...(sheet.rows.count - 1)
        }
    }

    mutating func breakPage() { sheet.pageBreaks.append(sheet.rows.count) }

    /// Adds the parts of one page.
    mutating func addPage(_ page: FormPage) {
        let lineRows = LineRows(measure)
        var lineCounts: [Int] = []
        let rows = page.parts.map { part in
            let first = sheet.rows.count
            let heights = lineRows.isEmpty ? [] : lineRows.heights(of: part)
            lineCounts.append(heights.count)
            for height in heights.isEmpty ? [part.height] : heights { addRows(height: height) }
            return first...(sheet.rows.count - 1)
        }
        for column in measure.geometry.columns.indices {
            if let level = measure.geometry.columns[column].field.sectionLevel {
                addLabels(of: page.parts, rows: rows, column: column, level: level)
            } else {
                addValues(of: page.parts, rows: rows, column: column) { part in
                    lineCounts[part] == 0
                        ? nil
                        : lineRows.values(
                            of: page.parts[part], column: column, rows: lineCounts[part])
                }
            }
        }
    }

    /// The finished sheet; its print area is all of it.
    consuming func finished() -> (sheet: SheetPlan, styles: StyleTable) {
        for index in sheet.rows.indices {
            sheet.rows[index].cells.sort { $0.column < $1.column }
        }
        if !sheet.rows.isEmpty {
            sheet.page.printArea = CellRange(
                rows: 0...(sheet.rows.count - 1), columns: columnRange)
        }
        return (sheet, styles)
    }

    private mutating func addLabels(
        of parts: [FormPart], rows: [ClosedRange<Int>], column: Int, level: Int
    ) {
        let definition = measure.geometry.columns[column]
        let runs =
            definition.merge == .none
            ? parts.indices.map { $0...$0 }
            : SectionRuns.runs(of: parts, level: level, sections: measure.sections)
        for run in runs {
            let text = measure.sections.text(of: definition, in: parts[run.lowerBound].path) ?? ""
            fill(
                CellRange(
                    rows: rows[run.lowerBound].lowerBound...rows[run.upperBound].upperBound,
                    columns: column...column),
                with: text.isEmpty ? .blank : .text(text), style: style(ofColumn: column),
                heading: .rowGroup)
        }
    }

    private mutating func addValues(
        of parts: [FormPart], rows: [ClosedRange<Int>], column: Int,
        lines: (Int) -> [CellValue]?
    ) {
        guard !parts.isEmpty else { return }
        let heading: HeadingScope? =
            measure.geometry.columns[column].field == .itemName ? .row : nil
        let style = style(ofColumn: column)
        let runs =
            measure.equalColumns.contains(column)
            ? SectionRuns.equalRuns(of: parts, column: column) : parts.indices.map { $0...$0 }
        for run in runs {
            let range = rows[run.lowerBound].lowerBound...rows[run.upperBound].upperBound
            if run.count == 1, let values = lines(run.lowerBound) {
                for (row, value) in zip(range, values) {
                    fill(
                        CellRange(rows: row...row, columns: column...column), with: value,
                        style: style, heading: heading)
                }
                continue
            }
            fill(
                CellRange(rows: range, columns: column...column),
                with: parts[run.lowerBound].values[column], style: style,
                heading: heading)
        }
    }

    /// Adds as many rows as a height needs, because a row has at most 409.5 points.
    private mutating func addRows(height: Double, atLeast count: Int = 1) {
        let rows = Self.rows(height, atLeast: count)
        for _ in 0..<rows.count {
            var row = PlannedRow(height: rows.each)
            row.cells.reserveCapacity(columnRange.count)
            sheet.rows.append(row)
        }
    }

    private static func rows(
        _ height: Double, atLeast least: Int = 1
    ) -> (count: Int, each: Double, height: Double) {
        let count = max(least, Int((height / tallestRow).rounded(.up)))
        let each = max(FormGeometry.drawable(height / Double(count)), 0.75)
        return (count, each, each * Double(count))
    }

    /// The tallest row that is a whole number of pixels.
    private static let tallestRow = (ExcelLimits.rowHeight / 0.75).rounded(.down) * 0.75

    private mutating func style(ofColumn column: Int) -> StyleID {
        if let known = columnStyles[column] { return known }
        var style = measure.style(measure.geometry.columns[column].style)
        style.isLocked = !isFilledIn
        let id = styles.id(of: style)
        columnStyles[column] = id
        return id
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
