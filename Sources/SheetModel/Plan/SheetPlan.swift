/// A whole sheet, decided to the last cell, before any file format is involved.
///
/// Planners make it, `PlanCheck` judges it, writers (XLSX, HTML, the text dump) only follow it.
package struct SheetPlan: Hashable, Sendable {
    package var name: String
    /// Width of each column in characters of the workbook's Normal style.
    package var columnWidths: [Double]
    /// The columns that are kept out of sight, by their places.
    package var hiddenColumns: Set<Int>
    package var rows: [PlannedRow]
    package var merges: [CellRange]
    /// The zero-based first row of every printed page but the first.
    package var pageBreaks: [Int]
    /// How many rows stay in view when the sheet is scrolled.
    package var frozenRows: Int
    /// A heading row with the rows below it that can be filtered; nil is no filter.
    package var filter: CellRange?
    package var charts: [ChartPlan]
    /// What may be typed where, and what is said about it; no two have a cell in common.
    package var inputs: [InputRule]
    /// What is refused in locked cells and with the sheet; nil is no protection.
    package var protection: SheetProtection?
    /// Whether the sheet is kept out of sight.
    package var isHidden: Bool
    package var page: PageSetup

    package init(name: String, columnWidths: [Double], page: PageSetup) {
        self.name = name
        self.columnWidths = columnWidths
        self.page = page
        hiddenColumns = []
        rows = []
        merges = []
        pageBreaks = []
        frozenRows = 0
        filter = nil
        charts = []
        inputs = []
        protection = nil
        isHidden = false
    }

    /// The planned cell at an address; nil where nothing is planned.
    package func cell(at address: CellAddress) -> PlannedCell? {
        guard rows.indices.contains(address.row) else { return nil }
        return rows[address.row].cells.first { $0.column == address.column }
    }
}

/// What a workbook says about itself.
package struct DocumentProperties: Hashable, Sendable {
    package var title: String
    package var subject: String
    package var author: String
    package var company: String
    /// What the document says to programs; spreadsheet programs show it among its properties.
    package var keywords: String
    /// Seconds since 1970-01-01 00:00 UTC; never the clock, so that equal input gives equal bytes.
    package var created: Int

    package init(title: String, created: Int) {
        self.title = title
        self.created = created
        subject = ""
        author = ""
        company = ""
        keywords = ""
    }
}

/// The sheets of one file with the styles they share.
package struct WorkbookPlan: Hashable, Sendable {
    package var styles: [CellStyle]
    package var sheets: [SheetPlan]
    package var properties: DocumentProperties

    package init(styles: [CellStyle], sheets: [SheetPlan], properties: DocumentProperties) {
        self.styles = styles
        self.sheets = sheets
        self.properties = properties
    }
}
