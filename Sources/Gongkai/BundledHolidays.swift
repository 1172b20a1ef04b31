internal import BundledTemplates
public import DisclosureCatalog

extension HolidayTable {
    /// The official arrangements that come with the program, 2004 to 2026.
    ///
    ///     let own = HolidayTable.reading(text).table
    ///     let calendar = WorkingDayCalendar(.bundled.overridden(by: own))
    public static let bundled = reading(
        String(decoding: BundledTemplates.holidays, as: UTF8.self)
    ).table
}
