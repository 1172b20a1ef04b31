/// A document that a legal basis cites: 《title》, and the number in brackets behind it.
package struct Citation: Hashable, Sendable {
    /// What stands before the title and belongs to no other citation: separators, or who issued
    /// the document.
    package let lead: String
    /// The title between the outermost 《 and 》, as it stands.
    package let title: String
    /// What stands in the brackets behind the title, as it stands; nil without brackets.
    package let number: String?
    /// The title for comparisons: without blanks, inner titles in 〈〉.
    package let titleKey: String
    /// What two citations of one document have in common: the title, and the issuer before it.
    package let documentKey: String

    init(lead: String, title: String, number: String?) {
        self.lead = lead
        self.title = title
        self.number = number
        titleKey = Self.titleKey(of: title)
        documentKey = Self.issuer(in: lead) + "《" + titleKey
    }

    private static func titleKey(of title: String) -> String {
        func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
            let isOtherMark =
                scalar != "〈" && scalar != "〉"
                && (CitationScan.opensInner(scalar) || CitationScan.closesInner(scalar))
            return !isOtherMark && !scalar.isWhite
        }
        if title.unicodeScalars.allSatisfy(isOrdinary) { return title }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(title.utf8.count * 3)
        for scalar in title.unicodeScalars where !scalar.isWhite {
            let isInner = CitationScan.opensInner(scalar) || CitationScan.closesInner(scalar)
            let mark: Unicode.Scalar = CitationScan.opensInner(scalar) ? "〈" : "〉"
            bytes += UTF8.encode(isInner ? mark : scalar) ?? UTF8.encodedReplacementCharacter
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func issuer(in lead: String) -> String {
        func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "，", ",", "；", ";", "、", "。": true
            default: scalar.isWhite
            }
        }
        return lead.removing(isSeparator)
    }
}

/// The citations of a text, cut at the outermost 《》.
///
/// Separators do not count: published bases often have none between two citations.
package struct CitationScan: Hashable, Sendable {
    /// Whether an inner title begins here; published texts have ASCII and full-width marks as well.
    static func opensInner(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "〈" || scalar == "<" || scalar == "＜"
    }

    /// Whether an inner title ends here.
    static func closesInner(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "〉" || scalar == ">" || scalar == "＞"
    }

    package private(set) var citations: [Citation] = []
    /// Whether a 《 or 》 has no counterpart.
    package private(set) var isUnbalanced = false
    /// Whether 《》 stand inside 《》, where 〈〉 belong.
    package private(set) var isNested = false

    /// Scans a text in one pass.
    package init(_ text: String) {
        let scalars = text.unicodeScalars
        var depth = 0
        var start = scalars.startIndex
        var lead = ""
        var index = start
        while index < scalars.endIndex {
            let (scalar, here) = (scalars[index], index)
            scalars.formIndex(after: &index)
            if scalar == "《" {
                if depth == 0 {
                    lead = String(scalars[start..<here])
                    start = index
                }
                depth += 1
                isNested = isNested || depth > 1
            } else if scalar == "》" {
                guard depth > 0 else {
                    isUnbalanced = true
                    continue
                }
                depth -= 1
                guard depth == 0 else { continue }
                let title = String(scalars[start..<here])
                let bracket = Self.bracket(in: scalars, at: index)
                citations.append(Citation(lead: lead, title: title, number: bracket?.text))
                index = bracket?.end ?? index
                start = index
            }
        }
        isUnbalanced = isUnbalanced || depth > 0
    }

    /// The text in round brackets right behind a title, blanks aside.
    private static func bracket(
        in scalars: String.UnicodeScalarView, at index: String.Index
    ) -> (text: String, end: String.Index)? {
        guard let open = scalars[index...].firstIndex(where: { !$0.isWhite }),
            scalars[open] == "（" || scalars[open] == "(",
            let close = scalars[open...].firstIndex(where: endsBracket), scalars[close] != "《"
        else { return nil }
        return (String(scalars[scalars.index(after: open)..<close]), scalars.index(after: close))
    }

    private static func endsBracket(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "）" || scalar == ")" || scalar == "《"
    }
}
