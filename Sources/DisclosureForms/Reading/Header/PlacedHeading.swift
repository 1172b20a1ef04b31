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

    /// Adds the positions of the columns below, left to right; false where they do not ascend.
    fileprivate func addPositions(to positions: inout [Int]) -> Bool {
        switch content {
        case .group(let below): return below.inOrder.allSatisfy { $0.addPositions(to: &positions) }
        case .column: return Self.add(token.position, to: &positions)
        case .columns(let fields):
            return fields.indices.allSatisfy { Self.add(token.position + $0, to: &positions) }
        }
    }

    /// A column without a heading of its own has the position of the heading before it.
    private static func add(_ position: Int, to positions: inout [Int]) -> Bool {
        guard let last = positions.last else {
            positions.append(position)
            return true
        }
        positions.append(position == last ? last + 1 : position)
        return position >= last
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
        var positions: [Int] = []
        for heading in inOrder {
            guard heading.addPositions(to: &positions) else { return nil }
        }
        return positions
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
