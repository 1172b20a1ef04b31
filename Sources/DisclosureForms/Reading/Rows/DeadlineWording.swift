/// The wordings by which a deadline is told from other text; no understanding of it.
///
/// Source: the published catalogs' own deadline columns.
enum DeadlineWording {
    /// Longer text is no deadline, whatever it contains.
    static let longest = 60

    private static let phrases = [
        "工作日", "之日起", "日内", "天内", "月内", "日前", "月前", "底前", "年前", "实时", "及时", "即时",
        "限时", "长期", "常年", "任期", "每年", "每季", "每月", "每周", "按年", "按季", "按月", "提前",
        "同步公开", "规定时限", "同上",
    ].map { Array($0.utf8) }

    /// By the last byte of their first character: most characters of a text begin none.
    private static let phrasesByStart = (0...0xFF).map { byte in
        phrases.filter { Int($0[lengthOfStart - 1]) == byte }
    }

    /// All phrases begin with a Chinese character, of so many bytes.
    private static let lengthOfStart = 3

    private static let units = ["日", "天", "周", "个月", "年", "小时"].map { Array($0.utf8) }

    /// Whether text, as the bytes of its matching key, is worded like a deadline.
    static func matches(_ key: [UInt8]) -> Bool {
        var index = 0
        while index + lengthOfStart < key.count {
            guard ReadBytes.isIdeograph(key[index]) else {
                index += 1
                continue
            }
            let starting = phrasesByStart[Int(key[index + lengthOfStart - 1])]
            for phrase in starting where key[index...].starts(with: phrase) { return true }
            index += lengthOfStart
        }
        return isPeriod(key)
    }

    /// A number with a unit of time, such as `20日` or `6个月`.
    private static func isPeriod(_ key: [UInt8]) -> Bool {
        let rest = key.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return rest.count < key.count && units.contains { rest.elementsEqual($0) }
    }
}
