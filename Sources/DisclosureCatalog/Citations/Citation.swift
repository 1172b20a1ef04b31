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
        var key = String.UnicodeScalarView()
        for scalar in title.unicodeScalars {
            switch scalar {
            case _ where CitationScan.openInner.contains(scalar): key.append("〈")
            case _ where CitationScan.closeInner.contains(scalar): key.append("〉")
            case _ where !scalar.isWhite: key.append(scalar)
            default: continue
            }
        }
        return String(key)
    }

    private static func issuer(in lead: String) -> String {
        let issuer = lead.unicodeScalars.filter { scalar in
            !scalar.isWhite && !"，,；;、。".unicodeScalars.contains(scalar)
        }
        return String(String.UnicodeScalarView(issuer))
    }
}

/// The citations of a text, cut at the outermost 《》.
///
/// Separators do not count: published bases often have none between two citations.
package struct CitationScan: Hashable, Sendable {
    /// The marks of inner titles; published texts have ASCII and full-width ones as well.
    package static let openInner: [Unicode.Scalar] = ["〈", "<", "＜"]
    package static let closeInner: [Unicode.Scalar] = ["〉", ">", "＞"]

    package private(set) var citations: [Citation] = []
    /// Whether a 《 or 》 has no counterpart.
    package private(set) var isUnbalanced = false
    /// Whether 《》 stand inside 《》, where 〈〉 belong.
    package private(set) var isNested = false

    /// Scans a text in one pass.
    package init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var depth = 0
        var start = 0
        var lead = ""
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == "《" {
                if depth == 0 {
                    lead = Self.text(scalars[start..<(index - 1)])
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
                let title = Self.text(scalars[start..<(index - 1)])
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
        in scalars: [Unicode.Scalar], at index: Int
    ) -> (text: String, end: Int)? {
        guard let open = scalars[index...].firstIndex(where: { !$0.isWhite }),
            "（(".unicodeScalars.contains(scalars[open]),
            let close = scalars[open...].firstIndex(where: { "）)《".unicodeScalars.contains($0) }),
            scalars[close] != "《"
        else { return nil }
        return (text(scalars[(open + 1)..<close]), close + 1)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
