/// A day as spreadsheets count it: days since 30 December 1899, the time of day as a fraction.
///
/// Excel's first sixty numbers are one day off, because it counts a 29 February 1900; they are read
/// as Excel shows them (ECMA-376 part 1, 18.17.4.1).
package struct DateSerial: Hashable, Sendable {
    package var days: Double

    /// Days between the two systems in which workbooks count.
    package static let daysTo1904 = 1_462.0
    private static let lastDay = 2_958_465.0

    package init(days: Double) {
        self.days = days
    }

    /// The serial of a day; nil for numbers that are no day of the years 1900 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        self.init(days: Double(Self.days(year: year, month: month, day: day)))
        guard let found = date, found == (year, month, day) else { return nil }
    }

    /// The day; nil outside the years 1900 to 9999.
    package var date: (year: Int, month: Int, day: Int)? {
        let whole = days.rounded(.down)
        guard whole >= 1, whole <= Self.lastDay, whole != 60 else { return nil }
        return Self.date(of: Int(whole) + (whole < 60 ? 1 : 0))
    }

    /// The day as `2021-06-21`; nil where there is none.
    package var text: String? {
        guard let (year, month, day) = date else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// Days from 1899-12-30 in the Gregorian calendar, by counting years from March (Howard
    /// Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468 + 25_569
        return days < 61 ? days - 1 : days
    }

    private static func date(of days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days - 25_569 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
