/// Who issued a document stands before its title, by its full name.
struct CitationIssuerRule: CatalogRule {
    static let id = "citation.issuer"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.items.flatMap { entry -> [Finding] in
            var texts: [LocalizedText] = []
            let citations = entry.citations.citations
            if let inside = citations.first(where: Self.holdsIssuer) {
                texts.append(.issuerInside(inside.title))
            }
            if Self.lacksParty(entry.item.basis) {
                texts.append(.partyMissing)
            }
            if let doubled = Self.doubledLevel(in: entry.item.basis) {
                texts.append(.doubledLevel(doubled))
            }
            return texts.map { finding(.warning, at: entry.place(.basis), $0) }
        }
    }

    /// `《某市政府办公室<关于印发…的通知>》`: what is marked as the inner title is the whole one.
    private static func holdsIssuer(_ citation: Citation) -> Bool {
        let title = citation.titleKey
        guard title.ends(in: "〉"), let open = title.unicodeScalars.firstIndex(of: "〈") else {
            return false
        }
        return open > title.startIndex && !title[..<open].mentions("关于")
            && title[open...].dropFirst().hasPrefix("关于")
    }

    /// `中卫市委员会办公室`: a committee of a city, county or district is the Party's, 中共….
    private static func lacksParty(_ text: String) -> Bool {
        text.mentions(anyOf: anyOffice) && text.mentions(anyOf: offices)
            && !text.mentions(anyOf: party)
    }

    /// `中市市人民政府`: no place has the same level twice.
    private static func doubledLevel(in text: String) -> String? {
        guard text.mentions(anyOf: anyGovernment) else { return nil }
        return doubledLevels.first { text.mentions($0) }
    }

    private static let office = "委员会办公室"
    private static let government = "人民政府"
    private static let anyOffice = WordList([office])
    private static let anyGovernment = WordList([government])
    private static let party: WordList = ["中共", "中国共产党"]
    private static let levels = ["省", "市", "县", "区"]
    private static let offices = WordList(levels.map { $0 + office })
    private static let doubledLevels = levels.map { $0 + $0 + government }
}

extension LocalizedText {
    fileprivate static func issuerInside(_ title: String) -> LocalizedText {
        let quoted = escapedQuote(title, limit: 30)
        return LocalizedText(
            zh: "《\(quoted)》的书名号内含有发文机关，发文机关应写在书名号前，请核对。",
            en:
                "《\(quoted)》 holds the name of the issuer, which belongs before the title; check it."
        )
    }

    fileprivate static let partyMissing = LocalizedText(
        zh: "党委办公室的全称以“中共”开头，请核对。",
        en: "The full name of a Party committee's office begins with 中共; check it.")

    fileprivate static func doubledLevel(_ text: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(text)”中有重复的字，地名可能有误，请核对。",
            en: "“\(text)” repeats a character; the name of the place may be wrong. Check it.")
    }
}
