/// A calendar quarter, the period of a report.
///
///     let quarter = Quarter("2021-Q2")
///     quarter?.days   // 2021-04-01...2021-06-30
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, 1583 to 9999.
    public let year: Int
    /// 1 to 4.
    public let number: Int
    /// The days of the quarter.
    public let days: ClosedRange<CalendarDate>
    /// The days from 1 January to the end of the quarter, the period of 本年累计.
    public let yearToDate: ClosedRange<CalendarDate>

    /// Makes a quarter; nil for a number or year that cannot be.
    public init?(year: Int, number: Int) {
        guard (1...4).contains(number),
            let newYear = CalendarDate(year: year, month: 1, day: 1),
            let first = CalendarDate(year: year, month: number * 3 - 2, day: 1),
            let last = CalendarDate(year: year, month: number * 3, day: 1)?.endOfMonth
        else { return nil }
        self.year = year
        self.number = number
        days = first...last
        yearToDate = newYear...last
    }

    /// Reads `2021-Q2`, also without the hyphen and in small letters; nil for anything else.
    public init?(_ text: String) {
        let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let digits = parts[0].hasSuffix("-") ? parts[0].dropLast() : parts[0]
        let isNumber = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard digits.utf8.count == 4, isNumber, parts[1].utf8.count == 1, let year = Int(digits),
            let number = Int(parts[1])
        else { return nil }
        self.init(year: year, number: number)
    }

    /// The form that the command line takes, `2021-Q2`.
    public var description: String { "\(year)-Q\(number)" }

    /// The quarter in words, 2021 年第二季度.
    public var title: LocalizedText {
        let numerals = ["一", "二", "三", "四"]
        return LocalizedText(
            zh: "\(year)年第\(numerals[number - 1])季度", en: "quarter \(number) of \(year)")
    }

    /// The months of the quarter, 1 to 12.
    public var months: ClosedRange<Int> { (number * 3 - 2)...(number * 3) }

    /// The quarter before; nil before the first quarter that can be.
    public var previous: Quarter? {
        number == 1 ? Quarter(year: year - 1, number: 4) : Quarter(year: year, number: number - 1)
    }

    /// The same quarter of the year before; nil before the first year that can be.
    public var yearBefore: Quarter? { Quarter(year: year - 1, number: number) }

    /// Orders by time.
    public static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
