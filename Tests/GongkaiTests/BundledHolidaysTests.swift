import DisclosureCatalog
import Gongkai
import Testing

@Suite struct BundledHolidaysTests {
    @Test func bringsTheOfficialArrangements() throws {
        let calendar = WorkingDayCalendar(.bundled)
        #expect(calendar.years == Array(2004...2026))
        let trigger = try #require(CalendarDate(year: 2021, month: 9, day: 10))
        let due = CalendarDate(year: 2021, month: 10, day: 14)
        #expect(calendar.workingDay(20, after: trigger).value == due)
    }
}
