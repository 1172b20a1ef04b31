/// The working days of the years whose official arrangement is known.
///
/// A working day (工作日) is a day that is neither at a weekend nor a day off in the year's
/// arrangement, or a weekend day that the arrangement makes a working day (调休). Every query is
/// answered from counts that are made once, in constant time, however long the period is.
///
///     let calendar = WorkingDayCalendar(table)
///     calendar.workingDay(20, after: trigger)   // .known(2021-10-14) for 2021-09-10
public struct WorkingDayCalendar: Sendable {
    /// The arrangements that the calendar was made from.
    public let holidays: HolidayTable
    /// Years without a gap, in order.
    private let runs: [WorkingDayRun]
    /// The index in `runs` of every known year.
    private let runOfYear: [Int: Int]

    /// Makes a calendar; without any years every answer is unknown.
    public init(_ holidays: HolidayTable) {
        self.holidays = holidays
        var groups: [[HolidayYear]] = []
        for year in holidays.years.values.sorted(by: { $0.year < $1.year }) {
            if let last = groups.last?.last, last.year + 1 == year.year {
                groups[groups.count - 1].append(year)
            } else {
                groups.append([year])
            }
        }
        runs = groups.map(WorkingDayRun.init)
        var runOfYear: [Int: Int] = [:]
        for (index, group) in groups.enumerated() {
            for year in group { runOfYear[year.year] = index }
        }
        self.runOfYear = runOfYear
    }

    /// The known years, in order.
    public var years: [Int] { runOfYear.keys.sorted() }

    /// Whether a day is a working day.
    public func isWorkingDay(_ date: CalendarDate) -> CalendarAnswer<Bool> {
        guard let run = run(of: date.year) else { return .unknown(missingYear: date.year) }
        return .known(run.isWorkingDay(date.daysSince1970))
    }

    /// The n-th working day after a day.
    ///
    /// Counting starts on the next day (民法典 art. 201); the day itself may be a rest day, and its
    /// own year need not be known. A count less than 1 counts as 1.
    public func workingDay(_ count: Int, after date: CalendarDate) -> CalendarAnswer<CalendarDate> {
        guard let first = date.adding(days: 1) else { return .unknown(missingYear: 10_000) }
        guard let run = run(of: first.year) else { return .unknown(missingYear: first.year) }
        let (index, overflow) = run.workingDays(before: first.daysSince1970)
            .addingReportingOverflow(max(1, count) - 1)
        guard !overflow, let day = run.workingDay(at: index),
            let date = CalendarDate(daysSince1970: day)
        else { return .unknown(missingYear: run.lastYear + 1) }
        return .known(date)
    }

    /// The day itself if it is a working day, else the next one.
    public func workingDay(onOrAfter date: CalendarDate) -> CalendarAnswer<CalendarDate> {
        switch isWorkingDay(date) {
        case .known(true): .known(date)
        case .known(false): workingDay(1, after: date)
        case .unknown(let missingYear): .unknown(missingYear: missingYear)
        }
    }

    /// The number of working days after one day up to and including another, negative if the other
    /// is earlier.
    ///
    /// It is the inverse of `workingDay(_:after:)`: the n-th working day after a day is n working
    /// days from it. The years of all counted days must be known.
    public func workingDays(
        after start: CalendarDate, through end: CalendarDate
    ) -> CalendarAnswer<Int> {
        let (earlier, later) = (min(start, end), max(start, end))
        guard earlier < later, let first = earlier.adding(days: 1) else { return .known(0) }
        guard let run = run(of: first.year) else { return .unknown(missingYear: first.year) }
        guard later.year <= run.lastYear else { return .unknown(missingYear: run.lastYear + 1) }
        let count =
            run.workingDays(before: later.daysSince1970 + 1)
            - run.workingDays(before: first.daysSince1970)
        return .known(start < end ? count : -count)
    }

    private func run(of year: Int) -> WorkingDayRun? {
        runOfYear[year].map { runs[$0] }
    }
}
