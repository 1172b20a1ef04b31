import DisclosureCatalog

/// A date as people write it.
enum WrittenDate: Equatable {
    case date(CalendarDate)
    /// Nothing but the signs of an empty date.
    case blank
    /// Numbers of a day that the calendar does not have.
    case impossible
    case unreadable

    /// Reads year, month and day in this order, in Arabic or Chinese figures.
    ///
    /// The numbers are separated by the signs of the template's date, or by `-`, `/` or a full
    /// stop.
    init(_ text: String, format: String) {
        let separators = Set(
            PlaceholderPattern(format).literals.joined().unicodeScalars + "-/.".unicodeScalars)
        let scalars = text.unicodeScalars.filter { !$0.isBlank }.map(\.halfWidth)
        let parts = scalars.split(whereSeparator: separators.contains)
        guard !parts.isEmpty else {
            self = .blank
            return
        }
        let numbers = parts.map { Self.number(Array($0)) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1],
            let day = numbers[2]
        else {
            self = .unreadable
            return
        }
        self = CalendarDate(year: year, month: month, day: day).map(Self.date) ?? .impossible
    }

    private static func number(_ scalars: [Unicode.Scalar]) -> Int? {
        guard scalars.count <= 4 else { return nil }
        let text = String(String.UnicodeScalarView(scalars))
        if scalars.allSatisfy(\.isDigit) { return Int(text) }
        return ChineseNumeral.number(text) ?? ChineseNumeral.figures(text)
    }
}
