package import DisclosureCatalog

/// One row of the ledger of requests, as far as it is counted.
///
/// When, what kind of applicant, what kind of answer; who it was and what was asked for is never
/// read.
package struct RequestEntry: Sendable, Hashable {
    /// The table in which the row stands.
    package var table: LedgerPlace
    /// The one-based line or row there.
    package var line: Int
    package var receivedOn = LedgerDate.blank
    package var applicant = ""
    /// The day on which the applicant was asked to correct the request (补正).
    package var correctionAskedOn = LedgerDate.blank
    /// The day on which the corrected request came, from which the period then runs.
    package var correctedOn = LedgerDate.blank
    /// The last day of an extended period.
    package var extendedTo = LedgerDate.blank
    package var repliedOn = LedgerDate.blank
    package var answer = ""
    package var reconsideration = ""
    package var suit = ""
    /// Whether a result of a review is there whose stage is not told.
    package var hasReviewWithoutStage = false

    package init(table: LedgerPlace, line: Int) {
        self.table = table
        self.line = line
    }

    package var place: Place { table.place(line: line) }
}

/// The rows of a ledger of requests, which may be in several tables.
package struct RequestLedger: Sendable, Hashable {
    package private(set) var entries: [RequestEntry] = []
    /// Whether the ledger tells how reviews ended.
    package private(set) var hasReviews = false

    /// A ledger without rows.
    package init() {}

    /// Adds a table; false where none of its first rows has the needed headings.
    ///
    /// Rows above the headings, such as a title, are skipped, and rows in which nothing is written.
    package mutating func add(
        _ rows: [[String]], at table: LedgerPlace, vocabulary: RequestVocabulary
    ) -> Bool {
        let head = rows.prefix(Self.headerRows).firstIndex { row in
            let fields = Set(row.compactMap(vocabulary.field(of:)))
            return RequestField.required.allSatisfy(fields.contains)
        }
        guard let head else { return false }
        var columns: [(field: RequestField, index: Int)] = []
        for (index, heading) in rows[head].enumerated() {
            guard let field = vocabulary.field(of: heading),
                !columns.contains(where: { $0.field == field })
            else { continue }
            columns.append((field, index))
        }
        hasReviews =
            hasReviews
            || columns.contains { [.reconsideration, .suit, .reviews].contains($0.field) }
        for (index, row) in rows.enumerated().dropFirst(head + 1) {
            let empty = RequestEntry(table: table, line: index + 1)
            var entry = empty
            for (field, column) in columns where row.indices.contains(column) {
                let text = RequestText.trimmed(row[column])
                guard !text.isEmpty, !vocabulary.blanks.contains(text) else { continue }
                entry.set(field, to: text, vocabulary)
            }
            if entry != empty { entries.append(entry) }
        }
        return true
    }

    /// Rows among which the headings are looked for.
    private static let headerRows = 30
}

extension RequestEntry {
    fileprivate mutating func set(
        _ field: RequestField, to text: String, _ vocabulary: RequestVocabulary
    ) {
        switch field {
        case .receivedOn: receivedOn = LedgerDate(text)
        case .applicant: applicant = text
        case .correctionAskedOn: correctionAskedOn = LedgerDate(text)
        case .correctedOn: correctedOn = LedgerDate(text)
        case .extendedTo: extendedTo = LedgerDate(text)
        case .repliedOn: repliedOn = LedgerDate(text)
        case .answer: answer = text
        case .reconsideration: reconsideration = text
        case .suit: suit = text
        case .reviews: setReviews(text, vocabulary)
        }
    }

    /// Reads both stages of one cell, `复议：结果维持；诉讼：尚未审结`.
    private mutating func setReviews(_ text: String, _ vocabulary: RequestVocabulary) {
        let separators: Set<Unicode.Scalar> = ["；", ";", "，", ",", "\n"]
        for part in text.unicodeScalars.split(whereSeparator: separators.contains) {
            let word = RequestText.wordKey(String(part))
            if let stage = vocabulary.reconsideration.first(where: word.hasPrefix) {
                reconsideration = String(word.dropFirst(stage.count))
            } else if let stage = vocabulary.suit.first(where: word.hasPrefix) {
                suit = String(word.dropFirst(stage.count))
            } else {
                hasReviewWithoutStage = true
            }
        }
    }
}
