import TestSupport
import Testing

@testable import DisclosureCatalog

@Suite struct WorkingDayCalendarTests {
    let calendar = OfficialHolidays.calendar

    /// Working days, working weekend days and weekdays off of every year.
    ///
    /// 2019 to 2026 are the figures of the domain notes; the others were counted with
    /// chinesecalendar 1.11.0.
    @Test(arguments: [
        (2004, 252, 6, 16), (2005, 250, 6, 16), (2006, 251, 8, 17), (2007, 249, 7, 19),
        (2008, 251, 5, 16), (2009, 250, 6, 17), (2010, 250, 8, 19), (2011, 250, 6, 16),
        (2012, 249, 6, 18), (2013, 250, 12, 23), (2014, 250, 5, 16), (2015, 249, 5, 17),
        (2016, 250, 6, 17), (2017, 249, 5, 16), (2018, 250, 7, 18), (2019, 250, 6, 17),
        (2020, 249, 6, 19), (2021, 250, 7, 18), (2022, 249, 7, 18), (2023, 249, 7, 18),
        (2024, 251, 8, 19), (2025, 248, 5, 18), (2026, 248, 6, 19),
    ])
    func countsTheYear(year: Int, working: Int, weekends: Int, off: Int) throws {
        let arrangement = try #require(calendar.holidays.years[year])
        #expect(arrangement.workingWeekendDays.count == weekends)
        #expect(arrangement.weekdaysOff.count == off)
        let eve = try day("\(year - 1)-12-31")
        let last = try day("\(year)-12-31")
        #expect(calendar.workingDays(after: eve, through: last) == .known(working))
    }

    /// The table of the domain notes, and both sides of the end of what is known.
    @Test(arguments: [
        ("2021-06-21", 20, "2021-07-19"), ("2021-09-10", 20, "2021-10-14"),
        ("2022-12-30", 20, "2023-02-02"), ("2023-04-20", 7, "2023-04-28"),
        ("2025-09-26", 7, "2025-10-13"), ("2026-02-13", 3, "2026-02-25"),
        ("2026-09-30", 5, "2026-10-13"), ("2026-12-03", 20, "2026-12-31"),
    ])
    func findsTheDueDay(trigger: String, count: Int, due: String) throws {
        #expect(try calendar.workingDay(count, after: day(trigger)) == .known(day(due)))
    }

    @Test(arguments: ["2026-12-04", "2026-12-15", "2026-12-31"])
    func doesNotKnow2027(trigger: String) throws {
        #expect(
            try calendar.workingDay(20, after: day(trigger)) == .unknown(missingYear: 2027))
    }

    @Test func startsCountingOnTheNextDay() throws {
        // The day itself may be in an unknown year, and it may be a rest day.
        #expect(
            try calendar.workingDay(1, after: day("2003-12-31")) == .known(day("2004-01-02")))
        #expect(
            try calendar.workingDay(1, after: day("2026-02-21")) == .known(day("2026-02-24")))
        #expect(
            try calendar.workingDay(1, after: day("2003-12-30")) == .unknown(missingYear: 2003))
    }

    @Test func countsLessThanOneAsOne() throws {
        let date = try day("2026-03-02")
        #expect(calendar.workingDay(0, after: date) == calendar.workingDay(1, after: date))
        #expect(calendar.workingDay(.min, after: date) == calendar.workingDay(1, after: date))
    }

    @Test func answersUnknownFarAway() throws {
        #expect(
            try calendar.workingDay(.max, after: day("2021-01-01")) == .unknown(missingYear: 2027))
        #expect(
            try calendar.workingDay(1, after: day("9999-12-31")) == .unknown(missingYear: 10_000))
        #expect(try calendar.isWorkingDay(day("2027-01-04")) == .unknown(missingYear: 2027))
        #expect(
            WorkingDayCalendar(HolidayTable()).isWorkingDay(try day("2026-01-05"))
                == .unknown(missingYear: 2026))
    }

    @Test(arguments: [
        ("2026-02-14", "2026-02-14"), ("2026-02-15", "2026-02-24"), ("2026-03-02", "2026-03-02"),
        ("2026-10-01", "2026-10-08"),
    ])
    func rollsToTheNextWorkingDay(date: String, rolled: String) throws {
        #expect(try calendar.workingDay(onOrAfter: day(date)) == .known(day(rolled)))
    }

    @Test func doesNotRollIntoTheUnknown() throws {
        let table = HolidayTable([
            HolidayYear(
                year: 2026, weekdaysOff: [try day("2026-12-31")], workingWeekendDays: [])
        ])
        let calendar = WorkingDayCalendar(table)
        #expect(
            try calendar.workingDay(onOrAfter: day("2026-12-31")) == .unknown(missingYear: 2027))
        #expect(
            try calendar.workingDay(onOrAfter: day("2027-01-04")) == .unknown(missingYear: 2027))
    }

    @Test func namesTheYearOfAGap() throws {
        var years = OfficialHolidays.table.years
        years[2015] = nil
        let calendar = WorkingDayCalendar(HolidayTable(Array(years.values)))
        #expect(calendar.years == Array(2004...2014) + Array(2016...2026))
        #expect(
            try calendar.workingDay(20, after: day("2014-12-20")) == .unknown(missingYear: 2015))
        #expect(
            try calendar.workingDays(after: day("2014-01-01"), through: day("2016-01-01"))
                == .unknown(missingYear: 2015))
        #expect(
            try calendar.workingDay(20, after: day("2015-12-31")) == .known(day("2016-01-29")))
    }

    @Test func countsBetweenDays() throws {
        let (start, end) = (try day("2021-09-10"), try day("2021-10-14"))
        #expect(calendar.workingDays(after: start, through: end) == .known(20))
        #expect(calendar.workingDays(after: end, through: start) == .known(-20))
        #expect(calendar.workingDays(after: end, through: end) == .known(0))
        let (unknown, known) = (try day("2027-02-01"), try day("2026-12-01"))
        #expect(calendar.workingDays(after: known, through: unknown) == .unknown(missingYear: 2027))
        #expect(calendar.workingDays(after: unknown, through: known) == .unknown(missingYear: 2027))
    }

    @Test(arguments: 1...20)
    func agreesWithANaiveWalk(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let start = try #require(
                CalendarDate(daysSince1970: Int.random(in: 12_400...20_800, using: &random)))
            let count = Int.random(in: 1...400, using: &random)
            let walked = Walk.workingDay(count, after: start, in: OfficialHolidays.table)
            #expect(calendar.workingDay(count, after: start) == walked)
            if case .known(let due) = walked {
                #expect(calendar.workingDays(after: start, through: due) == .known(count))
                #expect(calendar.isWorkingDay(due) == .known(true))
            }
        }
    }

    @Test(arguments: 1...10)
    func countsAndFindsInversely(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let days = (0..<2).map { _ in Int.random(in: 12_418...20_818, using: &random) }.sorted()
            let start = try #require(CalendarDate(daysSince1970: days[0]))
            let end = try #require(CalendarDate(daysSince1970: days[1]))
            let count = try #require(calendar.workingDays(after: start, through: end).value)
            guard count > 0 else { continue }
            let found = try #require(calendar.workingDay(count, after: start).value)
            #expect(found <= end)
            let isWorking = calendar.isWorkingDay(end).value == true
            #expect(isWorking == (found == end))
        }
    }
}

/// The rule as one would do it with a finger on the wall calendar.
private enum Walk {
    static func workingDay(
        _ count: Int, after start: CalendarDate, in table: HolidayTable
    ) -> CalendarAnswer<CalendarDate> {
        var date = start
        var left = count
        while left > 0 {
            guard let next = date.adding(days: 1) else { return .unknown(missingYear: 10_000) }
            date = next
            guard let year = table.years[date.year] else {
                return .unknown(missingYear: date.year)
            }
            let works =
                date.weekday.isWeekend
                ? year.workingWeekendDays.contains(date) : !year.weekdaysOff.contains(date)
            if works { left -= 1 }
        }
        return .known(date)
    }
}
