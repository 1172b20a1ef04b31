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
        let scalars = Array(text.unicodeScalars.lazy.filter { !$0.isWhite })
        for (index, scalar) in scalars.enumerated() where isOpening(scalar) {
            let rest = scalars[(index + 1)...]
            let year = rest.prefix { ("0"..."9").contains($0) }
            guard year.count == 4, year.first == "1" || year.first == "2",
                let close = rest.dropFirst(4).first, isClosing(close)
            else { continue }
            let behind = rest.dropFirst(5)
            let number = behind.prefix { ("0"..."9").contains($0) }
            if !number.isEmpty, behind.dropFirst(number.count).first == "号" {
                return String(String.UnicodeScalarView(year))
            }
        }
        return nil
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
