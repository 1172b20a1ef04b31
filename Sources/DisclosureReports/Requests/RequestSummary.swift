package import DisclosureCatalog

/// Tables 三 and 四 as the ledger of requests has them.
///
/// Received this year; received earlier and open on 1 January; answered this year, by kind; open on
/// 31 December. Reviews are counted with the requests that were answered this year. A row that
/// cannot be placed is a finding and counts nowhere, so that the sums of what is counted agree.
package struct RequestSummary: Sendable {
    private let template: GridTemplate
    private let year: ClosedRange<CalendarDate>
    private let applicants: [String: String]
    private let answers: [String: String]
    private let outcomes: [String: String]
    private var counts: [String: Int] = [:]
    package private(set) var findings: [Finding] = []

    /// Counts the rows for the cells of a form; nil for a year that the calendar does not have.
    package init?(_ ledger: RequestLedger, template: GridTemplate, year: Int) {
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        self.template = template
        self.year = first...last
        let binding = template.requests
        let table = template.table(binding.table)
        applicants = Self.words((table?.columns ?? []).map { ($0.key, $0.words) })
        answers = Self.words((table?.rows ?? []).map { ($0.key, $0.words) })
        outcomes = Self.words(binding.outcomes.map { ($0.key, $0.words) })
        for key in template.tables.flatMap(\.cells).compactMap(\.key) {
            let isReview = key.hasPrefix(binding.reviews + ".")
            if key.hasPrefix(binding.table + ".") || (isReview && ledger.hasReviews) {
                counts[key] = 0
            }
        }
        for entry in ledger.entries { count(entry) }
    }

    /// The counts by the keys of the figures.
    package var supplies: [String: AnnualReport.Supply] {
        counts.mapValues { AnnualReport.Supply($0, from: .requests) }
    }

    private static func words(_ lines: [(key: String?, words: [String])]) -> [String: String] {
        var words: [String: String] = [:]
        for line in lines {
            guard let key = line.key else { continue }
            for word in line.words { words[RequestText.wordKey(word)] = key }
        }
        return words
    }

    private static func key(of text: String, in words: [String: String]) -> String? {
        RequestText.candidates(text).lazy.compactMap { words[$0] }.first
    }

    private mutating func count(_ entry: RequestEntry) {
        guard let received = entry.receivedOn.date else { return object(.received, entry) }
        guard received <= year.upperBound else { return }
        let replied = entry.repliedOn.date
        if entry.repliedOn == .unreadable { return object(.replied, entry) }
        if let replied, replied < received { return object(.early, entry) }
        if let replied, replied < year.lowerBound { return }
        guard let applicant = Self.key(of: entry.applicant, in: applicants) else {
            return object(.applicant, entry)
        }
        let answer = Self.key(of: entry.answer, in: answers)
        if replied == nil, !entry.answer.isEmpty { return object(.undated, entry) }
        if replied != nil, answer == nil { return object(.answer, entry) }

        let binding = template.requests
        add(year.contains(received) ? binding.received : binding.carriedOver, applicant)
        guard let replied, replied <= year.upperBound, let answer else {
            return add(binding.carriedForward, applicant)
        }
        add(answer, applicant)
        add(binding.resultTotal, applicant)
        countReviews(of: entry)
    }

    private mutating func countReviews(of entry: RequestEntry) {
        let binding = template.requests
        if entry.hasReviewWithoutStage { object(.stage, entry) }
        let stages = [
            (entry.reconsideration, binding.reconsideration),
            (
                entry.suit,
                entry.reconsideration.isEmpty
                    ? binding.directSuit : binding.suitAfterReconsideration
            ),
        ]
        for (text, stage) in stages where !text.isEmpty {
            guard let outcome = Self.key(of: text, in: outcomes) else {
                object(.outcome, entry)
                continue
            }
            counts["\(binding.reviews).\(stage).\(outcome)", default: 0] += 1
            counts["\(binding.reviews).\(stage).\(binding.total)", default: 0] += 1
        }
    }

    private mutating func add(_ row: String, _ applicant: String) {
        let binding = template.requests
        for column in [applicant, binding.total] {
            counts["\(binding.table).\(row).\(column)", default: 0] += 1
        }
    }

    private mutating func object(_ problem: RequestProblem, _ entry: RequestEntry) {
        findings.append(
            problem.finding(at: entry.place, template.requests.vocabulary))
    }
}
