import DelimitedText
import DisclosureCatalog

/// How a ledger is written, found out before it is read.
struct LedgerFormat: Sendable {
    enum Layout: Hashable, Sendable {
        case delimited(DelimitedDialect)
        /// A JSON object in each line.
        case jsonLines
        /// A sheet of a workbook, by its place among the sheets.
        case sheet(Int, LedgerPlace)
    }

    var layout: Layout
    var encoding: TextEncoding
}

/// A ledger that is known to be one.
struct OpenedLedger: Sendable {
    var source: LedgerSource
    var format: LedgerFormat

    /// Where its rows stand.
    var place: LedgerPlace {
        if case .sheet(_, let place) = format.layout {
            place
        } else {
            LedgerPlace(file: source.name)
        }
    }

    func entries(_ vocabulary: LedgerVocabulary) throws(GongkaiError) -> LedgerEntries {
        try LedgerEntries(self, vocabulary: vocabulary)
    }
}
