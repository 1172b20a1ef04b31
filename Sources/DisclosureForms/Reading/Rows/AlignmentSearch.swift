/// Finds the two cheapest alignments of a row, by dynamic programming over (cell, column).
///
/// Work grows with cells times columns squared, and both are a few dozen at most.
struct AlignmentSearch {
    private let row: KindRow
    private let gaps: ColumnGaps
    private let maximumSkips: Int
    /// For each cell and column the two cheapest ways to get there.
    private var table: [[[Step]]] = []

    /// A cell put into a column: what it costs so far, and the step before.
    private struct Step {
        var cost: Int
        var cell: Int
        var column: Int
        var previous: Origin?
    }

    private struct Origin {
        var cell: Int
        var column: Int
        var rank: Int
    }

    init(row: KindRow, gaps: ColumnGaps, maximumSkips: Int) {
        self.row = row
        self.gaps = gaps
        self.maximumSkips = maximumSkips
        for cell in row.kinds.indices {
            table.append(gaps.fields.indices.map { steps(for: cell, in: $0) })
        }
    }

    /// The cheapest alignments, at most two, the better first.
    var ranked: [(columns: [Int?], cost: Int)] {
        let firstLast = max(0, row.kinds.count - 1 - maximumSkips)
        var best = Cheapest()
        for step in table[firstLast...].joined().joined() {
            var end = step
            end.cost += endCost(after: step)
            best.add(end)
        }
        return best.steps.map { (columns(of: $0), $0.cost) }
    }

    private func steps(for cell: Int, in column: Int) -> [Step] {
        let fit = CellFit.cost(of: row.kinds[cell], in: gaps.fields[column])
        var best = Cheapest()
        if cell <= maximumSkips {
            let shift = abs(row.positions[cell] - column) * RowAligner.shiftCost
            let blanks = gaps.costOfBlanks(after: -1, before: column)
            let cost = fit + shift + blanks + cell * RowAligner.skipCost
            best.add(Step(cost: cost, cell: cell, column: column))
        }
        for earlier in max(0, cell - 1 - maximumSkips)..<cell {
            for left in 0..<column {
                let origins = table[earlier][left]
                guard !origins.isEmpty else { continue }
                let moved = fit + costOfMove(from: (earlier, left), to: (cell, column))
                for rank in origins.indices {
                    best.add(
                        Step(
                            cost: origins[rank].cost + moved, cell: cell, column: column,
                            previous: Origin(cell: earlier, column: left, rank: rank)))
                }
            }
        }
        return best.steps
    }

    private func costOfMove(from: (cell: Int, column: Int), to: (cell: Int, column: Int)) -> Int {
        let distance = row.positions[to.cell] - row.positions[from.cell]
        let shift = abs(distance - (to.column - from.column)) * RowAligner.shiftCost
        let skipped = (to.cell - from.cell - 1) * RowAligner.skipCost
        return shift + skipped + gaps.costOfBlanks(after: from.column, before: to.column)
            + gaps.costOfBoth(from.column, to.column)
    }

    private func endCost(after step: Step) -> Int {
        let cells = row.width - 1 - row.positions[step.cell]
        let columns = gaps.fields.count - 1 - step.column
        let ending =
            cells > columns
            ? RowAligner.surplusCost : cells < columns ? RowAligner.missingEndCost : 0
        let skipped = (row.kinds.count - 1 - step.cell) * RowAligner.skipCost
        return ending + skipped
            + gaps.costOfBlanks(after: step.column, before: gaps.fields.count)
    }

    private func columns(of end: Step) -> [Int?] {
        var columns = [Int?](repeating: nil, count: row.kinds.count)
        var step: Step? = end
        while let current = step {
            columns[current.cell] = current.column
            step = current.previous.map { table[$0.cell][$0.column][$0.rank] }
        }
        return columns
    }

    /// The two cheapest of some steps, the cheaper first; of equals the one found first.
    private struct Cheapest {
        private(set) var steps: [Step] = []

        mutating func add(_ step: Step) {
            guard let first = steps.first else {
                steps = [step]
                return
            }
            if step.cost < first.cost {
                steps = [step, first]
            } else if steps.count < 2 {
                steps.append(step)
            } else if step.cost < steps[1].cost {
                steps[1] = step
            }
        }
    }
}
