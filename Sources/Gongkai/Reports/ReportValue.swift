import DelimitedText
import DisclosureCatalog

/// A value of a report table.
enum ReportValue: Hashable, Sendable {
    /// Nothing, which is not 0.
    case empty
    case text(String)
    case number(Int)
    /// A number with two decimals, in hundredths.
    case hundredths(Int)
    case share(Share)
    case day(CalendarDate)

    static func number(_ number: Int?) -> ReportValue { number.map { .number($0) } ?? .empty }
    static func share(_ share: Share?) -> ReportValue { share.map { .share($0) } ?? .empty }
    static func day(_ day: CalendarDate?) -> ReportValue { day.map { .day($0) } ?? .empty }
    static func some(_ text: String) -> ReportValue { text.isEmpty ? .empty : .text(text) }

    /// The value as a field of CSV.
    var field: DelimitedField {
        switch self {
        case .empty: .text("")
        case .text(let text): .text(text)
        case .number(let number): .number(String(number))
        case .hundredths(let number): .number(Self.decimal(number))
        case .share(let share): .text(share.percent)
        case .day(let day): .text(day.description)
        }
    }

    /// Appends the value as JSON; a share is a number of percent.
    func append(to json: inout [UInt8]) {
        switch self {
        case .empty: json += "null".utf8
        case .text(let text): JSONString.appendPrintable(text, to: &json)
        case .number(let number): json += String(number).utf8
        case .hundredths(let number): json += Self.decimal(number).utf8
        case .share(let share): json += Self.decimal(share.hundredthsOfPercent).utf8
        case .day(let day): JSONString.appendPrintable(day.description, to: &json)
        }
    }

    private static func decimal(_ hundredths: Int) -> String {
        let rest = String(hundredths.magnitude % 100)
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(hundredths.magnitude / 100).\(rest.count < 2 ? "0" : "")\(rest)"
    }
}
