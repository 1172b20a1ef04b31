import SheetModel

/// The rows of a source that hold its headings.
struct HeaderRows {
    /// The indexes of the grid's rows.
    var range: Range<Int>
    var tokens: [HeadingToken]
}

/// Finds header rows by the labels of a template.
struct HeaderFinder {
    /// A label of a row above the table must not make that row a header, hence not fewer.
    private static let enoughLabels = 3
    /// How many lines one header row may have been broken over.
    private static let maximumPieces = 8
    /// A heading is no longer than this, in bytes of UTF-8.
    private static let longestHeading = 240

    private let topLabels: LabelIndex
    private let labels: LabelIndex
    /// The headings below which every channel has a column of its own.
    private let overChannels: LabelIndex
    private let depth: Int
    private let needed: Int

    init(template: FormTemplate) {
        topLabels = LabelIndex(template.header.compactMap(HeadingLabel.init))
        labels = LabelIndex(HeadingLabel.labels(in: template.header))
        overChannels = LabelIndex(
            template.header.filter { $0.leaves.contains(where: \.repeatsChannels) }
                .compactMap(HeadingLabel.init))
        depth = template.header.map(\.depth).max() ?? 1
        needed = min(Self.enoughLabels, labels.count)
    }

    /// The first header of the rows.
    func firstHeader(in rows: [TextRow]) -> HeaderRows? {
        rows.indices.lazy.compactMap { header(in: rows, at: $0) }.first
    }

    /// The headers of the rows from an index on, by the index of their first row.
    func headers(in rows: [TextRow], from start: Int) -> [Int: HeaderRows] {
        var headers: [Int: HeaderRows] = [:]
        var index = start
        while index < rows.count {
            let header = header(in: rows, at: index)
            headers[index] = header
            index = header?.range.upperBound ?? index + 1
        }
        return headers
    }

    /// The header that starts at a row, if one does.
    func header(in rows: [TextRow], at index: Int) -> HeaderRows? {
        guard score(rows[index].cells, topLabels) > 0 else { return nil }
        let first = joinedPieces(in: rows, at: index, by: topLabels)
        guard isHeading(first.cells, needed: needed) else { return nil }
        var header = HeaderRows(
            range: index..<first.end, tokens: HeadingToken.tokens(of: first.cells, row: 0))
        var row = 1
        while row < depth, let next = nextFilledRow(in: rows, from: header.range.upperBound) {
            let pieces = joinedPieces(in: rows, at: next, by: labels)
            let cells = withoutChannels(pieces.cells, below: header)
            guard isHeading(cells, needed: 1) || cells.allSatisfy(\.showsNothing),
                !repeats(pieces.cells, header)
            else { break }
            header.tokens += HeadingToken.tokens(of: pieces.cells, row: row)
            header.range = index..<pieces.end
            row += 1
        }
        return header
    }

    /// The row that looks most like a header, and how many labels it shows.
    func nearestHeader(in rows: [TextRow]) -> (row: Int, labels: Int)? {
        rows.indices.map { (row: $0, labels: score(rows[$0].cells, labels)) }
            .filter { $0.labels > 0 }
            .max { $0.labels == $1.labels ? $0.row > $1.row : $0.labels < $1.labels }
    }

    /// A lower header row without the names of channels, which no template knows.
    private func withoutChannels(_ cells: [String], below header: HeaderRows) -> [String] {
        let tops = header.tokens.filter { $0.row == 0 }
        guard let own = tops.first(where: { overChannels.count(in: [$0.text]) > 0 }) else {
            return cells
        }
        let end = tops.map(\.position).filter { $0 > own.position }.min() ?? .max
        return cells.enumerated().map { position, cell in
            (own.position..<end).contains(position) ? "" : cell
        }
    }

    private func nextFilledRow(in rows: [TextRow], from start: Int) -> Int? {
        rows.indices.dropFirst(start).first { !rows[$0].cells.allSatisfy(\.showsNothing) }
    }

    /// A row together with the lines below it, as long as joining them completes more labels.
    private func joinedPieces(
        in rows: [TextRow], at index: Int, by labels: LabelIndex
    ) -> (cells: [String], end: Int) {
        var cells = rows[index].cells
        var end = index + 1
        // The rows of a sheet are whole.
        while end < rows.count, end - index < Self.maximumPieces, rows[index].sheet == nil {
            let candidates = RowJoin.candidates(cells, rows[end].cells)
            let scores = candidates.map { score($0, labels) }
            // Most of what the line below adds must be headings, else it is a row of the table.
            let added = rows[end].cells.count { !$0.showsNothing }
            guard let best = scores.max(), best > score(cells, labels),
                (best - score(cells, labels)) * 2 >= added,
                let chosen = scores.firstIndex(of: best)
            else { break }
            cells = candidates[chosen]
            end += 1
        }
        return (cells, end)
    }

    private func isHeading(_ cells: [String], needed: Int) -> Bool {
        let filled = cells.count { !$0.showsNothing }
        let found = score(cells, labels)
        return found >= needed && found * 2 >= filled
    }

    /// Whether a row shows a heading that an upper row of the same header shows already.
    private func repeats(_ cells: [String], _ header: HeaderRows) -> Bool {
        let seen = Set(header.tokens.compactMap { $0.keys.first })
        return cells.contains { seen.contains($0.matchingKey) }
    }

    /// How many of the labels a row shows.
    private func score(_ cells: [String], _ labels: LabelIndex) -> Int {
        guard cells.count <= SourceLimits.cellsInHeader else { return 0 }
        return labels.count(in: cells.lazy.filter { $0.utf8.count <= Self.longestHeading })
    }
}

/// Finds labels by the key of a heading.
private struct LabelIndex {
    private var labels: [String: [Int]] = [:]
    /// The first characters of all keys, each once: they tell most cells from headings at once.
    private var firsts: [Unicode.Scalar] = []
    let count: Int

    init(_ all: [HeadingLabel]) {
        count = all.count
        for (index, label) in all.enumerated() {
            for key in label.keys {
                labels[key, default: []].append(index)
                if let first = key.unicodeScalars.first, !firsts.contains(first) {
                    firsts.append(first)
                }
            }
        }
    }

    /// How many of the labels are among some cells.
    func count(in cells: some Sequence<String>) -> Int {
        var found: Set<Int> = []
        for cell in cells where !cell.isEmpty && mayBeLabel(cell) {
            for key in HeadingLabel.keys(of: cell) { found.formUnion(labels[key] ?? []) }
        }
        return found.count
    }

    private func mayBeLabel(_ cell: String) -> Bool {
        let first = cell.unicodeScalars.first { !$0.isBlank }
        return first.map { firsts.contains($0.halfWidth) } ?? false
    }
}
