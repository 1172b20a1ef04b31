/// The last day on which publication is in time.
public enum DueDate: Hashable, Sendable {
    /// This day, that day included.
    case date(CalendarDate)
    /// The arrangement of holidays of this year is needed and missing.
    case unknown(missingYear: Int)
    /// The deadline says no day.
    case notComputable(Reason)

    /// Why a deadline says no day.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// There is no text.
        case blank
        /// Some of the text is not understood.
        case unparsed
        /// At once: nothing can be late by a day.
        case immediate
        /// Counted back from an event that is not recorded.
        case beforeEvent
        /// Only a refresh interval.
        case refresh
        /// Only a duration or a posting period.
        case duration
        /// By progress or by rules stated elsewhere.
        case deferred
        /// As in the row above, and there is none.
        case ditto
        /// Days that come back; `Deadline.dueDates(in:calendar:)` lists them.
        case recurring
        /// Once in a cycle, without a day.
        case noDayInCycle
        /// More than one period, or a period and days that come back.
        case severalPeriods
        /// The day from which the period runs is not known.
        case noTriggerDate
    }

    init(_ answer: CalendarAnswer<CalendarDate>) {
        switch answer {
        case .known(let date): self = .date(date)
        case .unknown(let missingYear): self = .unknown(missingYear: missingYear)
        }
    }
}

/// A due date that comes back, such as 31 January of every year.
public struct RecurringDueDate: Hashable, Sendable {
    /// The day, itself included; it is not moved when it is a rest day.
    public let date: CalendarDate
    /// Whether it is a rest day, which calls for a warning; nil where the arrangement of its year
    /// is missing.
    public let isRestDay: Bool?
}
