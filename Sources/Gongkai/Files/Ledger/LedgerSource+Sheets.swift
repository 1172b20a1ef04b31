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
        var formats: [LedgerFormat] = []
        var findings: [Finding] = []
        for (index, sheet) in rows.sheets.enumerated() {
            let found = try header(of: index, in: &rows, vocabulary)
            guard let columns = found.columns else {
                if sheet.isVisible, found.hasRows {
                    findings.append(
                        LedgerFindings.notRead(sheet.name, of: name, isHidden: false))
                }
                continue
            }
            guard sheet.isVisible else {
                findings.append(LedgerFindings.notRead(sheet.name, of: name, isHidden: true))
                continue
            }
            let place = LedgerPlace(
                file: name, sheet: sheet.name,
                columns: columns.indexes.mapValues(CellAddress.columnLetters))
            formats.append(LedgerFormat(layout: .sheet(index, place), encoding: .utf8))
        }
        guard !formats.isEmpty else {
            throw GongkaiError(withoutHeader: name, vocabulary: vocabulary)
        }
        return (formats, findings)
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
