/// The working days of consecutive years, counted in advance.
struct WorkingDayRun: Sendable {
    let lastYear: Int
    /// The first day, in days from 1970-01-01.
    private let firstDay: Int
    /// For each day, and the day after the last: how many working days are before it.
    private let before: [Int32]
    /// Every working day, counted from `firstDay`.
    private let workingDays: [Int32]

    /// Makes the counts of years that follow one another without a gap.
    init(_ years: [HolidayYear]) {
        lastYear = years.last?.year ?? 0
        firstDay = years.first.flatMap { Self.newYear(of: $0.year) } ?? 0
        let dayCount = (Self.newYear(of: lastYear) ?? 0) + Self.length(of: lastYear) - firstDay
        var exceptions: [Int: Bool] = [:]
        for year in years {
            for date in year.weekdaysOff { exceptions[date.daysSince1970 - firstDay] = false }
            for date in year.workingWeekendDays {
                exceptions[date.daysSince1970 - firstDay] = true
            }
        }
        var before: [Int32] = [0]
        var workingDays: [Int32] = []
        before.reserveCapacity(max(0, dayCount) + 1)
        for day in 0..<max(0, dayCount) {
            if exceptions[day] ?? !Self.isWeekend(day + firstDay) {
                workingDays.append(Int32(day))
            }
            before.append(Int32(workingDays.count))
        }
        self.before = before
        self.workingDays = workingDays
    }

    /// Whether a day of these years is a working day.
    func isWorkingDay(_ daysSince1970: Int) -> Bool {
        workingDays(before: daysSince1970 + 1) > workingDays(before: daysSince1970)
    }

    /// How many working days of these years are before a day.
    func workingDays(before daysSince1970: Int) -> Int {
        Int(before[min(max(0, daysSince1970 - firstDay), before.count - 1)])
    }

    /// A working day of these years by its zero-based index, in days from 1970-01-01; nil where
    /// the years have no such day.
    func workingDay(at index: Int) -> Int? {
        workingDays.indices.contains(index) ? Int(workingDays[index]) + firstDay : nil
    }

    private static func newYear(of year: Int) -> Int? {
        CalendarDate(year: year, month: 1, day: 1)?.daysSince1970
    }

    private static func length(of year: Int) -> Int {
        CalendarDate(year: year, month: 2, day: 29) == nil ? 365 : 366
    }

    private static func isWeekend(_ daysSince1970: Int) -> Bool {
        // 1970-01-01 was a Thursday; Monday is 0.
        (daysSince1970 + 141_403) % 7 >= 5
    }
}
