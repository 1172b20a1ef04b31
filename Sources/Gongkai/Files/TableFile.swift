import DelimitedText
import DisclosureCatalog
import SheetModel
import Workbooks

/// The tables of a file that people keep: one of CSV, or one for each visible sheet of a workbook.
struct TableFile {
    struct Table {
        var place: LedgerPlace
        /// From the first line or row on, empty ones included.
        var rows: [[String]]
    }

    private(set) var tables: [Table] = []
    /// What was noticed about cells.
    private(set) var findings: [Finding] = []

    /// Reads a file; `isWanted` tells whether a text in GB 18030 is the table that is looked for.
    ///
    /// Throws `GongkaiError` for what is neither CSV nor a workbook.
    init(
        _ bytes: [UInt8], name: String, limits: Limits, isWanted: ([[String]]) -> Bool
    ) throws(GongkaiError) {
        switch SourceKind(bytes) {
        case .workbook, .oldOffice: try readWorkbook(bytes, name: name, limits: limits)
        default:
            do {
                let contents = try DelimitedReader().read(bytes, recognises: isWanted)
                tables = [Table(place: LedgerPlace(file: name), rows: contents.rows)]
            } catch {
                throw GongkaiError(error, destination: name)
            }
        }
    }

    private mutating func readWorkbook(
        _ bytes: [UInt8], name: String, limits: Limits
    ) throws(GongkaiError) {
        do {
            var book = try WorkbookRows(bytes, limits: limits.workbook.reading)
            for (index, sheet) in book.sheets.enumerated() where sheet.isVisible {
                var rows: [[String]] = []
                try book.open(index)
                while let row = try book.next() {
                    let line = SheetLedgerRow(row)
                    while rows.count < line.line - 1 { rows.append([]) }
                    rows.append(line.texts)
                }
                tables.append(Table(place: LedgerPlace(file: name, sheet: sheet.name), rows: rows))
            }
            findings = book.remarks.map { $0.finding(in: name) }
        } catch {
            throw GongkaiError(error, source: name)
        }
    }
}
