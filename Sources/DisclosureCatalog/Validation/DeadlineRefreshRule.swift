/// The column of deadlines holds deadlines, not how often something is renewed.
struct DeadlineRefreshRule: CatalogRule {
    static let id = "deadline.refresh"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.deadlines.compactMap { reading in
            guard reading.deadline.kind == .refresh, let period = reading.deadline.refresh else {
                return nil
            }
            return finding(.warning, at: reading.place, .refreshInterval(period))
        }
    }
}

extension LocalizedText {
    fileprivate static func refreshInterval(_ period: Deadline.Period) -> LocalizedText {
        LocalizedText(
            zh: "此处 \(period.chinese)是更新周期，不是公开时限；请写明自何时起多少个工作日内公开。",
            en: """
                \(period.english) is how often it is renewed, not by when it is published; say \
                within how many working days of what.
                """)
    }
}
