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
    package init(vocabulary: LedgerVocabulary, file: String) {
        self.vocabulary = vocabulary
        findings = LedgerFindings(file: file)
    }

    /// Whether no header was found where one must be.
    package var lacksHeader: Bool { columns == nil && rowsSeen >= Self.headerRows }

    /// The entry of the next row; nil if it has none.
    package mutating func entry(
        line: Int, fieldCount: Int, text: (_ column: Int) -> String
    ) -> LedgerEntry? {
        rowsSeen += 1
        guard let columns else {
            readHeader((0..<fieldCount).map(text), line: line)
            return nil
        }
        guard let entry = columns.entry(line: line, vocabulary: vocabulary, text: text) else {
            return nil
        }
        if entry.namesNothing {
            findings.report(.skippedRow, line: line) { .skippedRow }
            return nil
        }
        guard !isHeader(entry) else { return nil }
        if fieldCount > columns.count,
            (columns.count..<fieldCount).contains(where: { !LedgerText.trimmed(text($0)).isEmpty })
        {
            findings.report(.tooManyFields, line: line) {
                .tooManyFields(fieldCount, columns.count)
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
    fileprivate var namesNothing: Bool {
        indexNumber.isEmpty && title.isEmpty && publishedOn == .blank
    }
}
