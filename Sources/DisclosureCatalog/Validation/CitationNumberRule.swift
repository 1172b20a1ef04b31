/// The numbers of cited documents are possible: no decree has number 0 or one that was not reached
/// yet, no document is of a later year, and a known document has its own number.
///
/// There is one finding for each document, at the first citation of that kind.
struct CitationNumberRule: CatalogRule {
    static let id = "citation.number"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let day = outline.options.today ?? outline.catalog.signOff.filledOn
        return outline.citations.byDocument.compactMap { entries in
            // A document's number is written in few ways.
            var seen: Set<ExactText> = []
            var above: String?
            for entry in entries {
                guard let number = entry.citation.number, DecreeNumber.isNumber(number),
                    above?.hasBytes(of: number) != true
                else { continue }
                above = number
                guard seen.insert(ExactText(number)).inserted else { continue }
                if let fault = Self.fault(of: number, entry.citation, outline.options, day) {
                    return finding(
                        .warning, at: entry.item.place(.basis), fault.message,
                        suggestion: fault.suggestion)
                }
            }
            return nil
        }
    }

    private static func fault(
        of number: String, _ citation: Citation, _ options: ValidationOptions, _ day: CalendarDate?
    ) -> (message: LocalizedText, suggestion: LocalizedText?)? {
        let plain = DecreeNumber.uniform(number)
        let digits = DecreeNumber.digits(number)
        if let year = yearInBrackets(plain), let day, year > day.year {
            return (.laterYear(number, year), nil)
        }
        let decrees = options.documents.decrees.first { decrees in
            plain.begins(with: decrees.issuer)
                && plain.utf8.count <= decrees.issuer.utf8.count + longestNumber
        }
        if let decrees, !digits.isEmpty {
            let value = Int(digits) ?? Int.max
            if value == 0 || value > decrees.limit(in: day?.year ?? latestYear) {
                return (.impossible(number), nil)
            }
        }
        guard let document = options.documents.document(titled: citation.titleKey),
            let present = document.number, decrees != nil, !digits.isEmpty
        else { return nil }
        let known = [present] + document.former.map(\.number)
        guard !known.contains(where: { DecreeNumber.digits($0) == digits }) else { return nil }
        return (.another(number, citation.title), .known(present))
    }

    /// The year in 〔2019〕.
    private static func yearInBrackets(_ number: String) -> Int? {
        let scalars = number.unicodeScalars
        guard let open = scalars.firstIndex(of: "〔") else { return nil }
        let digits = Substring(scalars[scalars.index(after: open)...].prefix { $0 != "〕" })
        return digits.utf8.count == 4 ? Int(digits) : nil
    }

    /// Bytes of 第, 号 and more digits than any number has.
    private static let longestNumber = 30
    /// Without a day only what no year of this century allows is impossible.
    private static let latestYear = 2099
}

extension LocalizedText {
    fileprivate static func laterYear(_ number: String, _ year: Int) -> LocalizedText {
        let quoted = escapedQuote(number, limit: 30)
        return LocalizedText(
            zh: "“\(quoted)”的年份 \(year) 还没有到，请核对。",
            en: "“\(quoted)” is of the year \(year), which has not come yet; check it.")
    }

    fileprivate static func impossible(_ number: String) -> LocalizedText {
        let quoted = escapedQuote(number, limit: 30)
        return LocalizedText(
            zh: "没有“\(quoted)”这样的文号，请核对。", en: "There is no decree “\(quoted)”; check it.")
    }

    fileprivate static func another(_ number: String, _ title: String) -> LocalizedText {
        let (number, title) = (escapedQuote(number, limit: 30), escapedQuote(title, limit: 30))
        return LocalizedText(
            zh: "“\(number)”不是《\(title)》的文号，请核对。",
            en: "“\(number)” is not the number of 《\(title)》; check it.")
    }

    fileprivate static func known(_ number: String) -> LocalizedText {
        LocalizedText(zh: "文号是“\(number)”。", en: "Its number is “\(number)”.")
    }
}
