import DisclosureCatalog
import SheetModel

/// A date as people write it, or as a spreadsheet stores it.
enum WrittenDate: Equatable {
    case date(CalendarDate)
    /// A number that a spreadsheet stores for this day, shown without a format of a date.
    case serial(CalendarDate)
    /// A year of two figures, taken for one from 1970 to 2069.
    case shortYear(CalendarDate)
    /// Nothing but the signs of an empty date.
    case blank
    /// Numbers of a day that the calendar does not have.
    case impossible
    case unreadable

    /// Reads year, month and day in this order, in Arabic or Chinese figures.
    ///
    /// The numbers are separated by the signs of the template's date, or by those of `otherSigns`;
    /// eight figures need no sign. A time or a day of the week behind them does not count.
    init(_ text: String, format: String) {
        let separators = Set(
            PlaceholderPattern(format).literals.joined().unicodeScalars
                + Self.otherSigns.unicodeScalars)
        let scalars = Self.day(in: text.unicodeScalars.map(\.halfWidth))
        let parts = scalars.split(whereSeparator: separators.contains)
        guard !parts.isEmpty else {
            self = .blank
            return
        }
        if parts.count == 1, let date = Self.figures(scalars) {
            self = date
            return
        }
        let numbers = parts.map { Self.number(Array($0)) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1],
            let day = numbers[2]
        else {
            self = .unreadable
            return
        }
        let isShort = parts[0].count == 2
        let full = isShort ? year + (year < 70 ? 2000 : 1900) : year
        let date = CalendarDate(year: full, month: month, day: day)
        self = date.map { isShort ? .shortYear($0) : .date($0) } ?? .impossible
    }

    /// What people write between the numbers beside the signs of the template, and 号 for 日.
    private static let otherSigns = "-/.、。—–号"

    /// The day, however it is written.
    var day: CalendarDate? {
        switch self {
        case .date(let date), .serial(let date), .shortYear(let date): date
        case .blank, .impossible, .unreadable: nil
        }
    }

    /// The characters of the day, without blanks and without a time or a day of the week.
    private static func day(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var day = scalars[...]
        if let open = day.firstIndex(of: "("), day.last == ")" { day = day[..<open] }
        if let week = day.firstIndex(of: "星"), day[week...].starts(with: "星期".unicodeScalars) {
            day = day[..<week]
        }
        if let colon = day.firstIndex(of: ":") {
            // The hour stands behind a blank, or behind the T of ISO 8601.
            let start = day[..<colon].lastIndex { !$0.isDigit }
            guard let start, day[start].isBlank || day[start] == "T" else { return scalars }
            day = day[..<start]
        }
        return day.filter { !$0.isBlank }
    }

    /// Eight figures of a day, or the five of a spreadsheet's number for one.
    private static func figures(_ scalars: [Unicode.Scalar]) -> WrittenDate? {
        guard scalars.allSatisfy(\.isDigit), let number = Int(scalars.map(String.init).joined())
        else { return nil }
        if scalars.count == 8 {
            let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
            return CalendarDate(year: year, month: month, day: day).map(Self.date) ?? .impossible
        }
        // From 1982 to 2064: no other number of a form's head is as large.
        guard (30_000..<60_000).contains(number) else { return nil }
        return DateSerial(days: Double(number)).date.flatMap {
            CalendarDate(year: $0.year, month: $0.month, day: $0.day)
        }.map(Self.serial)
    }

    private static func number(_ scalars: [Unicode.Scalar]) -> Int? {
        guard scalars.count <= 4 else { return nil }
        let text = String(String.UnicodeScalarView(scalars))
        if scalars.allSatisfy(\.isDigit) { return Int(text) }
        return ChineseNumeral.number(text) ?? ChineseNumeral.figures(text)
    }
}
