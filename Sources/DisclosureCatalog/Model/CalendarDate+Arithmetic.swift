/// A day of the week.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    /// The first day of the week, as in China and ISO 8601.
    case monday = 1
    /// The second day.
    case tuesday
    /// The third day.
    case wednesday
    /// The fourth day.
    case thursday
    /// The fifth day.
    case friday
    /// The sixth day.
    case saturday
    /// The last day.
    case sunday

    /// Whether it is Saturday or Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension CalendarDate {
    /// The day that is a number of days after 1970-01-01, or before it where the number is
    /// negative; nil outside the years 1583 to 9999.
    ///
    ///     CalendarDate(daysSince1970: 20_000)   // 2024-10-04
    package init?(daysSince1970 days: Int) {
        guard Self.dayNumbers.contains(days) else { return nil }
        // Howard Hinnant's civil calendar again, from the number to the day; all terms are
        // positive for the years that a date can have.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        self.init(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// 1583-01-01 to 9999-12-31, in days from 1970-01-01.
    private static let dayNumbers = -141_349...2_932_896

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday, and no date is more than 20 000 weeks before it.
        Weekday(rawValue: (daysSince1970 + 141_403) % 7 + 1) ?? .monday
    }

    /// The day that many days later, or earlier for a negative number; nil outside the years 1583
    /// to 9999.
    public func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(daysSince1970: sum)
    }

    /// The corresponding day that many months later, or earlier for a negative number.
    ///
    /// A month that is too short gives its last day (民法典 art. 202); years outside 1583 to 9999
    /// give nil.
    ///
    ///     CalendarDate(year: 2021, month: 1, day: 31)?.adding(months: 1)   // 2021-02-28
    public func adding(months: Int) -> CalendarDate? {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, sum > 0 else { return nil }
        return CalendarDate(clampedTo: day, ofMonth: sum % 12 + 1, year: sum / 12)
    }

    /// The last day of the same month.
    public var endOfMonth: CalendarDate {
        CalendarDate(clampedTo: 31, ofMonth: month, year: year) ?? self
    }

    /// A day of a month, or the month's last day where it has no such day; nil for a day before
    /// the first and for a month or year that cannot be.
    package init?(clampedTo day: Int, ofMonth month: Int, year: Int) {
        guard day > 0 else { return nil }
        for shorter in 0...3 {
            let tried = min(day, 31) - shorter
            guard let date = CalendarDate(year: year, month: month, day: tried) else { continue }
            self = date
            return
        }
        return nil
    }
}
