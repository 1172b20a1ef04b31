import TestSupport
import Testing

@testable import DisclosureCatalog

@Suite struct DeadlinePropertyTests {
    private static let words = [
        "信息形成", "（更改）", "之日起", "后", "，", "；", "。", "20", "二十", "个工作日", "日", "周", "个月", "年",
        "内", "公开", "每年", "每季度", "每月", "1月", "31日", "前", "底", "第", "公示", "提前", "与", "同步", "最迟",
        "更新", "长期", "法律", "另有规定", "从其规定", "自", "在", "百", "零", "9999", " ", "\n",
    ]

    @Test(arguments: 1...60)
    func neverTrapsAndKeepsItsText(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let special = Array(Self.words.joined().unicodeScalars)
        for _ in 0..<40 {
            expectSound(random.text(upTo: 60, favouring: special))
            let count = Int.random(in: 0...14, using: &random)
            expectSound(
                (0..<count).compactMap { _ in Self.words.randomElement(using: &random) }.joined())
        }
    }

    private func expectSound(_ text: String) {
        let deadline = Deadline(text)
        #expect(deadline.text.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(deadline.meaning.chinese.isEmpty == false)
        if let (_, _, period) = deadline.relative { #expect((1...9_999).contains(period.count)) }
        if let start = CalendarDate(year: 2026, month: 3, day: 2) {
            let due = deadline.dueDate(after: start, in: OfficialHolidays.calendar)
            if case .date(let date) = due { #expect(date > start) }
            #expect(
                (deadline.obstacle == nil) != isNotComputable(due) || deadline.kind == .recurring)
        }
    }

    private func isNotComputable(_ due: DueDate) -> Bool {
        if case .notComputable = due { true } else { false }
    }

    @Test(arguments: 1...60)
    func readsItsOwnWordsAgain(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<40 {
            let clause = random.clause()
            #expect(Deadline(clause.meaning.chinese).clauses == [clause])
            #expect(clause.meaning.english.isEmpty == false)
        }
    }

    @Test func readsLongTextsInTime() {
        // Linear work: a quadratic reading of these would take minutes.
        for unit in ["1日", "，", "十", "9", "与同步", "信息形成后", "公开", "法律另有规定", "1、"] {
            let text = String(repeating: unit, count: 20_000)
            #expect(Deadline(text).text.utf8.count == text.utf8.count)
        }
    }
}

extension SplitMix64 {
    fileprivate mutating func clause() -> Deadline.Clause {
        switch Int.random(in: 0..<8, using: &self) {
        case 0...2: .relative(trigger(), isStated: true, period())
        case 3...4: .recurring(recurrence())
        case 5: .refresh(period())
        case 6: .posting(period())
        default: .beforeEvent(period())
        }
    }

    private mutating func period() -> Deadline.Period {
        let unit = Deadline.Period.Unit.allCases.randomElement(using: &self) ?? .day
        return Deadline.Period(Int.random(in: 1...9_999, using: &self), unit)
    }

    private mutating func trigger() -> Deadline.Trigger {
        let all: [Deadline.Trigger] = [
            .informationFormed, .informationObtained, .decisionMade, .financeApproved,
            .congressApproved, .relatedPublished, .applicationReceived, .other("项目验收"),
            .other("自然灾害发生"),
        ]
        return all.randomElement(using: &self) ?? .informationFormed
    }

    private mutating func recurrence() -> Deadline.Recurrence {
        let months = Set((0..<3).map { _ in Int.random(in: 1...12, using: &self) }).sorted()
        switch Int.random(in: 0..<6, using: &self) {
        case 0: return .day(Int.random(in: 1...28, using: &self), months: months)
        case 1: return .day(Int.random(in: 1...31, using: &self), months: Array(1...12))
        case 2: return .endOfMonth(months: months)
        case 3: return .weekday(Weekday.allCases.randomElement(using: &self) ?? .monday)
        case 4: return .week(Int.random(in: 1...6, using: &self), of: .quarter)
        default:
            return .every(Deadline.Recurrence.Cycle.allCases.randomElement(using: &self) ?? .year)
        }
    }
}
