/// The wordings by which a deadline is told from other text; no understanding of it.
///
/// Source: the published catalogs' own deadline columns.
enum DeadlineWording {
    /// Longer text is no deadline, whatever it contains.
    static let longest = 60

    private static let phrases: [[Unicode.Scalar]] = [
        "工作日", "之日起", "日内", "天内", "月内", "日前", "月前", "底前", "年前", "实时", "及时", "即时",
        "限时", "长期", "常年", "任期", "每年", "每季", "每月", "每周", "按年", "按季", "按月", "提前",
        "同步公开", "规定时限", "同上",
    ].map { Array($0.unicodeScalars) }

    /// By the last eight bits of their first character: most characters of a text begin none.
    private static let phrasesByStart = (0...0xFF).map { bits in
        phrases.filter { $0[0].value & 0xFF == bits }
    }

    private static let units: Set<String> = ["日", "天", "周", "个月", "年", "小时"]

    /// Whether text, without blanks and in half-width characters, is worded like a deadline.
    static func matches(_ key: String) -> Bool {
        let scalars = Array(key.unicodeScalars)
        for index in scalars.indices {
            let starting = phrasesByStart[Int(scalars[index].value & 0xFF)]
            for phrase in starting where scalars[index...].starts(with: phrase) { return true }
        }
        return isPeriod(scalars)
    }

    /// A number with a unit of time, such as `20日` or `6个月`.
    private static func isPeriod(_ scalars: [Unicode.Scalar]) -> Bool {
        let rest = scalars.drop(while: \.isDigit)
        guard rest.count < scalars.count, rest.count <= 2 else { return false }
        return units.contains(String(String.UnicodeScalarView(rest)))
    }
}
