import DisclosureCatalog

/// A heading of a source with what stands below it.
struct PlacedHeading {
    /// Where the heading stands; for a group without one, where its first column does.
    var token: HeadingToken
    var content: Content

    enum Content {
        case column(CatalogField)
        /// Columns without headings of their own.
        case columns([CatalogField])
        case group([PlacedHeading])
    }

    init(_ token: HeadingToken, content: Content) {
        self.token = token
        self.content = content
    }

    /// The fields of the columns below, in the order of the source.
    var fields: [CatalogField] {
        switch content {
        case .column(let field): [field]
        case .columns(let fields): fields
        case .group(let below): below.inOrder.flatMap(\.fields)
        }
    }

    /// The headings that stand directly over a column, with the first column of each.
    fileprivate var overColumns: [(position: Int, field: CatalogField)] {
        switch content {
        case .column(let field): [(token.position, field)]
        case .columns(let fields): fields.first.map { [(token.position, $0)] } ?? []
        case .group(let below): below.inOrder.flatMap(\.overColumns)
        }
    }
}

extension [PlacedHeading] {
    /// Left to right; those at one position in the order of the template.
    var inOrder: [PlacedHeading] {
        enumerated()
            .sorted {
                ($0.element.token.position, $0.offset) < ($1.element.token.position, $1.offset)
            }
            .map(\.element)
    }

    /// The position of every column, if each heading stands over its first one and the columns
    /// without headings of their own follow it.
    var positions: [Int]? {
        var positions = HeadingPositions()
        return inOrder.allSatisfy { positions.add($0) } ? positions.found : nil
    }

    /// The first column whose heading stands at another position than its data.
    func firstDisplaced(among fields: [CatalogField]) -> CatalogField? {
        inOrder.flatMap(\.overColumns)
            .first { fields.firstIndex(of: $0.field) != $0.position }?.field
    }

    /// Puts a lower heading under the upper heading that it stands below, else beside the rest.
    mutating func insertBelow(_ heading: PlacedHeading) {
        let upper = indices.filter {
            self[$0].token.row < heading.token.row
                && self[$0].token.position <= heading.token.position
        }.max { self[$0].token.position < self[$1].token.position }
        guard let upper, case .group(var below) = self[upper].content else {
            append(heading)
            return
        }
        below.append(heading)
        self[upper].content = .group(below)
    }
}

/// Collects the positions of columns, left to right.
private struct HeadingPositions {
    private(set) var found: [Int] = []
    private var last: HeadingToken?

    /// Adds the columns below a heading; false where they do not ascend.
    mutating func add(_ heading: PlacedHeading) -> Bool {
        switch heading.content {
        case .group(let below): below.inOrder.allSatisfy { add($0) }
        case .column: add(heading.token)
        case .columns(let fields): fields.allSatisfy { _ in add(heading.token) }
        }
    }

    /// A column without a heading of its own has the token of the heading before it.
    private mutating func add(_ token: HeadingToken) -> Bool {
        let next = found.last.map { $0 + 1 } ?? 0
        guard token == last || token.position >= next else { return false }
        found.append(token == last ? next : token.position)
        last = token
        return true
    }
}
