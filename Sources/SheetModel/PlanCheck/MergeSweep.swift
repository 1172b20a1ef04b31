/// Goes down the rows of a sheet once, and knows the ranges that reach the row at hand.
package struct MergeSweep {
    private struct Open {
        var columns: ClosedRange<Int>
        var lastRow: Int
        var range: CellRange
    }

    /// By column; no two of them share one.
    private var open: [Open] = []

    /// Finds ranges that overlap one above or before them.
    ///
    /// - Parameter ranges: ranges whose last cell is not before their first.
    /// - Returns: each of them with that other range.
    package static func overlaps(
        among ranges: [CellRange]
    ) -> [(range: CellRange, other: CellRange)] {
        var found: [(range: CellRange, other: CellRange)] = []
        var sweep = MergeSweep()
        for range in ranges.sorted(by: { $0.first < $1.first }) {
            if let other = sweep.add(range) { found.append((range, other)) }
        }
        return found
    }

    /// Finds the ranges in which cells are.
    ///
    /// - Parameters:
    ///   - cells: in any order.
    ///   - ranges: ranges that do not overlap.
    /// - Returns: the range of each cell that is in one.
    package static func ranges(
        around cells: some Sequence<CellAddress>, among ranges: [CellRange]
    ) -> [CellAddress: CellRange] {
        var found: [CellAddress: CellRange] = [:]
        var sweep = MergeSweep()
        var rest = ranges.sorted { $0.first < $1.first }[...]
        for cell in cells.sorted() {
            while let next = rest.first, next.first <= cell {
                rest.removeFirst()
                _ = sweep.add(next)
            }
            found[cell] = sweep.range(around: cell)
        }
        return found
    }

    /// Adds a range that does not begin before those added earlier, or returns one that it overlaps.
    private mutating func add(_ range: CellRange) -> CellRange? {
        var index = firstIndex(endingFrom: range.first.column)
        let start = index
        while index < open.count, open[index].columns.lowerBound <= range.last.column {
            if open[index].lastRow >= range.first.row { return open[index].range }
            index += 1
        }
        let entry = Open(columns: range.columns, lastRow: range.last.row, range: range)
        open.replaceSubrange(start..<index, with: CollectionOfOne(entry))
        return nil
    }

    private func range(around cell: CellAddress) -> CellRange? {
        let index = firstIndex(endingFrom: cell.column)
        guard index < open.count, open[index].range.contains(cell) else { return nil }
        return open[index].range
    }

    /// The first open range that ends at the column or after it.
    private func firstIndex(endingFrom column: Int) -> Int {
        var (low, high) = (0, open.count)
        while low < high {
            let middle = (low + high) / 2
            if open[middle].columns.upperBound < column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
