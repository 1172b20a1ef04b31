import SheetModel
import TestSupport
import Testing

@Suite struct PlanCheckMergeTests {
    @Test func sweepAgreesWithComparingEveryPair() {
        var random = SplitMix64(seed: 7)
        for round in 0..<300 {
            let size = 3 + round % 12
            let ranges = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                CellRange(
                    rows: Self.interval(upTo: size, &random),
                    columns: Self.interval(upTo: size, &random))
            }
            let hasOverlap = ranges.indices.contains { left in
                ranges[(left + 1)...].contains { ranges[left].intersects($0) }
            }
            let overlaps = MergeSweep.overlaps(among: ranges)
            #expect(overlaps.isEmpty == !hasOverlap)
            for (range, other) in overlaps { #expect(range.intersects(other)) }
        }
    }

    @Test func sweepFindsTheRangeOfEveryCell() {
        var random = SplitMix64(seed: 8)
        for round in 0..<100 {
            let size = 3 + round % 12
            var ranges: [CellRange] = []
            for _ in 0..<12 {
                let range = CellRange(
                    rows: Self.interval(upTo: size, &random),
                    columns: Self.interval(upTo: size, &random))
                if !ranges.contains(where: { $0.intersects(range) }) { ranges.append(range) }
            }
            let cells = (0..<size * size).map { CellAddress(row: $0 / size, column: $0 % size) }
            let found = MergeSweep.ranges(around: cells.shuffled(using: &random), among: ranges)
            for cell in cells {
                #expect(found[cell] == ranges.first { $0.contains(cell) })
            }
        }
    }

    @Test func sweepNamesBothRanges() {
        let tall = CellRange(rows: 0...9, columns: 1...1)
        let wide = CellRange(rows: 9...9, columns: 0...2)
        let apart = CellRange(rows: 10...10, columns: 0...2)
        let overlaps = MergeSweep.overlaps(among: [apart, wide, tall])
        #expect(overlaps.map(\.range) == [wide])
        #expect(overlaps.map(\.other) == [tall])
    }

    /// A hundred thousand merges of which none may be compared with all others.
    @Test func manyMergesAreSwept() {
        let ranges = (0..<100_000).map { index in
            CellRange(rows: (index / 10 * 2)...(index / 10 * 2 + 1), columns: column(index % 10))
        }
        #expect(MergeSweep.overlaps(among: ranges).isEmpty)
        let again = CellRange(rows: 19_999...20_000, columns: 4...4)
        #expect(MergeSweep.overlaps(among: ranges + [again]).map(\.range) == [again])
    }

    private func column(_ index: Int) -> ClosedRange<Int> { (index * 3)...(index * 3 + 1) }

    private static func interval(
        upTo size: Int, _ random: inout SplitMix64
    ) -> ClosedRange<Int> {
        let first = Int.random(in: 0..<size, using: &random)
        return first...Int.random(in: first..<size, using: &random)
    }
}
