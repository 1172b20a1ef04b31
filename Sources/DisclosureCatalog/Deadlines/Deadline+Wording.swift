extension Deadline {
    /// What the deadline says, in plain words.
    ///
    ///     Deadline("信息形成（更改）之日起20个工作日内").meaning[.english]
    ///     // 20 working days after the information is formed
    public var meaning: LocalizedText {
        guard !clauses.isEmpty else { return LocalizedText(zh: "未填写", en: "blank") }
        let meanings = clauses.map(\.meaning)
        return LocalizedText(
            zh: meanings.map(\.chinese).joined(separator: "；"),
            en: meanings.map(\.english).joined(separator: "; "))
    }
}

extension Deadline.Clause {
    /// What the clause says, in plain words.
    public var meaning: LocalizedText {
        switch self {
        case .relative(let trigger, let isStated, let period):
            Self.after(trigger, isStated: isStated, period)
        case .recurring(let recurrence): recurrence.meaning
        case .refresh(let period):
            LocalizedText(
                zh: "最迟 \(period.chinese)内更新", en: "refreshed at least every \(period.english)")
        case .immediate: LocalizedText(zh: "及时公开", en: "at once")
        case .beforeEvent(let period):
            LocalizedText(zh: "提前 \(period.chinese)", en: "\(period.english) before the event")
        case .posting(let period):
            LocalizedText(zh: "公示 \(period.chinese)", en: "posted for \(period.english)")
        case .duration: LocalizedText(zh: "长期公开", en: "for as long as it lasts")
        case .deferred: LocalizedText(zh: "按规定时限", en: "by other rules or by progress")
        case .ditto: LocalizedText(zh: "同上", en: "as in the row above")
        case .rider:
            LocalizedText(zh: "法律法规另有规定的，从其规定", en: "unless other laws prevail")
        case .unparsed(let text):
            LocalizedText(
                zh: "未能识别“\(escapedQuote(text, limit: 30))”",
                en: "not understood: “\(escapedQuote(text, limit: 30))”")
        }
    }

    private static func after(
        _ trigger: Deadline.Trigger, isStated: Bool, _ period: Deadline.Period
    ) -> LocalizedText {
        guard isStated else {
            return LocalizedText(
                zh: "\(period.chinese)内（未写明起算点，按信息形成计）",
                en: "\(period.english) (no start given; taken from when the information is formed)")
        }
        let name = trigger.name
        return LocalizedText(
            zh: "自\(name.chinese)起 \(period.chinese)", en: "\(period.english) after \(name.english)"
        )
    }
}

extension Deadline.Trigger {
    /// What happened, in plain words.
    public var name: LocalizedText {
        switch self {
        case .informationFormed: LocalizedText(zh: "信息形成", en: "the information is formed")
        case .informationObtained:
            LocalizedText(zh: "制作或获取信息", en: "the information is made or obtained")
        case .decisionMade: LocalizedText(zh: "作出行政决定", en: "the decision is made")
        case .financeApproved:
            LocalizedText(zh: "财政部门批复", en: "the finance department approves")
        case .congressApproved:
            LocalizedText(
                zh: "人民代表大会或其常务委员会批准", en: "the people's congress approves")
        case .relatedPublished:
            LocalizedText(zh: "关联文件公开", en: "the related document is published")
        case .applicationReceived:
            LocalizedText(zh: "收到申请", en: "the application is received")
        case .other(let text):
            LocalizedText(zh: text, en: "“\(escapedQuote(text, limit: 30))”")
        }
    }
}

extension Deadline.Period {
    /// The period as in 20 个工作日.
    var chinese: String {
        let words: [Unit: String] = [
            .hour: "小时", .workingDay: "个工作日", .day: "日", .week: "周", .month: "个月", .year: "年",
        ]
        return "\(count) \(words[unit] ?? unit.rawValue)"
    }

    /// The period as in 20 working days.
    var english: String {
        let words: [Unit: String] = [.workingDay: "working day"]
        return "\(count) \(words[unit] ?? unit.rawValue)\(count == 1 ? "" : "s")"
    }
}
