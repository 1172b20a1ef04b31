import Testing

@testable import DisclosureCatalog

@Suite struct CalendarDateTests {
    @Test(arguments: [
        (2021, 2, 29), (2021, 2, 30), (2100, 2, 29), (2021, 4, 31), (2021, 0, 1), (2021, 13, 1),
        (2021, 1, 0), (2021, 1, 32), (1582, 12, 31), (10_000, 1, 1), (.max, .max, .max),
        (.min, 1, 1),
    ])
    func refusesDaysThatDoNotExist(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func knowsLeapYears() {
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    }

    @Test func isWrittenInISO8601AndOrdered() throws {
        let early = try #require(CalendarDate(year: 2021, month: 6, day: 1))
        let late = try #require(CalendarDate(year: 2021, month: 12, day: 31))
        #expect(early.description == "2021-06-01")
        #expect(late.description == "2021-12-31")
        #expect(early < late)
        #expect(!(late < early))
    }

    @Test func countsDays() throws {
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
        #expect(CalendarDate(year: 1969, month: 12, day: 31)?.daysSince1970 == -1)
        #expect(CalendarDate(year: 2000, month: 3, day: 1)?.daysSince1970 == 11_017)
        var previous = try #require(CalendarDate(year: 1583, month: 1, day: 1)).daysSince1970 - 1
        for year in 1583...2400 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else {
                        continue
                    }
                    guard date.daysSince1970 == previous + 1 else {
                        Issue.record("\(date) does not follow the day before")
                        return
                    }
                    previous += 1
                }
            }
        }
    }
}
