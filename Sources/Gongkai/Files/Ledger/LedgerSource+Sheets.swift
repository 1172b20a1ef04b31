import DelimitedText
import DisclosureCatalog
import SheetModel
import Workbooks

/// Ledgers in the sheets of a workbook.
extension LedgerSource {
    /// The workbook, to be read row by row.
    ///
    /// Throws `GongkaiError` for anything that is no workbook within the limits.
    func workbookRows() throws(GongkaiError) -> WorkbookRows {
        let limit = limits.ledgerWorkbookBytes
        let (bytes, path): ([UInt8], String?)
        switch content {
        case .bytes(let known): (bytes, path) = (known, nil)
        case .file(let file):
            path = file
            bytes = try GongkaiError.telling { () throws(FileError) in
                try InputFile.read(
                    file, limit: limit, tooLarge: .ledgerTooLarge(limit: limit))
            }
        }
        do {
            return try WorkbookRows(bytes, path: path, limits: limits.ledgerWorkbook.reading)
        } catch {
            throw GongkaiError(error, source: name)
        }
    }

    /// The sheets that are ledgers, and what there is to say about the others.
    func sheets(
        _ vocabulary: LedgerVocabulary
    ) throws(GongkaiError) -> (formats: [LedgerFormat], findings: [Finding]) {
        var rows = try workbookRows()
        var found: [LedgerSheet] = []
        for (index, sheet) in rows.sheets.enumerated() {
            let (columns, hasRows) = try header(of: index, in: &rows, vocabulary)
            if hasRows {
                found.append(
                    LedgerSheet(
                        number: index, name: sheet.name, isVisible: sheet.isVisible,
                        columns: columns))
            }
        }
        let ledgers = LedgerSheet.ledgers(among: found)
        guard !ledgers.isEmpty else {
            throw GongkaiError(withoutHeader: name, vocabulary: vocabulary)
        }
        let others = found.filter { sheet in
            !ledgers.contains { $0.number == sheet.number }
                && (sheet.isVisible || sheet.columns != nil)
        }
        return (
            ledgers.map { $0.format(in: name) },
            others.map { LedgerFindings.notRead($0.name, of: name, isHidden: !$0.isVisible) }
        )
    }

    /// The columns of a sheet, nil where it has no header; and whether it has any rows at all.
    private func header(
        of sheet: Int, in rows: inout WorkbookRows, _ vocabulary: LedgerVocabulary
    ) throws(GongkaiError) -> (columns: LedgerColumns?, hasRows: Bool) {
        var hasRows = false
        do throws(WorkbookReadError) {
            // Merges are seldom of any matter for a header, and cost a reading of the whole sheet.
            for fillsMerges in [false, true] {
                var reader = LedgerReader(vocabulary: vocabulary, file: name)
                try rows.open(sheet, fillsMerges: fillsMerges)
                while reader.columns == nil, !reader.lacksHeader, let row = try rows.next() {
                    hasRows = true
                    _ = reader.entry(of: SheetLedgerRow(row))
                }
                if let columns = reader.columns { return (columns, hasRows) }
                if !hasRows { break }
            }
            return (nil, hasRows)
        } catch {
            throw GongkaiError(error, source: name)
        }
    }
}

/// A sheet of a workbook, and the columns if it has the header of a ledger.
private struct LedgerSheet {
    var number: Int
    var name: String
    var isVisible: Bool
    var columns: LedgerColumns?

    /// The visible sheets that are ledgers.
    ///
    /// Other lists have some of their headings too, such as the overdue list of a report; so where a
    /// sheet tells dates and channels, only those that do count, and where one tells dates, those.
    static func ledgers(among sheets: [LedgerSheet]) -> [LedgerSheet] {
        let headed = sheets.filter { $0.isVisible && $0.columns != nil }
        let needed: [Set<LedgerField>] = [[.publishedOn, .channels], [.publishedOn]]
        for fields in needed {
            let complete = headed.filter { $0.columns?.fields.isSuperset(of: fields) == true }
            if !complete.isEmpty { return complete }
        }
        return headed
    }

    func format(in file: String) -> LedgerFormat {
        let letters = columns?.indexes.mapValues(CellAddress.columnLetters) ?? [:]
        let place = LedgerPlace(file: file, sheet: name, columns: letters)
        return LedgerFormat(layout: .sheet(number, place), encoding: .utf8)
    }
}
