import BundledTemplates
import Testing

@testable import DisclosureCatalog

/// The bundled arrangements, read once.
enum OfficialHolidays {
    static let reading = HolidayTable.reading(text)
    static let table = reading.table
    static let calendar = WorkingDayCalendar(table)
    static let text = String(decoding: BundledTemplates.holidays, as: UTF8.self)
}

/// A day written as in ISO 8601.
func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(tolerant: text))
}
