import Testing

@testable import DisclosureCatalog

@Suite struct CalendarDateArithmeticTests {
    @Test(arguments: [
        (0, "1970-01-01"), (-1, "1969-12-31"), (20_000, "2024-10-04"), (11_016, "2000-02-29"),
        (-141_349, "1583-01-01"), (2_932_896, "9999-12-31"),
    ])
    func numbersDays(days: Int, text: String) throws {
        let date = try day(text)
        #expect(CalendarDate(daysSince1970: days) == date)
        #expect(date.daysSince1970 == days)
    }

    @Test func numbersEveryDayBothWays() throws {
        var date = try day("1583-01-01")
        for number in stride(from: -141_349, through: 2_932_896, by: 1) where number % 11 == 0 {
            let next = try #require(CalendarDate(daysSince1970: number))
            #expect(next.daysSince1970 == number)
            #expect(next >= date)
            date = next
        }
    }

    @Test(arguments: [Int.min, -141_350, 2_932_897, Int.max])
    func hasNoDayOutsideItsYears(days: Int) {
        #expect(CalendarDate(daysSince1970: days) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2026-02-14", .saturday), ("2000-02-29", .tuesday),
        ("1583-01-01", .saturday), ("9999-12-31", .friday), ("2025-01-31", .friday),
    ])
    func knowsTheWeekday(text: String, weekday: Weekday) throws {
        #expect(try day(text).weekday == weekday)
        #expect(weekday.isWeekend == (weekday.rawValue > 5))
    }

    @Test func addsDays() throws {
        let date = try day("2024-02-28")
        #expect(date.adding(days: 1) == (try day("2024-02-29")))
        #expect(date.adding(days: 366) == (try day("2025-02-28")))
        #expect(date.adding(days: -59) == (try day("2023-12-31")))
        #expect(date.adding(days: 0) == date)
        #expect(date.adding(days: .max) == nil)
        #expect(date.adding(days: .min) == nil)
    }

    @Test(arguments: [
        ("2021-01-31", 1, "2021-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2021-03-31", 6, "2021-09-30"), ("2024-02-29", 12, "2025-02-28"),
        ("2021-06-21", 3, "2021-09-21"), ("2021-06-21", -6, "2020-12-21"),
        ("2021-12-31", 2, "2022-02-28"), ("2021-06-21", 0, "2021-06-21"),
    ])
    func addsMonthsByTheCorrespondingDay(start: String, months: Int, end: String) throws {
        #expect(try day(start).adding(months: months) == (try day(end)))
    }

    @Test(arguments: [Int.min, -100_000, 100_000, Int.max])
    func addsNoMonthsBeyondItsYears(months: Int) throws {
        #expect(try day("2021-06-21").adding(months: months) == nil)
    }

    @Test func endsMonths() throws {
        #expect(try day("2024-02-01").endOfMonth == (try day("2024-02-29")))
        #expect(try day("2100-02-28").endOfMonth == (try day("2100-02-28")))
        #expect(try day("2021-04-30").endOfMonth == (try day("2021-04-30")))
        #expect(try day("9999-12-02").endOfMonth == (try day("9999-12-31")))
        #expect(CalendarDate(clampedTo: 0, ofMonth: 2, year: 2024) == nil)
        #expect(CalendarDate(clampedTo: 31, ofMonth: 13, year: 2024) == nil)
    }

    @Test(arguments: ["2026-01-01", "2026/1/1", "2026-1-01"])
    func readsDaysAsSpreadsheetsSaveThem(text: String) {
        #expect(CalendarDate(tolerant: text) == CalendarDate(year: 2026, month: 1, day: 1))
    }

    @Test(arguments: [
        "", "2026", "2026-01", "2026-01-32", "2026-1-1-1", "26-1-1", "2026-+1-1", "２０２６-01-01",
        "2026-01-01 ", "2026--1", "2026-01-00001",
    ])
    func readsNothingElseAsADay(text: String) {
        #expect(CalendarDate(tolerant: text) == nil)
    }
}
