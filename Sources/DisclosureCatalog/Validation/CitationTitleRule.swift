/// Titles are cited in full, and an inner title ends where the inner document's name does.
struct CitationTitleRule: CatalogRule {
    static let id = "citation.title"

    private static let country = "中华人民共和国"
    private static let handingOn: WordList = ["关于印发", "关于转发"]
    /// A longer title is no short one.
    private static let longestShortTitle = 20

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.items.flatMap { entry in
            entry.citations.citations.compactMap { citation in
                if let full = Self.fullTitle(for: citation) {
                    return finding(
                        .warning, at: entry.place(.basis), .shortTitle(citation.title),
                        suggestion: .fullTitle(full))
                }
                guard Self.closesTooLate(citation) else { return nil }
                return finding(
                    .warning, at: entry.place(.basis), .closesTooLate(citation.title),
                    suggestion: LocalizedText(
                        zh: "“的通知”应写在里层书名号之外。",
                        en: "“的通知” belongs outside the inner title marks."))
            }
        }
    }

    /// The full title of a national law that is cited by its short one.
    private static func fullTitle(for citation: Citation) -> String? {
        let title = citation.titleKey
        // Most citations of laws, and they are full.
        if title.begins(with: country) { return nil }
        let bytes = Array(title.utf8)
        let bracket = bytes.indices.first {
            CitationMarks.round(in: bytes, at: $0)?.isOpening == true
        }
        let ending = bytes[..<(bracket ?? bytes.endIndex)]
        guard ending.ends(in: law) && !ending.ends(in: method) || ending.ends(in: regulation) else {
            return nil
        }
        let name = String(decoding: ending, as: UTF8.self)
        guard name.count <= longestShortTitle, !name.mentions(country), !name.mentions("〈"),
            citation.lead.allSatisfy(isSeparator)
        else { return nil }
        return country + name
    }

    private static let law = Array("法".utf8)
    private static let method = Array("办法".utf8)
    private static let regulation = Array("法实施条例".utf8)

    /// Before a short title of a national law there is no issuer.
    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || "，,；;、。".contains(character)
    }

    /// `关于印发〈…的通知〉`: the notice issues the inner document, which is none itself.
    private static func closesTooLate(_ citation: Citation) -> Bool {
        let title = citation.titleKey
        guard title.ends(in: "的通知〉"), let open = title.unicodeScalars.lastIndex(of: "〈")
        else { return false }
        return title[..<open].mentions(anyOf: handingOn)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(in words: [UInt8]) -> Bool { suffix(words.count).elementsEqual(words) }
}

extension LocalizedText {
    fileprivate static func shortTitle(_ title: String) -> LocalizedText {
        let quoted = escapedQuote(title, limit: 30)
        return LocalizedText(
            zh: "《\(quoted)》不是法律法规的全称，请核对。",
            en: "《\(quoted)》 is not the full title of the law; check it.")
    }

    fileprivate static func fullTitle(_ title: String) -> LocalizedText {
        let quoted = escapedQuote(title, limit: 40)
        return LocalizedText(zh: "全称可能是《\(quoted)》。", en: "In full it may be 《\(quoted)》.")
    }

    fileprivate static func closesTooLate(_ title: String) -> LocalizedText {
        let quoted = escapedQuote(title, limit: 30)
        return LocalizedText(
            zh: "《\(quoted)》里层的书名号可能收得太晚，请核对。",
            en: "The inner title of 《\(quoted)》 may end too late; check it.")
    }
}
