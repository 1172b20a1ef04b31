/// A sheet whose rows are too many to be planned at once: all but these rows, which the writer
/// pulls one by one.
///
/// A table that is too long for one sheet goes on in others, named `名称 (2)` and so on, each with
/// the heading rows at its top.
package struct TablePlan: Hashable, Sendable {
    /// The sheet with the heading rows alone.
    ///
    /// It has neither page breaks nor a print area.
    package var sheet: SheetPlan
    /// Whether the last heading row lets people filter the rows below it.
    package var isFiltered: Bool
    /// How many rows a sheet may have, heading rows included.
    package var rowLimit: Int

    package init(
        sheet: SheetPlan, isFiltered: Bool = true, rowLimit: Int = ExcelLimits.rows
    ) {
        self.sheet = sheet
        self.isFiltered = isFiltered
        self.rowLimit = rowLimit
    }

    /// How many rows of the table one sheet holds, one at least.
    package var bodyLimit: Int {
        max(1, min(rowLimit, ExcelLimits.rows) - sheet.rows.count)
    }

    /// The range that can be filtered on a sheet with so many rows of the table.
    package func filter(bodyRows: Int) -> CellRange? {
        guard isFiltered, !sheet.rows.isEmpty, !sheet.columnWidths.isEmpty else { return nil }
        let heading = sheet.rows.count - 1
        return CellRange(
            rows: heading...(heading + max(0, bodyRows)),
            columns: 0...(sheet.columnWidths.count - 1))
    }
}

/// A workbook of which some sheets are tables; it is written in memory that does not grow with
/// their rows.
package struct BulkWorkbookPlan: Hashable, Sendable {
    package enum Sheet: Hashable, Sendable {
        /// Planned to the last cell.
        case whole(SheetPlan)
        case table(TablePlan)

        /// The planned part.
        package var start: SheetPlan {
            switch self {
            case .whole(let sheet): sheet
            case .table(let table): table.sheet
            }
        }
    }

    package var styles: [CellStyle]
    package var sheets: [Sheet]
    package var properties: DocumentProperties

    package init(styles: [CellStyle], sheets: [Sheet], properties: DocumentProperties) {
        self.styles = styles
        self.sheets = sheets
        self.properties = properties
    }

    /// The workbook without the rows of its tables.
    package var skeleton: WorkbookPlan {
        WorkbookPlan(styles: styles, sheets: sheets.map(\.start), properties: properties)
    }
}
