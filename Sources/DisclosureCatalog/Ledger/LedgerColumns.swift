/// Which column of a ledger holds which field.
package struct LedgerColumns: Sendable {
    /// How many headings a row must have to be taken for the header.
    static let fewestHeadings = 3

    /// The column of each field, zero-based.
    private let columns: [(field: LedgerField, index: Int)]
    /// How many columns the header has.
    let count: Int
    /// The headings that stand for no field, and those of fields that have another column.
    let unused: [String]

    /// Reads a row as the header; nil if it has fewer than three known headings.
    package init?(header: [String], vocabulary: LedgerVocabulary) {
        var best: [LedgerField: (position: Int, index: Int)] = [:]
        for (index, text) in header.enumerated() {
            guard let heading = vocabulary.heading(text) else { continue }
            if let known = best[heading.field], known.position <= heading.position { continue }
            best[heading.field] = (heading.position, index)
        }
        guard best.count >= Self.fewestHeadings else { return nil }
        columns = best.map { (field: $0.key, index: $0.value.index) }
            .sorted { $0.index < $1.index }
        count = header.count
        let used = Set(columns.map(\.index))
        unused = header.enumerated()
            .filter { !used.contains($0.offset) && !LedgerText.trimmed($0.element).isEmpty }
            .map(\.element)
    }

    /// The fields that have a column.
    package var fields: Set<LedgerField> { Set(columns.map(\.field)) }

    /// The zero-based column of each field.
    package var indexes: [LedgerField: Int] {
        Dictionary(columns.map { ($0.field, $0.index) }) { first, _ in first }
    }

    /// The entry of a row; nil for a row in which nothing is written.
    func entry(of row: some LedgerRow, _ vocabulary: LedgerVocabulary) -> LedgerEntry? {
        var entry = LedgerEntry(line: row.line)
        var isEmpty = true
        for (field, index) in columns {
            let text = LedgerText.trimmed(row.text(of: index))
            guard !text.isEmpty else { continue }
            isEmpty = false
            entry.set(field, to: text, vocabulary)
        }
        return isEmpty ? nil : entry
    }
}
