import DisclosureCatalog
import SheetModel
import Workbooks

/// The entries of one ledger on a sheet of a workbook, one after another.
struct LedgerSheetEntries: ~Copyable {
    private let source: LedgerSource
    private var rows: WorkbookRows
    private var reader: LedgerReader

    /// Starts reading the sheet with the number.
    ///
    /// Throws `GongkaiError` for a source that cannot be opened.
    init(
        _ source: LedgerSource, sheet: Int, at place: LedgerPlace, vocabulary: LedgerVocabulary
    ) throws(GongkaiError) {
        var rows = try source.workbookRows()
        do throws(WorkbookReadError) {
            try rows.open(sheet)
        } catch {
            throw GongkaiError(error, source: source.name)
        }
        self.source = source
        self.rows = rows
        reader = LedgerReader(vocabulary: vocabulary, place: place)
    }

    var findings: LedgerFindings { reader.findings }
    var fields: Set<LedgerField> { reader.columns?.fields ?? [] }
    var cellFindings: [Finding] { rows.remarks.map { $0.finding(in: source.name) } }

    mutating func next() throws(GongkaiError) -> LedgerEntry? {
        do {
            while let row = try rows.next() {
                if let entry = reader.entry(of: SheetLedgerRow(row)) { return entry }
            }
            return nil
        } catch {
            throw GongkaiError(error, source: source.name)
        }
    }
}

/// A row of a sheet as the ledger's reader takes it.
struct SheetLedgerRow: LedgerRow {
    let line: Int
    let texts: [String]

    init(_ row: GridRow) {
        line =
            switch row.place {
            case .row(let row): row + 1
            case .line(let line): line
            }
        var texts = row.texts
        // What a formula failed to compute is nothing that was left blank.
        for cell in row.cells {
            if case .error(let sign) = cell.value { texts[cell.column] = sign }
        }
        self.texts = texts
    }

    var fieldCount: Int { texts.count }

    func text(of column: Int) -> String { column < texts.count ? texts[column] : "" }
}
