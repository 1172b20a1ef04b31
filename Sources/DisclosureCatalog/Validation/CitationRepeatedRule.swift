/// An item cites each document once.
struct CitationRepeatedRule: CatalogRule {
    static let id = "citation.repeated"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.items.flatMap { entry -> [Finding] in
            guard entry.citations.citations.count > 1 else { return [] }
            var seen: Set<ExactText> = []
            var reported: Set<ExactText> = []
            return entry.citations.citations.compactMap { citation -> Finding? in
                let key = ExactText(citation.documentKey)
                guard !seen.insert(key).inserted, reported.insert(key).inserted else { return nil }
                return finding(.warning, at: entry.place(.basis), .citedTwice(citation.title))
            }
        }
    }
}

extension LocalizedText {
    fileprivate static func citedTwice(_ title: String) -> LocalizedText {
        let quoted = escapedQuote(title, limit: 30)
        return LocalizedText(
            zh: "《\(quoted)》引用了不止一次，请核对。", en: "《\(quoted)》 is cited more than once; check it.")
    }
}
