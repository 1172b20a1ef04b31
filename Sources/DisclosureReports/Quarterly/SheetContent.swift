package import DisclosureCatalog
import SheetModel

/// A value of a report's table.
package enum SheetValue: Hashable, Sendable {
    /// Nothing, which is not 0.
    case empty
    case text(String)
    case number(Double)
    /// A part of a whole, from 0 to 1.
    case share(Double)
    case day(CalendarDate)
}

/// One table of a report as it goes on a sheet.
package struct SheetContent: Sendable {
    /// The name of the table, as templates have it.
    package var table: String
    /// The names of the columns with their headings.
    package var columns: [(key: String, heading: String)]
    /// The values, as many in a row as columns; empty for a table whose rows are streamed.
    package var rows: [[SheetValue]]
    /// Whether the rows, of which there is one at least, are too many to be planned at once, and
    /// come one by one when the workbook is written.
    package var isStreamed = false

    package init(
        table: String, columns: [(key: String, heading: String)], rows: [[SheetValue]]
    ) {
        self.table = table
        self.columns = columns
        self.rows = rows
    }
}

/// What a report's workbook is made of.
package struct WorkbookContent: Sendable {
    package var sheets: [SheetContent]
    /// Values for the placeholders of the template.
    package var placeholders: [String: String]
    /// Whether several departments report together.
    package var isForSeveral: Bool
    /// The names of the items that the nil statement is about; nil where something was published.
    package var nilItems: [String]?
    /// Why nothing was published; empty leaves room to write it in.
    package var nilReason: String
    /// The last day that the report is about.
    package var day: CalendarDate?
    package var department: String

    package init(department: String, placeholders: [String: String]) {
        self.department = department
        self.placeholders = placeholders
        sheets = []
        isForSeveral = false
        nilItems = nil
        nilReason = ""
        day = nil
    }
}

/// Days as spreadsheets count them.
enum SerialDay {
    /// The number of a day in the system that begins with 1900 (ECMA-376 part 1, 18.17.4.1); nil
    /// before March 1900, where that system has a day that never was.
    static func number(of date: CalendarDate) -> Double? {
        let number = date.daysSince1970 + 25_569
        return number >= 61 ? Double(number) : nil
    }
}
