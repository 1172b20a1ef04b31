import SheetModel

/// Plans the sheet of items and its rows.
struct SummaryTable: Sendable {
    private let items: SummaryItems
    private let template: SummaryTemplate
    private let styles: SummaryStyles
    private let headings: [String]
    /// In characters.
    private let widths: [Double]
    /// In points.
    private let drawn: [Double]
    private let headingRows: [PlannedRow]
    private let ids: [StyleID]
    private let height: @Sendable ([CellValue]) -> Double

    /// Reads the first items for the widths of the columns.
    init(
        _ items: SummaryItems, template: SummaryTemplate, styles: inout SummaryStyles
    ) throws(GongkaiError) {
        self.items = items
        self.template = template
        let label = template.departmentColumns.first { $0.field == .department }?.label
        headings = [label ?? template.departmentSheet] + items.headings
        let columns = SummaryColumns(
            headings: headings, sample: try items.first(SummaryColumns.sample), template: template)
        widths = columns.widths
        let columnWidths = columns.widths
        drawn = columnWidths.map { ColumnWidth.points(characters: $0) }
        let roles = headings.indices.map { column in
            let isShort = columnWidths[column] < template.widestItemColumn / 2
            return isShort && column > 0 ? "centered" : "text"
        }
        ids = roles.map { styles.id($0) }
        headingRows = styles.heading(
            title: template.title, sentence: "", labels: headings, widths: drawn)
        height = styles.heights(roles: roles, widths: drawn)
        self.styles = styles
    }

    /// The sheet without its rows; `sentence` stands below the title.
    func plan(sentence: String) -> TablePlan {
        var sheet = SheetPlan(
            name: template.itemSheet, columnWidths: widths,
            page: styles.page(widths: drawn, headingRows: headingRows.count))
        sheet.rows = headingRows
        sheet.rows[1].cells[0].value = .text(sentence)
        if headings.count > 1 {
            sheet.merges = (0...1).map {
                CellRange(rows: $0...$0, columns: 0...(headings.count - 1))
            }
        }
        sheet.frozenRows = sheet.rows.count
        return TablePlan(sheet: sheet)
    }

    /// How many departments have rows.
    var departments: Int { items.departments }

    /// The rows of a department.
    func rows(ofDepartment index: Int) throws(GongkaiError) -> [PlannedRow] {
        try items.values(ofDepartment: index).map { values in
            styles.row(values, height: height(values), styles: ids)
        }
    }
}
