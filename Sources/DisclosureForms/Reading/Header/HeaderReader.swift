import DisclosureCatalog

/// Derives the order of a source's columns from its headings, by the template's header tree.
///
/// Headings are taken by name and order, never by position: published headers are often a field
/// shorter than their data.
struct HeaderReader {
    private let tokens: [HeadingToken]
    private var unused: [HeadingToken]
    private var assumed: [CatalogField] = []

    private init(tokens: [HeadingToken]) {
        self.tokens = tokens
        unused = tokens
    }

    static func read(_ rows: HeaderRows, form: HeaderForm) -> RecognisedHeader {
        var reader = HeaderReader(tokens: rows.tokens)
        var placed = form.nodes.compactMap { reader.place($0) }
        let known = Set(placed.flatMap(\.fields))
        let unknown = reader.addUnknown(to: &placed)
        let fields = placed.inOrder.flatMap(\.fields)
        return RecognisedHeader(
            columns: SourceColumns(fields: fields),
            missing: form.expected.filter { !known.contains($0) },
            assumed: reader.assumed, unknown: unknown,
            hasBlanks: rows.tokens.contains(where: \.hasBlanks),
            displaced: placed.firstDisplaced(among: fields), positions: placed.positions)
    }

    /// Takes the headings of a node and of all below it out of the unused ones; nil without any.
    private mutating func place(_ node: HeaderForm.Node) -> PlacedHeading? {
        let own = takeToken(for: node)
        if let own, node.repeatsChannels { return placeChannels(below: own) }
        switch node.content {
        case .column(let field):
            guard let own else { return nil }
            return PlacedHeading(own, content: .column(field))
        case .group(let nodes):
            let below = place(nodes)
            if let start = own ?? below.inOrder.first?.token, !below.isEmpty {
                return PlacedHeading(start, content: .group(below))
            }
            guard let own else { return nil }
            let fields = node.fields
            if nodes.contains(where: { $0.label != nil }) { assumed += fields.prefix(1) }
            return PlacedHeading(own, content: .columns(fields))
        }
    }

    /// Makes a column for a channel of every heading that stands below another.
    private mutating func placeChannels(below own: HeadingToken) -> PlacedHeading {
        let end =
            tokens.filter { $0.row == own.row && $0.position > own.position }
            .map(\.position).min() ?? .max
        let below = unused.filter {
            $0.row > own.row && (own.position..<end).contains($0.position)
        }
        unused.removeAll { below.contains($0) }
        guard !below.isEmpty else { return PlacedHeading(own, content: .column(.channels)) }
        return PlacedHeading(
            own,
            content: .group(
                below.map { PlacedHeading($0, content: .column(.channel($0.text))) }))
    }

    /// Places siblings; a column without a heading follows the sibling before it, if any is there.
    private mutating func place(_ siblings: [HeaderForm.Node]) -> [PlacedHeading] {
        let placed = siblings.map { place($0) }
        guard let first = placed.lazy.compactMap({ $0 }).first else { return [] }
        var token = first.token
        return zip(siblings, placed).compactMap { node, heading in
            if let heading {
                token = heading.token
                return heading
            }
            guard node.label == nil, case .column(let field) = node.content else { return nil }
            return PlacedHeading(token, content: .column(field))
        }
    }

    private mutating func takeToken(for node: HeaderForm.Node) -> HeadingToken? {
        guard let label = node.label else { return nil }
        let index =
            unused.firstIndex { label.matches($0, exactly: true) }
            ?? unused.firstIndex { label.matches($0) }
        return index.map { unused.remove(at: $0) }
    }

    /// Makes a column of each heading that the template does not know, so that no data is lost.
    private mutating func addUnknown(to placed: inout [PlacedHeading]) -> [String] {
        var unknown: [String] = []
        for token in unused.filter({ $0.row == 0 }) {
            let end =
                placed.map(\.token).filter { $0.row == 0 && $0.position > token.position }
                .map(\.position).min() ?? .max
            let below = unused.filter {
                $0.row > 0 && (token.position..<end).contains($0.position)
            }
            let fields = (below.isEmpty ? [token] : below).map { Self.field(of: $0, &unknown) }
            placed.append(PlacedHeading(token, content: .columns(fields)))
            unused.removeAll { $0 == token || below.contains($0) }
        }
        for token in unused {
            let field = Self.field(of: token, &unknown)
            placed.insertBelow(PlacedHeading(token, content: .column(field)))
        }
        return unknown
    }

    /// An added column under its heading, numbered where another has the same.
    private static func field(of token: HeadingToken, _ unknown: inout [String]) -> CatalogField {
        var heading = token.text
        var number = 2
        while unknown.contains(heading) {
            heading = "\(token.text) \(number)"
            number += 1
        }
        unknown.append(heading)
        return .extra(heading)
    }
}
