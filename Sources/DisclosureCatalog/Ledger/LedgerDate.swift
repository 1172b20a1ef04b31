/// A date as people and spreadsheet programs write it in a ledger.
public enum LedgerDate: Hashable, Sendable {
    /// How a date was written.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// 2021-06-21
        case iso
        /// 2021/6/21, 2021.6.21 or 2021-6-21
        case separated
        /// 2021年6月21日
        case chinese
        /// 20210621
        case compact
        /// 44368, the number of days by which Excel keeps a date
        case serial
        /// A date followed by a time of day
        case withTime
    }

    /// Nothing is written.
    case blank
    /// A day, and how it was written.
    case day(CalendarDate, Form)
    /// Something that is no day of the calendar.
    case unreadable

    /// The day, where there is one.
    public var date: CalendarDate? {
        if case .day(let date, _) = self { date } else { nil }
    }
}
