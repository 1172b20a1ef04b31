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

    /// Whether the title has marks of an inner title.
    let hasInnerMarks: Bool

    init(lead: String, title: String, number: String?) {
        self.lead = lead
        self.title = title
        self.number = number
        (titleKey, hasInnerMarks) = Self.titleKey(of: title)
        documentKey = Self.issuer(in: lead) + "《" + titleKey
    }

    private static func titleKey(of title: String) -> (key: String, hasInnerMarks: Bool) {
        let bytes = Array(title.utf8)
        var key: [UInt8] = []
        var hasInnerMarks = false
        var (index, start) = (0, 0)
        while index < bytes.count {
            if WhiteSpace.isIdeograph(bytes[index]) {
                index += 3
                continue
            }
            let blank = WhiteSpace.length(in: bytes, at: index)
            let mark = blank > 0 ? nil : CitationMarks.inner(in: bytes, at: index)
            guard blank > 0 || mark != nil else {
                index += 1
                continue
            }
            key += bytes[start..<index]
            if let mark {
                hasInnerMarks = true
                key += (mark.isOpening ? "〈" : "〉").utf8
            }
            index += mark?.length ?? blank
            start = index
        }
        guard start > 0 else { return (title, false) }
        return (String(decoding: key + bytes[start...], as: UTF8.self), hasInnerMarks)
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
        let bytes = Array(text.utf8)
        var depth = 0
        var lead = 0..<0
        var (index, start) = (0, 0)
        while index < bytes.count {
            guard let isOpening = CitationMarks.outer(in: bytes, at: index) else {
                index += WhiteSpace.isIdeograph(bytes[index]) ? 3 : 1
                continue
            }
            let here = index
            index += CitationMarks.length
            if isOpening {
                if depth == 0 {
                    lead = start..<here
                    start = index
                }
                depth += 1
                isNested = isNested || depth > 1
            } else {
                guard depth > 0 else {
                    isUnbalanced = true
                    continue
                }
                depth -= 1
                guard depth == 0 else { continue }
                let bracket = Self.bracket(in: bytes, at: index)
                citations.append(
                    Citation(
                        lead: String(decoding: bytes[lead], as: UTF8.self),
                        title: String(decoding: bytes[start..<here], as: UTF8.self),
                        number: bracket?.text))
                index = bracket?.end ?? index
                start = index
            }
        }
        isUnbalanced = isUnbalanced || depth > 0
    }

    /// The text in round brackets right behind a title, blanks aside.
    private static func bracket(
        in bytes: [UInt8], at index: Int
    ) -> (text: String, end: Int)? {
        var open = index
        while open < bytes.count, case let blank = WhiteSpace.length(in: bytes, at: open), blank > 0
        {
            open += blank
        }
        guard let opening = CitationMarks.round(in: bytes, at: open), opening.isOpening else {
            return nil
        }
        let start = open + opening.length
        for close in start..<max(start, bytes.count) {
            if CitationMarks.outer(in: bytes, at: close) == true { return nil }
            if let closing = CitationMarks.round(in: bytes, at: close), !closing.isOpening {
                let text = String(decoding: bytes[start..<close], as: UTF8.self)
                return (text, close + closing.length)
            }
        }
        return nil
    }
}
