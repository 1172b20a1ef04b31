import DisclosureCatalog

/// The entries of one ledger, one after another; only some of them are in memory.
struct LedgerEntries: ~Copyable {
    private var text: LedgerTextEntries?
    private var sheet: LedgerSheetEntries?

    /// Starts reading.
    ///
    /// Throws `GongkaiError` for a source that cannot be opened.
    init(_ ledger: OpenedLedger, vocabulary: LedgerVocabulary) throws(GongkaiError) {
        if case .sheet(let index, let place) = ledger.format.layout {
            sheet = try LedgerSheetEntries(
                ledger.source, sheet: index, at: place, vocabulary: vocabulary)
            text = nil
        } else {
            text = try LedgerTextEntries(
                ledger.source, format: ledger.format, vocabulary: vocabulary)
            sheet = nil
        }
    }

    /// What was noticed about the ledger as a table.
    var findings: LedgerFindings? {
        switch text {
        case .some(let text): return text.findings
        case .none: break
        }
        switch sheet {
        case .some(let sheet): return sheet.findings
        case .none: return nil
        }
    }

    /// What was noticed about cells of a sheet; complete when all entries are read.
    var cellFindings: [Finding] {
        switch sheet {
        case .some(let sheet): sheet.cellFindings
        case .none: []
        }
    }

    /// The fields that the ledger has; complete when all entries are read.
    var fields: Set<LedgerField> {
        switch text {
        case .some(let text): return text.fields
        case .none: break
        }
        switch sheet {
        case .some(let sheet): return sheet.fields
        case .none: return []
        }
    }

    /// The next entry; nil at the end.
    ///
    /// Throws `GongkaiError` for what cannot be read, with its place where that is known.
    mutating func next() throws(GongkaiError) -> LedgerEntry? {
        if let entry = try text?.next() { return entry }
        return try sheet?.next()
    }
}
