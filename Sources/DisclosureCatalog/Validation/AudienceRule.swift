/// An item is for everyone or for particular groups: one of the two, not neither and not both.
struct AudienceRule: CatalogRule {
    static let id = "item.audience"

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard outline.shows(.everyone) || outline.shows(.groups) else { return [] }
        return outline.items.compactMap { entry in
            switch (entry.item.audience.everyone, entry.item.audience.groups.isEmpty) {
            case (false, true): finding(.error, at: entry.place(.everyone), .noAudience)
            case (true, false): finding(.warning, at: entry.place(.groups), .bothAudiences)
            default: nil
            }
        }
    }
}

extension LocalizedText {
    fileprivate static let noAudience = LocalizedText(
        zh: "没有选择公开对象，请选择全社会或特定群体。",
        en: "No audience is chosen; choose everyone or particular groups.")

    fileprivate static let bothAudiences = LocalizedText(
        zh: "同时选择了全社会和特定群体，请核对。",
        en: "Both everyone and particular groups are chosen; check which is meant.")
}
