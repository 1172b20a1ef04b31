/// Notes the deadlines that are understood but say no day, so that nobody waits for them in lists of
/// what is overdue.
struct DeadlineComputableRule: CatalogRule {
    static let id = "deadline.computable"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.deadlines.compactMap { reading in
            guard let reason = reading.effective.obstacle, !Self.spoken.contains(reason) else {
                return nil
            }
            return finding(.note, at: reading.place, .noDueDate(reason))
        }
    }

    /// The other rules speak of these.
    private static let spoken: [DueDate.Reason] = [.blank, .unparsed, .refresh, .ditto]
}

extension LocalizedText {
    fileprivate static func noDueDate(_ reason: DueDate.Reason) -> LocalizedText {
        LocalizedText(
            zh: "不能计算到期日：\(reason.text.chinese)。",
            en: "No due date can be computed: \(reason.text.english).")
    }
}
