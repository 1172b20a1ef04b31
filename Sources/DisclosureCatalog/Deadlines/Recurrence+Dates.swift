extension Deadline.Recurrence {
    /// The days on which it falls, from one day through another.
    func dates(in days: ClosedRange<CalendarDate>) -> [CalendarDate] {
        switch self {
        case .day(let day, let months): Self.dates(in: days, day: day, months: Set(months))
        case .endOfMonth(let months): Self.dates(in: days, day: 31, months: Set(months))
        case .weekday(let weekday): Self.dates(in: days, weekday: weekday)
        case .week(let number, let cycle): Self.dates(in: days, week: number, of: cycle)
        case .every: []
        }
    }

    private static func dates(
        in days: ClosedRange<CalendarDate>, day: Int, months: Set<Int>
    ) -> [CalendarDate] {
        Self.months(in: days).filter { months.contains($0.month) }
            .compactMap { CalendarDate(clampedTo: day, ofMonth: $0.month, year: $0.year) }
            .filter(days.contains)
    }

    private static func dates(
        in days: ClosedRange<CalendarDate>, weekday: Weekday
    ) -> [CalendarDate] {
        let first = days.lowerBound
        let offset = (weekday.rawValue - first.weekday.rawValue + 7) % 7
        let numbers = stride(
            from: first.daysSince1970 + offset, through: days.upperBound.daysSince1970, by: 7)
        return numbers.compactMap { CalendarDate(daysSince1970: $0) }
    }

    /// Weeks in a leap year that begins on a Sunday, those cut off at both ends counted.
    private static let mostWeeks = 54

    /// The Sundays that end a week of a cycle; the week may reach into the next cycle.
    private static func dates(
        in days: ClosedRange<CalendarDate>, week number: Int, of cycle: Cycle
    ) -> [CalendarDate] {
        guard (1...Self.mostWeeks).contains(number) else { return [] }
        // A week's end lies up to seven days after the cycle that it belongs to.
        let start = days.lowerBound.adding(days: -7) ?? days.lowerBound
        return months(in: start...days.upperBound, before: cycle.monthCount)
            .filter { ($0.month - 1) % cycle.monthCount == 0 }
            .compactMap { month -> CalendarDate? in
                let first = CalendarDate(year: month.year, month: month.month, day: 1)
                return first?.end(ofWeek: number, ofCycleWith: cycle.monthCount)
            }
            .filter(days.contains)
    }

    /// The months that a stretch of days touches, and some more before it.
    private static func months(
        in days: ClosedRange<CalendarDate>, before earlier: Int = 0
    ) -> [(year: Int, month: Int)] {
        let first = days.lowerBound.year * 12 + days.lowerBound.month - 1 - earlier
        let last = days.upperBound.year * 12 + days.upperBound.month - 1
        return (first...last).map { (year: $0 / 12, month: $0 % 12 + 1) }
    }
}

extension CalendarDate {
    /// The Sunday of the n-th week of a cycle that starts on this day; nil where the cycle is over
    /// before that week.
    fileprivate func end(ofWeek number: Int, ofCycleWith months: Int) -> CalendarDate? {
        let monday = (number - 1) * 7 + 1 - weekday.rawValue
        if let next = adding(months: months), next.daysSince1970 <= daysSince1970 + monday {
            return nil
        }
        return adding(days: monday + 6)
    }
}

extension Deadline.Recurrence.Cycle {
    /// How many months it has; a week counts as one.
    fileprivate var monthCount: Int {
        switch self {
        case .week, .month: 1
        case .quarter: 3
        case .year: 12
        }
    }
}
