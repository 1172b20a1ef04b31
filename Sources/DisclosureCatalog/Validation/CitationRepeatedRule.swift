/// An item cites each document once.
struct CitationRepeatedRule: CatalogRule {
    static let id = "citation.repeated"

    func findings(in outline: CatalogOutline) -> [Finding] {
        zip(outline.items, outline.citations.documents).flatMap { entry, documents -> [Finding] in
            guard documents.count > 1 else { return [] }
            // Few documents, which are sooner compared than put into a table.
            return zip(entry.citations.citations, documents.indices).compactMap { citation, index in
                let isSecond = documents[..<index].count { $0 == documents[index] } == 1
                guard isSecond else { return nil }
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
