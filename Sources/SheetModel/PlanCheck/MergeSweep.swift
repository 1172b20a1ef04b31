/// Finds ranges that share a cell, by going down the rows once.
package enum MergeSweep {
    private struct Open {
        var columns: ClosedRange<Int>
        var lastRow: Int
        var range: CellRange
    }

    /// Finds ranges that overlap one above or before them.
    ///
    /// - Parameter ranges: ranges whose last cell is not before their first.
    /// - Returns: each of them with that other range.
    package static func overlaps(
        among ranges: [CellRange]
    ) -> [(range: CellRange, other: CellRange)] {
        var found: [(range: CellRange, other: CellRange)] = []
        // Ranges that may reach the row at hand, by column; no two of them share a column.
        var open: [Open] = []
        for range in ranges.sorted(by: { $0.first < $1.first }) {
            var index = firstIndex(in: open, endingFrom: range.first.column)
            let start = index
            var other: CellRange?
            while index < open.count, open[index].columns.lowerBound <= range.last.column {
                if other == nil, open[index].lastRow >= range.first.row {
                    other = open[index].range
                }
                index += 1
            }
            if let other {
                found.append((range, other))
            } else {
                let entry = Open(
                    columns: range.columns, lastRow: range.last.row, range: range)
                open.replaceSubrange(start..<index, with: CollectionOfOne(entry))
            }
        }
        return found
    }

    /// The first open range that ends at the column or after it.
    private static func firstIndex(in open: [Open], endingFrom column: Int) -> Int {
        var (low, high) = (0, open.count)
        while low < high {
            let middle = (low + high) / 2
            if open[middle].columns.upperBound < column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
