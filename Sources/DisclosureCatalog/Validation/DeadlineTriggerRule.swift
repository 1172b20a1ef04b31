/// A period says from when it runs.
struct DeadlineTriggerRule: CatalogRule {
    static let id = "deadline.trigger"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.deadlines.compactMap { reading in
            for case .relative(_, isStated: false, let period) in reading.deadline.clauses {
                return finding(
                    .note, at: reading.place, .noTrigger, suggestion: .withTrigger(period))
            }
            return nil
        }
    }
}

extension LocalizedText {
    fileprivate static let noTrigger = LocalizedText(
        zh: "没有写明从何时起算，按信息形成或者变更之日计算。",
        en:
            "This does not say from when it runs; it is taken from when information is formed."
    )

    fileprivate static func withTrigger(_ period: Deadline.Period) -> LocalizedText {
        let words = period.chinese.filter { $0 != " " }
        return LocalizedText(
            zh: "可写为“信息形成或者变更之日起\(words)内”。", en: "Write “信息形成或者变更之日起\(words)内”.")
    }
}
