/// An answer that needs the official arrangement of holidays.
///
/// Where the arrangement of a year is missing, the answer is unknown and names the year; nothing is
/// ever guessed from weekends alone.
public enum CalendarAnswer<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The answer.
    case known(Value)
    /// The arrangement of this year is needed and missing.
    case unknown(missingYear: Int)

    /// The answer; nil where it is unknown.
    public var value: Value? {
        switch self {
        case .known(let value): value
        case .unknown: nil
        }
    }
}

extension LocalizedText {
    /// The sentence for an answer that is unknown: which year is missing, and how to supply it.
    public static func missingArrangement(of year: Int) -> LocalizedText {
        LocalizedText(
            zh: "未知：缺少 \(year) 年的节假日安排。国务院办公厅公布后，请用 --holidays 提供。",
            en: """
                unknown: the arrangement for \(year) is missing. Supply it with --holidays once it \
                is announced.
                """)
    }
}
