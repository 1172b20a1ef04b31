/// Turns records with named values, such as JSON lines, into entries.
package struct LedgerRecordReader: Sendable {
    /// How many unknown names are remembered.
    private static let rememberedNames = 100

    package let vocabulary: LedgerVocabulary
    /// The fields that any record had so far.
    package private(set) var fields: Set<LedgerField> = []
    /// What was noticed about the ledger as a table.
    package private(set) var findings: LedgerFindings
    private var unknown: Set<String> = []
    private var known: [String: LedgerField] = [:]

    /// A reader for the records of a file.
    package init(vocabulary: LedgerVocabulary, file: String) {
        self.vocabulary = vocabulary
        findings = LedgerFindings(LedgerPlace(file: file))
    }

    /// The entry of the next record; nil if nothing is written in it.
    package mutating func entry(
        line: Int, _ values: [(name: String, text: String)]
    ) -> LedgerEntry? {
        var entry = LedgerEntry(line: line)
        var isEmpty = true
        for (name, text) in values {
            guard let field = field(named: name) else {
                if unknown.count < Self.rememberedNames, unknown.insert(name).inserted {
                    findings.report(.unusedColumn, line: line) { .unusedColumn(name) }
                }
                continue
            }
            fields.insert(field)
            let text = LedgerText.trimmed(text)
            guard !text.isEmpty else { continue }
            isEmpty = false
            entry.set(field, to: text, vocabulary)
        }
        guard !isEmpty else { return nil }
        guard !entry.namesNothing else {
            findings.report(.skippedRow, line: line) { .skippedRow }
            return nil
        }
        return entry
    }

    private mutating func field(named name: String) -> LedgerField? {
        if let field = known[name] { return field }
        let field = vocabulary.field(of: name)
        if let field { known[name] = field }
        return field
    }
}
