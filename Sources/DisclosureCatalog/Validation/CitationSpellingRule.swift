/// One document is cited in one spelling: its number with the same words and blanks everywhere.
///
/// There is one finding for each document, at its first citation; nothing is rewritten.
struct CitationSpellingRule: CatalogRule {
    static let id = "citation.spelling"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.citations.byDocument.compactMap { entries in
            let spellings = Self.spellings(in: entries)
            guard spellings.count > 1, let first = entries.first else { return nil }
            let numbers = Set(spellings.compactMap { $0.map(DecreeNumber.digits) })
            return finding(
                .warning, at: first.item.place(.basis),
                .spellings(spellings.count, of: first.citation.title),
                suggestion: numbers.count > 1
                    ? .differentNumbers : Self.suggestion(for: spellings))
        }
    }

    /// The ways in which a document's number is written, in order; nil where it has none.
    private static func spellings(in entries: [CitationIndex.Entry]) -> [String?] {
        var spellings: [String?] = []
        for entry in entries {
            let number = entry.citation.number.flatMap { DecreeNumber.isNumber($0) ? $0 : nil }
            if !spellings.contains(number) { spellings.append(number) }
        }
        return spellings
    }

    private static func suggestion(for spellings: [String?]) -> LocalizedText? {
        spellings.lazy.compactMap { $0 }.first.map { .uniform(DecreeNumber.uniform($0)) }
    }
}

extension LocalizedText {
    fileprivate static func spellings(_ count: Int, of title: String) -> LocalizedText {
        let quoted = escapedQuote(title, limit: 30)
        return LocalizedText(
            zh: "《\(quoted)》的文号有 \(count) 种写法，请统一。",
            en: "The number of 《\(quoted)》 is written in \(count) ways; use one.")
    }

    fileprivate static func uniform(_ number: String) -> LocalizedText {
        let quoted = escapedQuote(number, limit: 30)
        return LocalizedText(zh: "可统一写作“（\(quoted)）”。", en: "For example “（\(quoted)）”.")
    }

    fileprivate static let differentNumbers = LocalizedText(
        zh: "同一文件的文号不同，请核对哪一个正确。",
        en: "The numbers themselves differ; check which one is right.")
}
