/// “As above” has something above it.
struct DeadlineDittoRule: CatalogRule {
    static let id = "deadline.ditto"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.deadlines.filter { $0.effective.kind == .ditto }
            .map { finding(.error, at: $0.place, .nothingAbove) }
    }
}

extension LocalizedText {
    fileprivate static let nothingAbove = LocalizedText(
        zh: "写的是“同上”，但上面没有公开时限，请写明。",
        en: "This says “as above”, but there is no deadline above it; write it out.")
}
