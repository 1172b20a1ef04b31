/// Assigns the filled cells of a row to columns, in order, by what they look like.
///
/// A row that was read by position alone gives wrong answers when a blank cell was lost or added
/// (`seed` catalogs do: the unit stands under the channels, the tick under "on request"). The
/// aligner weighs each shift against cells that cannot be what their column says, and keeps the
/// runner-up, so that the caller can tell a repair from a guess.
struct RowAligner {
    /// For each cell that was lost or added.
    static let shiftCost = 4
    /// For a cell that is given no column.
    static let skipCost = 15
    /// For blank cells beyond the last column, and for columns beyond the last cell.
    static let surplusCost = 2
    static let missingEndCost = 1
    /// Alignments closer than this cannot be told apart.
    static let margin = 3
    /// How many neighbouring cells may be without a place.
    private static let maximumSkips = 2

    /// In a sheet of more columns no row is searched, for the work grows with their cube.
    private static let mostSearched = 64

    private let gaps: ColumnGaps
    /// Whether cells stand where they were put, as in a sheet: then only what cannot be what its
    /// column says is taken for shifted.
    private let trustsPlaces: Bool
    private var columnCount: Int { gaps.fields.count }

    init(gaps: ColumnGaps, trustsPlaces: Bool) {
        self.gaps = gaps
        self.trustsPlaces = trustsPlaces
    }

    /// The best alignment; nil if the row has no filled cell or far too many.
    func align(_ row: KindRow) -> RowAlignment? {
        guard !row.kinds.isEmpty, row.kinds.count <= columnCount + Self.maximumSkips else {
            return nil
        }
        if let plain = plainAlignment(of: row) { return plain }
        let search = AlignmentSearch(row: row, gaps: gaps, maximumSkips: Self.maximumSkips)
        guard let best = search.ranked.first else { return nil }
        var alignment = RowAlignment(columns: best.columns, cost: best.cost, rival: nil)
        if let second = search.ranked.dropFirst().first, second.cost < best.cost + Self.margin {
            alignment.rival = second.columns
        }
        return alignment
    }

    /// The alignment of a row in which every cell stands where it should; any other costs at least
    /// `shiftCost`, hence there is nothing to search.
    private func plainAlignment(of row: KindRow) -> RowAlignment? {
        guard let last = row.positions.last, last < columnCount, row.width <= columnCount else {
            return nil
        }
        let limit = isTrusted(row) ? Int.max : Self.shiftCost - Self.margin
        var cost = row.width < columnCount ? Self.missingEndCost : 0
        var previous = -1
        for (position, kind) in zip(row.positions, row.kinds) {
            cost += CellFit.cost(of: kind, in: gaps.fields[position])
            cost += gaps.costOfBlanks(after: previous, before: position)
            cost += previous < 0 ? 0 : gaps.costOfBoth(previous, position)
            guard cost <= limit else { return nil }
            previous = position
        }
        cost += gaps.costOfBlanks(after: previous, before: columnCount)
        guard cost <= limit else { return nil }
        // An array that becomes one of optionals by itself is cast element by element.
        return RowAlignment(columns: row.positions.map { $0 }, cost: cost)
    }

    private func isTrusted(_ row: KindRow) -> Bool {
        isSectionLabel(row)
            || trustsPlaces
                && (columnCount > Self.mostSearched
                    || zip(row.positions, row.kinds).allSatisfy { position, kind in
                        CellFit.cost(of: kind, in: gaps.fields[position]) < CellFit.impossible
                    })
    }

    /// Whether a row shows numeral and name of a section and nothing else, as page tops do.
    private func isSectionLabel(_ row: KindRow) -> Bool {
        row.kinds.contains(.numeral)
            && zip(row.positions, row.kinds).allSatisfy { position, kind in
                gaps.fields[position].isSectionField
                    && CellFit.cost(of: kind, in: gaps.fields[position]) == 0
            }
    }
}
