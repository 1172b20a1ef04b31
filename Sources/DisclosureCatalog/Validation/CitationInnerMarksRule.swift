/// Inner titles have the same marks throughout: 〈〉, not ASCII brackets here and 〈〉 there.
struct CitationInnerMarksRule: CatalogRule {
    static let id = "citation.innerMarks"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let proper = outline.items.filter { item in
            item.citations.citations.contains { citation in
                citation.hasInnerMarks && citation.title.unicodeScalars.contains("〈")
            }
        }
        let others = outline.items.filter { item in
            item.citations.citations.contains { citation in
                citation.hasInnerMarks
                    && citation.title.unicodeScalars.contains {
                        $0 != "〈" && CitationScan.opensInner($0)
                    }
            }
        }
        guard !proper.isEmpty, let first = others.first else { return [] }
        return [
            finding(
                .warning, at: first.place(.basis),
                .mixed(others.numberList, proper.numberList),
                suggestion: LocalizedText(
                    zh: "书名号内的书名请用单书名号〈〉。", en: "Use 〈〉 for titles inside 《》."))
        ]
    }
}

extension LocalizedText {
    fileprivate static func mixed(_ ascii: String, _ proper: String) -> LocalizedText {
        LocalizedText(
            zh: "书名号内的书名，有的用 <>（事项 \(ascii)），有的用〈〉（事项 \(proper)），请统一。",
            en: "Inner titles have <> in items \(ascii) and 〈〉 in items \(proper); use one.")
    }
}
