/// The year in a document's number stands in six-cornered brackets: 〔2019〕45号.
///
/// Source: GB/T 9704—2012, 7.2.5 (发文字号).
struct CitationBracketsRule: CatalogRule {
    static let id = "citation.brackets"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.items.compactMap { entry in
            Self.wrongYear(in: entry.item.basis).map { year in
                finding(
                    .warning, at: entry.place(.basis), .wrongBrackets(year),
                    suggestion: LocalizedText(zh: "应为“〔\(year)〕”。", en: "Write “〔\(year)〕”."))
            }
        }
    }

    /// The first year in other brackets that is followed by a number and 号.
    private static func wrongYear(in text: String) -> String? {
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            if isOpening(scalar), let year = year(at: scalars) { return year }
        }
        return nil
    }

    /// The year with which a text begins, if a closing bracket, a number and 号 follow.
    private static func year(at start: String.UnicodeScalarView.Iterator) -> String? {
        var rest = IteratorSequence(start).lazy.filter { !$0.isWhite }.makeIterator()
        var year = ""
        while year.utf8.count < 4 {
            guard let digit = rest.next(), isDigit(digit) else { return nil }
            year.unicodeScalars.append(digit)
        }
        guard year.hasPrefix("1") || year.hasPrefix("2"), let close = rest.next(),
            isClosing(close), let digit = rest.next(), isDigit(digit)
        else { return nil }
        while let scalar = rest.next() {
            if !isDigit(scalar) { return scalar == "号" ? year : nil }
        }
        return nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", "（", "[", "［", "【": true
        default: false
        }
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ")", "）", "]", "］", "】": true
        default: false
        }
    }
}

extension LocalizedText {
    fileprivate static func wrongBrackets(_ year: String) -> LocalizedText {
        LocalizedText(
            zh: "发文字号中的年份 \(year) 应使用六角括号。",
            en: "The year \(year) of a document number belongs into six-cornered brackets.")
    }
}
