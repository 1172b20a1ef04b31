package import DisclosureForms
package import SheetModel

/// The workbook of a quarterly report, a file of `Templates/`: its sheets, what stands on them, how
/// they are printed.
package struct WorkbookTemplate: Sendable, Hashable {
    /// The identifier in a template file.
    package static let format = "gongkai.workbook"
    /// The newest version that this program reads.
    package static let version = 1

    /// The title of the document, with placeholders.
    package var title: String
    package var styles: [String: StyleTemplate]
    package var dateFormat: String
    package var shareFormat: String
    package var alertColor: UInt32
    package var alertFill: UInt32
    package var chartFont: String
    /// The colours of the series of charts, as 0xRRGGBB.
    package var colors: [UInt32]
    /// Stands for a name that the ledger leaves out.
    package var unnamed: String
    package var sheets: [SheetTemplate]
    package var nilStatement: NilStatementTemplate
    package var leftOut: LeftOut

    /// What is said about a table that is not in the workbook.
    package struct LeftOut: Sendable, Hashable {
        package var topic: String
        /// Of one that is too long, with `{table}`, `{name}` and `{limit}`.
        package var text: String
        /// Of one that is not wanted, with `{table}` and `{name}`.
        package var unwanted: String
    }
}

/// A line of text over all columns of a sheet.
package struct LineTemplate: Sendable, Hashable {
    /// With placeholders.
    package var text: String
    /// The name of a style.
    package var style: String
}

/// One sheet of a report.
package struct SheetTemplate: Sendable, Hashable {
    /// The name of the table that it shows.
    package var table: String
    package var layout: TableTemplate
    /// Whether only reports on several departments have it.
    package var isOnlyForSeveral: Bool
    /// Whether it is left out when its table is empty.
    package var isOnlyIfNotEmpty: Bool
    package var isFilterable: Bool
    /// What stands in the place of rows where there are none; empty is nothing.
    package var empty: String
    /// Lines below the table.
    package var lines: [LineTemplate]
    package var chart: ChartTemplate?
}

/// A chart below a table.
package struct ChartTemplate: Sendable, Hashable {
    package var kind: ChartPlan.Kind
    /// With placeholders.
    package var title: String
    /// The key of the column that names the figures.
    package var categories: String
    /// The keys of the columns of figures.
    package var values: [String]
    package var unit: String
    /// How many rows are drawn at most, from the first.
    package var most: Int
}

/// The statement that is filed when nothing was published.
package struct NilStatementTemplate: Sendable, Hashable {
    package var sheetName: String
    package var page: PageTemplate
    /// In characters of the workbook's Normal style.
    package var width: Double
    package var lines: [LineTemplate]
    /// The tables that are filed with it.
    package var tables: [String]
    /// Stands for the department where there are several.
    package var everyone: String
    /// Stands for a reason that is not given.
    package var noReason: String
    package var noItems: String
    /// How many items are named at most.
    package var mostItems: Int
    /// After the names, with `{count}`.
    package var moreItems: String
}
