package import SheetModel

/// The sheet of a table that is too long to be planned at once: its head, and how its rows are laid
/// out as they come.
///
///     let row = streamed.row([.text("机构信息"), .number(3)])
package struct StreamedSheet {
    private let sheet: QuarterlySheet
    private let builder: TableSheetBuilder
    private let sources: [Int?]
    private let isFiltered: Bool
    private var styles: StyleBook

    init(
        sheet: QuarterlySheet, builder: TableSheetBuilder, sources: [Int?], styles: StyleBook,
        isFiltered: Bool
    ) {
        self.sheet = sheet
        self.builder = builder
        self.sources = sources
        self.styles = styles
        self.isFiltered = isFiltered
    }

    /// The sheet with its head alone; `rowLimit` rows are on one sheet, and it goes on in others.
    package func table(rowLimit: Int = ExcelLimits.rows) -> TablePlan {
        TablePlan(sheet: builder.sheet, isFiltered: isFiltered, rowLimit: rowLimit)
    }

    /// Lays out a row of the table, which has as many values as the table has columns.
    package mutating func row(_ values: [SheetValue]) -> PlannedRow {
        builder.row(sheet.cells(of: values, in: builder.columns, from: sources), &styles)
    }
}
