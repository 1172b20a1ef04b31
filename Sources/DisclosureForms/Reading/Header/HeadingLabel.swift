/// The wordings of one header cell of a template, ready to be compared with headings of a source:
/// without white space, with half-width brackets.
struct HeadingLabel: Hashable, Sendable {
    private let exact: Set<String>
    private let withoutExplanation: Set<String>

    /// The label of a node and its synonyms; nil for a node without a label.
    init?(_ node: HeaderNode) {
        guard let label = node.label else { return nil }
        let keys = ([label] + node.synonyms).map(Self.keys)
        exact = Set(keys.compactMap { $0.first })
        withoutExplanation = Set(keys.joined())
    }

    /// The whole heading, then, if it ends with an explanation in brackets, the heading without it.
    static func keys(of text: String) -> [String] {
        let key = text.matchingKey
        guard key.utf8.last == UInt8(ascii: ")"),
            let open = key.utf8.lastIndex(of: UInt8(ascii: "(")), open > key.startIndex
        else { return [key] }
        return [key, String(key[..<open])]
    }

    /// Every key under which the label is recognised.
    var keys: Set<String> { withoutExplanation }

    func matches(_ token: HeadingToken, exactly: Bool = false) -> Bool {
        exactly
            ? token.keys.first.map(exact.contains) ?? false
            : token.keys.contains(where: withoutExplanation.contains)
    }

    /// The labels of all nodes of a tree that have one.
    static func labels(in nodes: [HeaderNode]) -> [HeadingLabel] {
        nodes.flatMap { node -> [HeadingLabel] in
            let own = HeadingLabel(node).map { [$0] } ?? []
            switch node.content {
            case .column: return own
            case .group(let below): return own + labels(in: below)
            }
        }
    }
}
