import SheetModel

/// Plans the sheet of items and its rows.
struct SummaryTable {
    private let template: SummaryTemplate
    private let styles: SummaryStyles
    private let headings: [String]
    /// In characters.
    private let widths: [Double]
    /// In points.
    private let drawn: [Double]
    private let headingRows: [PlannedRow]
    private let ids: [StyleID]
    private let roles: [String]
    /// Items that were read for the widths of the columns, and are not written yet.
    private var sample: ArraySlice<[CellValue]>

    /// Reads the first items for the widths of the columns.
    init(
        _ items: inout SummaryItems, template: SummaryTemplate, styles: inout SummaryStyles
    ) throws(GongkaiError) {
        self.template = template
        let label = template.departmentColumns.first { $0.field == .department }?.label
        headings = [label ?? template.departmentSheet] + items.headings
        var sample: [[CellValue]] = []
        while sample.count < SummaryColumns.sample, let values = try items.values() {
            sample.append(values)
        }
        let columns = SummaryColumns(headings: headings, sample: sample, template: template)
        widths = columns.widths
        let columnWidths = columns.widths
        drawn = columnWidths.map { ColumnWidth.points(characters: $0) }
        roles = headings.indices.map { column in
            let isShort = columnWidths[column] < template.widestItemColumn / 2
            return isShort && column > 0 ? "centered" : "text"
        }
        ids = roles.map { styles.id($0) }
        headingRows = styles.heading(
            title: template.title, sentence: "", labels: headings, widths: drawn)
        self.styles = styles
        self.sample = sample[...]
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

    /// The next row; nil after the last.
    mutating func next(_ items: inout SummaryItems) throws(GongkaiError) -> PlannedRow? {
        let first = sample.popFirst()
        guard let values = first == nil ? try items.values() : first else { return nil }
        let height = styles.height(of: values, roles: roles, widths: drawn)
        return styles.row(values, height: height, styles: ids)
    }
}
