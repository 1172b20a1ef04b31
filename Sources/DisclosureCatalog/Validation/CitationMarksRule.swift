/// Every 《 has its 》, and neither stands inside another pair; the same for inner titles.
struct CitationMarksRule: CatalogRule {
    static let id = "citation.marks"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.items.compactMap { entry in
            let scan = entry.citations
            if scan.isUnbalanced {
                return finding(.warning, at: entry.place(.basis), .unbalanced)
            }
            if scan.isNested { return finding(.warning, at: entry.place(.basis), .nested) }
            guard let citation = scan.citations.first(where: Self.hasUnbalancedInner) else {
                return nil
            }
            return finding(.warning, at: entry.place(.basis), .innerUnbalanced(citation.title))
        }
    }

    private static func hasUnbalancedInner(_ citation: Citation) -> Bool {
        guard citation.hasInnerMarks else { return false }
        var depth = 0
        for scalar in citation.title.unicodeScalars {
            if CitationScan.opensInner(scalar) {
                depth += 1
            } else if CitationScan.closesInner(scalar) {
                depth -= 1
                if depth < 0 { return true }
            }
        }
        return depth != 0
    }
}

extension LocalizedText {
    fileprivate static let unbalanced = LocalizedText(
        zh: "书名号《》没有成对，请核对。", en: "A 《 or 》 has no counterpart; check it.")

    fileprivate static let nested = LocalizedText(
        zh: "书名号《》里面又有《》，里层应为〈〉，请核对。",
        en: "There are 《》 inside 《》; inner titles have 〈〉. Check it.")

    fileprivate static func innerUnbalanced(_ title: String) -> LocalizedText {
        let quoted = escapedQuote(title, limit: 30)
        return LocalizedText(
            zh: "《\(quoted)》里层的书名号没有成对，请核对。",
            en: "The inner title marks of 《\(quoted)》 are not in pairs; check them.")
    }
}
