/// The official arrangement of one calendar year: where it departs from a week of five working
/// days.
///
/// It is about days *in* that year, whichever year's notice arranged them: the notice for 2019
/// made 29 December 2018 a working Saturday, and that day is part of the year 2018 here.
public struct HolidayYear: Hashable, Sendable {
    /// A notice of the State Council's office (国务院办公厅) that arranges the year.
    public struct Notice: Hashable, Sendable {
        /// Its number, such as 国办发明电〔2025〕7号.
        public var number: String
        /// Its date, where known.
        public var date: CalendarDate?

        /// Makes a notice.
        public init(number: String, date: CalendarDate? = nil) {
            self.number = number
            self.date = date
        }
    }

    /// The year.
    public let year: Int
    /// The weekdays that are days off (放假), in order.
    public let weekdaysOff: [CalendarDate]
    /// The Saturdays and Sundays that are working days (调休上班), in order.
    public let workingWeekendDays: [CalendarDate]
    /// The notices, the first one first; later ones amend it.
    public let notices: [Notice]

    /// Makes a year from its exceptions.
    ///
    /// Days of other years, weekend days among the days off and weekdays among the working weekend
    /// days say nothing and are left out; `HolidayTable` reports them when it reads a file.
    public init(
        year: Int, weekdaysOff: [CalendarDate], workingWeekendDays: [CalendarDate],
        notices: [Notice] = []
    ) {
        self.year = year
        self.weekdaysOff = Set(weekdaysOff)
            .filter { $0.year == year && !$0.weekday.isWeekend }.sorted()
        self.workingWeekendDays = Set(workingWeekendDays)
            .filter { $0.year == year && $0.weekday.isWeekend }.sorted()
        self.notices = notices
    }

    /// By how many days the year has fewer working days than Mondays to Fridays.
    package var daysGained: Int { weekdaysOff.count - workingWeekendDays.count }

    /// The days that every arrangement has made rest days since 1999 and that this one makes
    /// working days: a sign that its list is incomplete.
    ///
    /// New Year's Day, Labour Day and the first three days of October, by the Measures on Festivals
    /// and Memorial Days (全国年节及纪念日放假办法).
    package var workingFestivals: [CalendarDate] {
        [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)].compactMap { month, day in
            guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
            let works =
                date.weekday.isWeekend
                ? workingWeekendDays.contains(date) : !weekdaysOff.contains(date)
            return works ? date : nil
        }
    }
}
