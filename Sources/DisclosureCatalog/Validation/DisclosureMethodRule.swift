/// An item is disclosed proactively or on request; both is allowed, and doubtful.
struct DisclosureMethodRule: CatalogRule {
    static let id = "item.disclosure"

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard outline.shows(.proactive) || outline.shows(.onRequest) else { return [] }
        return outline.items.compactMap { entry in
            switch entry.item.disclosure.count {
            case 0: finding(.error, at: entry.place(.proactive), .noMethod)
            case 1: nil
            default: finding(.warning, at: entry.place(.proactive), .bothMethods)
            }
        }
    }
}

extension LocalizedText {
    fileprivate static let noMethod = LocalizedText(
        zh: "没有选择公开方式，请选择主动公开或依申请公开。",
        en: "No way of disclosure is chosen; choose proactive or on request.")

    fileprivate static let bothMethods = LocalizedText(
        zh: "同时选择了主动公开和依申请公开，两项统计都会计入，请核对。",
        en: "Both proactive and on request are chosen, and both counts include it; check it.")
}
