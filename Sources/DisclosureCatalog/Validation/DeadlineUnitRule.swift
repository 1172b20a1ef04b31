/// Periods are counted in the days that the law counts in: calendar days for budgets and accounts,
/// working days for the rest.
///
/// Working days for a budget are longer than the law allows; calendar days for other items are
/// shorter than it demands, which is lawful but seldom meant.
struct DeadlineUnitRule: CatalogRule {
    static let id = "deadline.unit"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.deadlines.compactMap { reading in
            guard let (trigger, _, period) = reading.effective.relative else { return nil }
            let law = DeadlineLaw(itemName: reading.itemName, trigger: trigger)
            switch (law.longest.unit, period.unit) {
            case (.day, .workingDay):
                return finding(.warning, at: reading.place, .workingDaysForBudget(law))
            case (.workingDay, .day) where law.governs(trigger) && !law.isExceeded(by: period):
                return finding(.note, at: reading.place, .calendarDays(law))
            default: return nil
            }
        }
    }
}

extension LocalizedText {
    fileprivate static func workingDaysForBudget(_ law: DeadlineLaw) -> LocalizedText {
        LocalizedText(
            zh: "预算、决算类信息按\(law.source.chinese)应在\(law.longest.count)日内公开（自然日），此处写的是工作日，请核对。",
            en: """
                Budgets and accounts are due within \(law.longest.english) by calendar \
                (\(law.source.english)); this says working days. Check it.
                """)
    }

    fileprivate static func calendarDays(_ law: DeadlineLaw) -> LocalizedText {
        LocalizedText(
            zh: "\(law.source.chinese)按工作日计算，此处写的是自然日，一般比规定更短；如非有意，请改为工作日。",
            en: """
                The law counts working days (\(law.source.english)); this counts calendar days, \
                which is mostly shorter. Change it unless it is meant.
                """)
    }
}
