/// Inner titles have the same marks throughout: 〈〉, not ASCII brackets here and 〈〉 there.
struct CitationInnerMarksRule: CatalogRule {
    static let id = "citation.innerMarks"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let entries = CitationIndex(outline).entries
        let proper = entries.filter { $0.citation.title.unicodeScalars.contains("〈") }
        let others = entries.filter { entry in
            entry.citation.title.unicodeScalars.contains {
                $0 != "〈" && CitationScan.opensInner($0)
            }
        }
        guard !proper.isEmpty, let first = others.first else { return [] }
        return [
            finding(
                .warning, at: first.item.place(.basis),
                .mixed(others.map(\.item).numberList, proper.map(\.item).numberList),
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
