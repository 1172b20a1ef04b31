/// No document is cited that was not in force any more when the form was filled in, and none by a
/// number that another one has replaced.
///
/// There is one finding for each document, at its first citation. What is known of documents is
/// data with days: a form of an earlier year may cite what was in force then. Without any day the
/// latest state counts.
struct CitationRepealedRule: CatalogRule {
    static let id = "citation.repealed"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let known = outline.options.documents
        let day = outline.catalog.signOff.filledOn ?? outline.options.today
        return outline.citations.byDocument.compactMap { entries in
            guard let first = entries.first,
                let document = known.document(titled: first.citation.titleKey)
            else { return nil }
            if let repealed = document.repealed, day.map({ $0 >= repealed }) ?? true {
                return finding(
                    .warning, at: first.item.place(.basis),
                    .repealed(first.citation.title, repealed),
                    suggestion: document.successor.map { .successor($0) })
            }
            let old = entries.lazy.compactMap { Self.oldNumber(of: $0, document, day) }.first
            guard let old, let number = document.number else { return nil }
            return finding(
                .warning, at: old.item.place(.basis),
                .replaced(first.citation.title, old.number),
                suggestion: .present(number))
        }
    }

    /// The number of a citation, if it is one that was replaced before the day.
    private static func oldNumber(
        of entry: CitationIndex.Entry, _ document: KnownDocuments.Document, _ day: CalendarDate?
    ) -> (item: OutlinedItem, number: String)? {
        guard let number = entry.citation.number else { return nil }
        let digits = DecreeNumber.digits(number)
        let isOld = document.former.contains { former in
            DecreeNumber.digits(former.number) == digits && (day.map { $0 >= former.until } ?? true)
        }
        return isOld ? (entry.item, number) : nil
    }
}

extension LocalizedText {
    fileprivate static func repealed(_ title: String, _ day: CalendarDate) -> LocalizedText {
        let quoted = escapedQuote(title, limit: 30)
        return LocalizedText(
            zh: "《\(quoted)》自\(day.year)年\(day.month)月\(day.day)日起已不再施行，请核对。",
            en: "《\(quoted)》 is not in force since \(day); check it.")
    }

    fileprivate static func successor(_ title: String) -> LocalizedText {
        LocalizedText(zh: "相关内容现由《\(title)》规定。", en: "See 《\(title)》 instead.")
    }

    fileprivate static func replaced(_ title: String, _ number: String) -> LocalizedText {
        let (title, number) = (escapedQuote(title, limit: 30), escapedQuote(number, limit: 30))
        return LocalizedText(
            zh: "《\(title)》的文号“\(number)”是修订前的，请核对。",
            en: "“\(number)” is the number of 《\(title)》 before its revision; check it.")
    }

    fileprivate static func present(_ number: String) -> LocalizedText {
        LocalizedText(zh: "现行文号是“\(number)”。", en: "Its number is “\(number)” now.")
    }
}
