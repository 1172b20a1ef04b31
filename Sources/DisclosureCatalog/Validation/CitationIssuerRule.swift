/// Who issued a document stands before its title, by its full name.
struct CitationIssuerRule: CatalogRule {
    static let id = "citation.issuer"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.items.flatMap { entry -> [Finding] in
            let place = entry.place(.basis)
            var findings: [Finding] = []
            let citations = entry.citations.citations
            if let inside = citations.first(where: Self.holdsIssuer) {
                findings.append(finding(.warning, at: place, .issuerInside(inside.title)))
            }
            if Self.lacksParty(entry.item.basis) {
                findings.append(finding(.warning, at: place, .partyMissing))
            }
            if let doubled = Self.doubledLevel(in: entry.item.basis) {
                findings.append(finding(.warning, at: place, .doubledLevel(doubled)))
            }
            return findings
        }
    }

    /// `《某市政府办公室<关于印发…的通知>》`: what is marked as the inner title is the whole one.
    private static func holdsIssuer(_ citation: Citation) -> Bool {
        let title = citation.titleKey
        guard title.hasSuffix("〉"), let open = title.firstIndex(of: "〈") else { return false }
        return open > title.startIndex && !title[..<open].mentions("关于")
            && title[open...].dropFirst().hasPrefix("关于")
    }

    /// `中卫市委员会办公室`: a committee of a city, county or district is the Party's, 中共….
    private static func lacksParty(_ text: String) -> Bool {
        text.mentions(anyOf: levels.map { "\($0)委员会办公室" })
            && !text.mentions(anyOf: ["中共", "中国共产党"])
    }

    /// `中市市人民政府`: no place has the same level twice.
    private static func doubledLevel(in text: String) -> String? {
        levels.map { "\($0)\($0)人民政府" }.first { text.mentions($0) }
    }

    private static let levels = ["省", "市", "县", "区"]
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
