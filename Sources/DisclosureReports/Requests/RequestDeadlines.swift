package import DisclosureCatalog

/// Whether requests were answered within the periods of the Regulation (政府信息公开条例).
///
/// A reply is due within 20 working days of receipt (art. 33), or of the receipt of the corrected
/// request where one was asked for, which is to happen within 7 working days (art. 30); it may be put
/// off by 20 more. The time that third parties are given does not count, and a ledger does not tell
/// it; so what is late here is a warning, and never an error.
package struct RequestDeadlines: Sendable {
    private static let replyDays = 20
    private static let extensionDays = 20
    private static let correctionDays = 7

    private let calendar: WorkingDayCalendar
    private let year: ClosedRange<CalendarDate>
    private let vocabulary: RequestVocabulary
    private var waiting: [LedgerPlace: Int] = [:]
    private var unknown: [LedgerPlace: [Int: Int]] = [:]
    private var rows: [Finding] = []
    private var tables: [LedgerPlace] = []

    /// Judges the rows that the report of a year is about; nil for a year that the calendar does not
    /// have.
    package init?(
        _ ledger: RequestLedger, vocabulary: RequestVocabulary, calendar: WorkingDayCalendar,
        year: Int
    ) {
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        self.year = first...last
        self.vocabulary = vocabulary
        self.calendar = calendar
        for entry in ledger.entries { judge(entry) }
    }

    /// What is late, row by row; then for each table how many rows could not be judged.
    package var findings: [Finding] {
        rows
            + tables.flatMap { table in
                let years = (unknown[table] ?? [:]).sorted { $0.key < $1.key }
                let notes =
                    (waiting[table].map { [note(.waiting($0, label(.correctedOn)), table)] } ?? [])
                    + years.map { note(.unjudged($0.value, year: $0.key), table) }
                return notes
            }
    }

    private mutating func judge(_ entry: RequestEntry) {
        guard let received = entry.receivedOn.date, received <= year.upperBound,
            entry.repliedOn != .unreadable
        else { return }
        let replied = entry.repliedOn.date
        if let replied, replied < max(received, year.lowerBound) { return }
        checkDates(of: entry)
        if let asked = entry.correctionAskedOn.date {
            let due = calendar.workingDay(Self.correctionDays, after: received)
            if let due = known(due, entry), asked > due {
                object("correction", .lateCorrection(label(.correctionAskedOn)), entry)
            }
            guard entry.correctedOn.date != nil else {
                // Nobody knows since when the period runs, if it does.
                if replied == nil || replied.map({ $0 > year.upperBound }) == true { return }
                return wait(entry)
            }
        }
        checkReply(entry, from: entry.correctedOn.date ?? received, replied: replied)
    }

    private mutating func checkReply(
        _ entry: RequestEntry, from start: CalendarDate, replied: CalendarDate?
    ) {
        guard var due = known(calendar.workingDay(Self.replyDays, after: start), entry) else {
            return
        }
        if let extended = entry.extendedTo.date {
            let longest = calendar.workingDay(Self.replyDays + Self.extensionDays, after: start)
            if let longest = known(longest, entry), extended > longest {
                object("extension", .longExtension(label(.extendedTo)), entry)
            }
            due = max(due, extended)
        }
        guard let replied, replied <= year.upperBound else {
            if due <= year.upperBound {
                object("overdue", .overdue(label(.repliedOn)), entry)
            }
            return
        }
        guard replied > due else { return }
        let days = known(calendar.workingDays(after: due, through: replied), entry)
        object("late", .late(label(.repliedOn), days: days), entry)
    }

    private mutating func checkDates(of entry: RequestEntry) {
        let dates: [(RequestField, LedgerDate)] = [
            (.correctionAskedOn, entry.correctionAskedOn), (.correctedOn, entry.correctedOn),
            (.extendedTo, entry.extendedTo),
        ]
        for (field, date) in dates where date == .unreadable {
            object("date", .noDate(label(field)), entry)
        }
    }

    private mutating func known<Value>(
        _ answer: CalendarAnswer<Value>, _ entry: RequestEntry
    ) -> Value? {
        switch answer {
        case .known(let value): return value
        case .unknown(let missing):
            // What ends after the year of the report is not late in it.
            guard missing <= year.upperBound.year else { return nil }
            note(entry.table)
            unknown[entry.table, default: [:]][missing, default: 0] += 1
            return nil
        }
    }

    private mutating func wait(_ entry: RequestEntry) {
        note(entry.table)
        waiting[entry.table, default: 0] += 1
    }

    private mutating func note(_ table: LedgerPlace) {
        if !tables.contains(table) { tables.append(table) }
    }

    private func note(_ message: LocalizedText, _ table: LedgerPlace) -> Finding {
        Finding(
            rule: "requests.due", severity: .note, place: table.place(line: nil), message: message)
    }

    private mutating func object(_ rule: String, _ message: LocalizedText, _ entry: RequestEntry) {
        rows.append(
            Finding(
                rule: "requests.\(rule)", severity: .warning, place: entry.place,
                message: message))
    }

    private func label(_ field: RequestField) -> String { "“\(vocabulary.label(of: field))”" }
}

/// The sentences name columns and never what stands in them: it may be about a person.
extension LocalizedText {
    /// A reply on a rest day after the last working day of the period is late by none.
    fileprivate static func late(_ label: String, days: Int?) -> LocalizedText {
        let days = days.flatMap { $0 > 0 ? $0 : nil }
        let words = days.map { $0 == 1 ? "1 working day " : "\($0) working days " } ?? ""
        return LocalizedText(
            zh: """
                \(label)晚于答复期限\(days.map { " \($0) 个工作日" } ?? "")；征求第三方意见所需时间不计入期限，\
                请核对。
                """,
            en: """
                \(label) is \(words)after the reply was due; time that third parties were given does \
                not count. Check it.
                """)
    }

    fileprivate static func overdue(_ label: String) -> LocalizedText {
        LocalizedText(
            zh: "到年末已超过答复期限，还没有\(label)，请核对。",
            en: "At the end of the year the reply was past due, and there is no \(label); check it."
        )
    }

    fileprivate static func lateCorrection(_ label: String) -> LocalizedText {
        LocalizedText(
            zh: "\(label)晚于收到申请之日起 7 个工作日，请核对。",
            en: "\(label) is later than 7 working days after receipt; check it.")
    }

    fileprivate static func longExtension(_ label: String) -> LocalizedText {
        LocalizedText(
            zh: "\(label)超过延长期限的上限 20 个工作日，请核对。",
            en: "\(label) is beyond the 20 working days that a reply may be put off; check it.")
    }

    fileprivate static func noDate(_ label: String) -> LocalizedText {
        LocalizedText(
            zh: "\(label)不是日期，没有据以核对期限，请更正。",
            en: "\(label) is no date, so no period was checked against it; correct it.")
    }

    fileprivate static func waiting(_ count: Int, _ label: String) -> LocalizedText {
        LocalizedText(
            zh: "\(count) 行要求补正而没有\(label)，不能核对答复期限。",
            en: """
                Rows in which a correction was asked for and that have no \(label), so that the reply \
                could not be checked: \(count).
                """)
    }

    fileprivate static func unjudged(_ count: Int, year: Int) -> LocalizedText {
        let missing = LocalizedText.missingArrangement(of: year)
        return LocalizedText(
            zh: "\(count) 处期限\(missing.chinese)",
            en: "Periods that could not be checked: \(count); \(missing.english)")
    }
}
