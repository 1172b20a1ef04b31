/// The content says what is published; questions of a self-assessment sheet do not belong there.
struct ContentQuestionRule: CatalogRule {
    static let id = "content.question"

    private static let phrases: WordList = ["是否在政府网站公开", "是否公开", "是否及时公开", "是否已公开"]

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.items.filter { $0.item.content.mentions(anyOf: Self.phrases) }
            .map { finding(.warning, at: $0.place(.content), .question) }
    }
}

extension LocalizedText {
    fileprivate static let question = LocalizedText(
        zh: "像是自查表中的问题，不是公开内容，请核对。",
        en: "This looks like a question of a self-assessment, not like content; check it.")
}
