/// Turns the rows of a ledger into entries, one after another.
///
/// Rows above the header, such as a title, are skipped; so are empty rows, headers that come again
/// where ledgers were put together, and rows that name no information, such as a sign-off line.
package struct LedgerReader {
    /// Rows among which the header is looked for.
    static let headerRows = 30

    package let vocabulary: LedgerVocabulary
    /// The columns, once the header was read.
    package private(set) var columns: LedgerColumns?
    /// What was noticed about the ledger as a table.
    package private(set) var findings: LedgerFindings
    private var rowsSeen = 0

    /// A reader for a table whose header is still to come.
    package init(vocabulary: LedgerVocabulary, place: LedgerPlace) {
        self.vocabulary = vocabulary
        findings = LedgerFindings(place)
    }

    /// A reader for a text file.
    package init(vocabulary: LedgerVocabulary, file: String) {
        self.init(vocabulary: vocabulary, place: LedgerPlace(file: file))
    }

    /// Whether no header was found where one must be.
    package var lacksHeader: Bool { columns == nil && rowsSeen >= Self.headerRows }

    /// The entry of the next row; nil if it has none.
    package mutating func entry(of row: some LedgerRow) -> LedgerEntry? {
        rowsSeen += 1
        guard let columns else {
            readHeader((0..<row.fieldCount).map(row.text(of:)), line: row.line)
            return nil
        }
        guard let entry = columns.entry(of: row, vocabulary), !isHeader(entry) else { return nil }
        guard !entry.namesNothing else {
            findings.report(.skippedRow, line: row.line) { .skippedRow }
            return nil
        }
        if row.fieldCount > columns.count,
            (columns.count..<row.fieldCount).contains(where: {
                !LedgerText.trimmed(row.text(of: $0)).isEmpty
            })
        {
            let isSheet = findings.ledger.sheet != nil
            findings.report(.tooManyFields, line: row.line) {
                isSheet
                    ? .cellsWithoutHeading : .tooManyFields(row.fieldCount, columns.count)
            }
        }
        return entry
    }

    private mutating func readHeader(_ texts: [String], line: Int) {
        columns = LedgerColumns(header: texts, vocabulary: vocabulary)
        guard let columns else { return }
        for heading in columns.unused {
            findings.report(.unusedColumn, line: line) { .unusedColumn(heading) }
        }
    }

    private func isHeader(_ entry: LedgerEntry) -> Bool {
        vocabulary.heading(entry.indexNumber)?.field == .indexNumber
            || vocabulary.heading(entry.title)?.field == .title
                && entry.publishedOn == .unreadable
    }
}

extension LedgerEntry {
    /// Whether the row has nothing by which information could be told apart.
    var namesNothing: Bool {
        indexNumber.isEmpty && title.isEmpty && publishedOn == .blank
    }
}

/// A row of a table, wherever it comes from.
package protocol LedgerRow {
    /// The one-based line on which the row starts.
    var line: Int { get }
    /// How many fields the row has.
    var fieldCount: Int { get }
    /// The text of a field by its zero-based column; empty beyond the last.
    func text(of column: Int) -> String
}
