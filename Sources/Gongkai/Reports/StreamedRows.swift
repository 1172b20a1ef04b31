import DisclosureCatalog
import DisclosureReports
import SheetModel

/// Lays out the rows of the streamed tables of a report one by one; those of the ledgers are read
/// again for it.
struct StreamedRows: ~Copyable {
    private let workbook: QuarterlyWorkbook
    private let sheets: [QuarterlyPlan.Sheet]
    private let ledgerColumns: [TableColumn<JudgedEntry>]
    /// The sheet at hand, by its place in the workbook.
    private var place = -1
    private var layout: StreamedSheet?
    private var table: ReportTable?
    private var nextIndex = 0
    private var ledgers: QuarterlyRows

    init(of workbook: QuarterlyWorkbook, on sheets: [QuarterlyPlan.Sheet]) {
        self.workbook = workbook
        self.sheets = sheets
        ledgerColumns = workbook.tables.rowColumns
        ledgers = workbook.result.rows()
    }

    /// The next row of the table on a sheet, which is asked for after those before it; nil at the
    /// end.
    ///
    /// Throws `GongkaiError` for a ledger that cannot be read any more.
    mutating func next(on sheet: Int) throws(GongkaiError) -> PlannedRow? {
        if sheet != place { open(sheet) }
        guard let values = try values() else { return nil }
        return layout?.row(values)
    }

    private mutating func open(_ sheet: Int) {
        place = sheet
        nextIndex = 0
        (layout, table) = (nil, nil)
        guard sheets.indices.contains(sheet),
            case .streamed(let streamed, let name) = sheets[sheet],
            let named = QuarterlyTable(rawValue: name)
        else { return }
        layout = streamed
        if named != .rows { table = workbook.tables.table(named) }
    }

    private mutating func values() throws(GongkaiError) -> [SheetValue]? {
        guard let table else {
            guard let row = try ledgers.next() else { return nil }
            return ledgerColumns.map { $0.value(row).sheetValue }
        }
        guard nextIndex < table.count else { return nil }
        defer { nextIndex += 1 }
        return table.row(nextIndex).map(\.sheetValue)
    }
}
