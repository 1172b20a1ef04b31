extension DueDate {
    /// The day, or why there is none, in plain words.
    public var text: LocalizedText {
        switch self {
        case .date(let date): LocalizedText(zh: date.description, en: date.description)
        case .unknown(let missingYear): .missingArrangement(of: missingYear)
        case .notComputable(let reason): reason.text
        }
    }
}

extension DueDate.Reason {
    /// The reason in plain words.
    public var text: LocalizedText {
        switch self {
        case .blank: LocalizedText(zh: "未填写公开时限", en: "the deadline is blank")
        case .unparsed:
            LocalizedText(zh: "公开时限的写法未能识别", en: "the wording of the deadline is not understood")
        case .immediate:
            LocalizedText(zh: "要求及时公开，没有具体日期", en: "it is to be published at once, by no given day")
        case .beforeEvent:
            LocalizedText(
                zh: "按事前若干日计算，事件日期没有登记",
                en: "it is counted back from an event whose day is not recorded")
        case .refresh:
            LocalizedText(zh: "只写明更新周期", en: "only a refresh interval is given")
        case .duration:
            LocalizedText(zh: "只写明公开多久", en: "only how long it stays public is given")
        case .deferred:
            LocalizedText(
                zh: "按进展或另行规定的时限公开", en: "it goes by progress or by rules stated elsewhere")
        case .ditto:
            LocalizedText(zh: "写的是“同上”，上面没有可用的时限", en: "it refers to a row above that has none")
        case .recurring:
            LocalizedText(zh: "按固定日期公开，不从某日起算", en: "it falls on fixed days, after nothing else")
        case .noDayInCycle:
            LocalizedText(zh: "只写明周期，没有具体日期", en: "it says how often, but no day")
        case .severalPeriods:
            LocalizedText(
                zh: "写了不止一个时限，无法确定用哪一个", en: "it gives several periods; which one applies is open")
        case .noTriggerDate:
            LocalizedText(zh: "没有登记起算日期", en: "the day from which the period runs is not recorded")
        }
    }
}

extension RecurringDueDate {
    /// The warning that the day is a rest day; nil where it is a working day or not known.
    public var warning: LocalizedText? {
        guard isRestDay == true else { return nil }
        return LocalizedText(
            zh: "\(date) 是休息日；固定日期不顺延，请提前公开。",
            en: "\(date) is a rest day; a fixed day does not move, so publish before it.")
    }
}
