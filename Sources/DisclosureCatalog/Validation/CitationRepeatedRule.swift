/// An item cites each document once.
struct CitationRepeatedRule: CatalogRule {
    static let id = "citation.repeated"

    func findings(in outline: CatalogOutline) -> [Finding] {
        zip(outline.items, outline.citations.documents).flatMap { entry, documents -> [Finding] in
            guard documents.count > 1 else { return [] }
            var seen: Set<Int> = []
            var reported: Set<Int> = []
            return zip(entry.citations.citations, documents).compactMap { citation, document in
                guard !seen.insert(document).inserted, reported.insert(document).inserted else {
                    return nil
                }
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
