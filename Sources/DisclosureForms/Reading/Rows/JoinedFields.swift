import DisclosureCatalog

/// Divides the text of a column that shows several fields, each on lines of its own.
///
/// A text is divided where one division fits the fields clearly better than any other; else all of
/// it stays with the first field, with a remark.
struct JoinedFields {
    private let columns: [ColumnTemplate]

    /// More lines than any such cell has.
    private static let mostLines = 40

    init(template: FormTemplate) {
        columns = template.columns.filter { !$0.joined.isEmpty }
    }

    /// The row with each field's own text.
    func divided(_ row: RowReading, log: inout SourceLog) -> RowReading {
        var row = row
        for column in columns {
            guard let text = row.texts[column.field], !text.showsNothing else { continue }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            guard let parts = Self.parts(of: lines, among: column.fields) else {
                log.add(.joinedUndivided, at: row, field: column.field)
                continue
            }
            row.texts[column.field] = nil
            for (field, part) in zip(column.fields, parts) where !part.showsNothing {
                row.texts[field] = part
            }
        }
        return row
    }

    /// The text of each field; nil where there is no telling.
    private static func parts(of lines: [String], among fields: [CatalogField]) -> [String]? {
        guard lines.count <= mostLines else { return nil }
        let costs = fields.map { field in
            lines.map { CellFit.cost(of: CellKind($0), in: field) }
        }
        guard let starts = Division(costs: costs).starts else { return nil }
        let ends = starts.dropFirst() + [lines.count]
        let fits = zip(costs, zip(starts, ends)).allSatisfy { costs, range in
            costs[range.0..<range.1].allSatisfy { $0 < CellFit.doubtful }
        }
        guard fits else { return nil }
        return zip(starts, ends).map { lines[$0..<$1].joined(separator: "\n") }
    }
}

/// The division of lines among fields, in order, that fits best.
private struct Division {
    /// How badly each line fits each field.
    let costs: [[Int]]

    /// A field without a line is a little less likely than one with some.
    private static let emptyCost = 1
    /// By so much the best division must be better than any other.
    private static let margin = 2

    /// The best way to divide the first lines among the first fields, and what the next best costs.
    private struct Way {
        var cost: Int
        var nextCost: Int
        /// The line where the last of the fields begins.
        var start: Int
    }

    /// The line where each field begins; nil where another division fits nearly as well.
    var starts: [Int]? {
        let count = costs.first?.count ?? 0
        var ways: [[Way?]] = [[Way(cost: 0, nextCost: .max / 2, start: 0)]]
        ways[0] += [Way?](repeating: nil, count: count)
        for field in costs.indices {
            ways.append((0...count).map { way(to: $0, field: field, after: ways[field]) })
        }
        guard let last = ways.last?.last ?? nil, last.nextCost - last.cost >= Self.margin else {
            return nil
        }
        var starts: [Int] = []
        var end = count
        for field in costs.indices.reversed() {
            end = ways[field + 1][end]?.start ?? 0
            starts.append(end)
        }
        return starts.reversed()
    }

    private func way(to end: Int, field: Int, after before: [Way?]) -> Way? {
        var best: Way?
        for start in 0...end {
            guard let upper = before[start] else { continue }
            let own =
                start == end ? Self.emptyCost : costs[field][start..<end].reduce(0, +)
            let (cost, next) = (upper.cost + own, upper.nextCost + own)
            guard let known = best else {
                best = Way(cost: cost, nextCost: next, start: start)
                continue
            }
            let others = min(next, known.nextCost, max(cost, known.cost))
            best = Way(
                cost: min(cost, known.cost), nextCost: others,
                start: cost < known.cost ? start : known.start)
        }
        return best
    }
}

extension Remark {
    static let joinedUndivided = Remark(
        "import.joined", .warning,
        zh: "这一格合写了几项内容，分不清各项，已全部读入第一项，请分开填写。",
        en: """
            The cell holds several contents that cannot be told apart; all was read as the first. \
            Write each where it belongs.
            """)
}
