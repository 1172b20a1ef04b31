import SheetModel

/// Joins lines that are one row: a cell's text was pasted over several lines, or a line was broken.
struct RowJoiner {
    /// A row that fits so well is a row of its own.
    private static let plain = RowAligner.shiftCost - 1
    /// A joined row must fit better than the two apart by this much.
    private static let gain = 4
    /// More lines than any cell of a form has.
    private static let maximumLines = 60

    private let aligner: RowAligner
    private let lastNeeded: Int
    private var memory = KindMemory()

    init(gaps: ColumnGaps, trustsPlaces: Bool) {
        aligner = RowAligner(gaps: gaps, trustsPlaces: trustsPlaces)
        lastNeeded = gaps.lastNeeded
    }

    mutating func row(_ cells: [String], at place: GridRowPlace) -> TableRow {
        guard cells.count <= SourceLimits.cellsInRow else {
            return TableRow(place: place, cells: cells)
        }
        let kinds = KindRow(cells, &memory)
        return row(cells, kinds, at: place)
    }

    private func row(_ cells: [String], _ kinds: KindRow, at place: GridRowPlace) -> TableRow {
        TableRow(place: place, cells: cells, kinds: kinds, alignment: aligner.align(kinds))
    }

    /// Both rows as one; nil if the upper is complete or they fit better apart.
    func join(_ upper: TableRow, _ lower: TableRow) -> TableRow? {
        guard upper.lastColumn < lastNeeded, lower.cost > Self.plain,
            upper.continued.count < Self.maximumLines,
            upper.cells.count + lower.cells.count <= SourceLimits.cellsInRow
        else { return nil }
        let joined = RowJoin.candidates(upper.cells, lower.cells).map { cells in
            var memory = KindMemory()
            var row = row(cells, KindRow(cells, &memory), at: upper.place)
            row.continued = upper.continued + [lower.place]
            return row
        }
        guard let best = joined.min(by: { $0.cost < $1.cost }),
            best.cost + Self.gain <= upper.cost + lower.cost
        else { return nil }
        return best
    }
}
