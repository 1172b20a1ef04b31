/// Within which period the law wants an item to be published.
///
/// The articles are those of the domain notes: the Regulation (政府信息公开条例) art. 26 in general,
/// 国办发〔2018〕118号 for permits and penalties, 国办发〔2016〕19号 for interpretations, and the
/// Budget Law (预算法) art. 14.
enum DeadlineLaw: Sendable {
    /// 20 working days.
    case general
    /// Seven working days for decisions on permits and penalties.
    case permitsAndPenalties
    /// Three working days for the interpretation of a document.
    case interpretation
    /// 20 calendar days for budgets and accounts.
    case budget

    /// The law for an item, by its deadline's trigger and its own name.
    init(itemName name: String, trigger: Deadline.Trigger) {
        let names = Self.names
        let isAbout = { (words: WordList) in name.mentions(anyOf: words) }
        if trigger == .financeApproved || trigger == .congressApproved {
            self = .budget
        } else if !isAbout(names.all) {
            self = .general
        } else if isAbout(names.budgets) {
            self = .budget
        } else if isAbout(names.interpretations) {
            self = .interpretation
        } else if isAbout(names.permitsAndPenalties),
            trigger == .decisionMade || isAbout(names.decisions)
        {
            self = .permitsAndPenalties
        } else {
            self = .general
        }
    }

    /// The longest period that the law allows.
    var longest: Deadline.Period {
        switch self {
        case .general: Deadline.Period(20, .workingDay)
        case .permitsAndPenalties: Deadline.Period(7, .workingDay)
        case .interpretation: Deadline.Period(3, .workingDay)
        case .budget: Deadline.Period(20, .day)
        }
    }

    /// Where the law says so.
    var source: LocalizedText {
        switch self {
        case .general:
            LocalizedText(
                zh: "《政府信息公开条例》第二十六条",
                en: "the Regulation on Disclosure of Government Information, art. 26")
        case .permitsAndPenalties:
            LocalizedText(
                zh: "国办发〔2018〕118号", en: "document 118 of 2018 of the State Council's office")
        case .interpretation:
            LocalizedText(
                zh: "国办发〔2016〕19号", en: "document 19 of 2016 of the State Council's office")
        case .budget: LocalizedText(zh: "《预算法》第十四条", en: "the Budget Law, art. 14")
        }
    }

    /// Whether the law's period runs from this.
    ///
    /// Periods from other events cannot be compared with it: the information may form long after
    /// them, or before.
    func governs(_ trigger: Deadline.Trigger) -> Bool {
        switch self {
        case .budget: true
        case .interpretation: trigger.isFormation || trigger == .relatedPublished
        case .general, .permitsAndPenalties: trigger.isFormation || trigger == .decisionMade
        }
    }

    /// Whether a period is longer than the law allows, in a year without holidays.
    ///
    /// Periods in calendar days are compared with the most days that the working days can take:
    /// seven working days from a Thursday end eleven days later, on a Monday.
    func isExceeded(by period: Deadline.Period) -> Bool {
        if period.unit == longest.unit { return period.count > longest.count }
        guard let days = period.calendarDays else { return false }
        let allowed =
            longest.unit == .day ? longest.count : longest.count + 2 * ((longest.count + 4) / 5)
        return days > allowed
    }

    /// Words in the names of items.
    private struct Names: Sendable {
        let budgets: WordList
        let interpretations: WordList
        let permitsAndPenalties: WordList
        let decisions: WordList = ["结果", "决定"]
        /// Those for which there is a law of its own.
        let all: WordList

        init(budgets: [String], interpretations: [String], permitsAndPenalties: [String]) {
            self.budgets = WordList(budgets)
            self.interpretations = WordList(interpretations)
            self.permitsAndPenalties = WordList(permitsAndPenalties)
            all = WordList(budgets + interpretations + permitsAndPenalties)
        }
    }

    private static let names = Names(
        budgets: ["预算", "决算"], interpretations: ["解读"],
        permitsAndPenalties: ["行政许可", "行政处罚", "许可结果", "处罚结果", "许可决定", "处罚决定"])
}

extension Deadline.Period {
    /// Its length in calendar days, months as 30; nil for working days.
    fileprivate var calendarDays: Int? {
        let factor: Int? =
            switch unit {
            case .hour, .workingDay: nil
            case .day: 1
            case .week: 7
            case .month: 30
            case .year: 365
            }
        if unit == .hour { return count / 24 }
        return factor.map { count.multipliedReportingOverflow(by: $0) }
            .map { $0.overflow ? Int.max : $0.partialValue }
    }
}
