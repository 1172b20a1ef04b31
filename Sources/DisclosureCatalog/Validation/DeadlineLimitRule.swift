/// No period is longer than the law allows.
struct DeadlineLimitRule: CatalogRule {
    static let id = "deadline.limit"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.deadlines.compactMap { reading in
            guard let (trigger, _, period) = reading.effective.relative else { return nil }
            let law = DeadlineLaw(itemName: reading.itemName, trigger: trigger)
            guard law.governs(trigger), law.isExceeded(by: period) else { return nil }
            return finding(.warning, at: reading.place, .tooLong(period, law))
        }
    }
}

extension LocalizedText {
    fileprivate static func tooLong(
        _ period: Deadline.Period, _ law: DeadlineLaw
    ) -> LocalizedText {
        LocalizedText(
            zh: "\(period.chinese)超过\(law.source.chinese)规定的 \(law.longest.chinese)，请核对。",
            en: """
                \(period.english) is longer than the \(law.longest.english) that the law allows \
                (\(law.source.english)); check it.
                """)
    }
}
