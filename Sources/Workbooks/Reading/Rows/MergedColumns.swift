import SheetModel

/// Gives every row of cells that are merged downwards what the first of them holds.
struct MergedColumns {
    /// More merges than this beside each other are no table.
    private static let mostColumns = 200

    /// By ascending first row; none overlap.
    private let ranges: [CellRange]
    private var next = 0
    private var open: [(range: CellRange, value: GridValue)] = []

    init(_ ranges: [CellRange]) {
        self.ranges = ranges.sorted { $0.first.row < $1.first.row }
    }

    /// Fills a row, which comes after those above it; false where too many merges meet in it.
    mutating func fill(_ row: inout GridRow) -> Bool {
        guard case .row(let number) = row.place else { return true }
        open.removeAll { $0.range.last.row < number }
        for (range, value) in open { row.set(value, at: range.first.column) }
        while next < ranges.count, ranges[next].first.row <= number {
            let range = ranges[next]
            next += 1
            // A merge that began in a row without cells holds nothing.
            guard range.first.row == number,
                let cell = row.cells.first(where: { $0.column == range.first.column }),
                cell.value != .blank
            else { continue }
            open.append((range, cell.value))
        }
        return open.count <= Self.mostColumns
    }
}

extension GridRow {
    fileprivate mutating func set(_ value: GridValue, at column: Int) {
        let place = cells.firstIndex { $0.column >= column } ?? cells.endIndex
        if place < cells.endIndex, cells[place].column == column {
            cells[place].value = value
        } else {
            cells.insert(GridCell(column: column, value: value), at: place)
        }
    }
}

/// Reads only which cells of a sheet are merged with those below them.
final class MergesContent: PartContent {
    private(set) var fault: WorkbookReadError.Reason?
    private(set) var ranges: [CellRange] = []

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        // What is no range is found when the rows are read.
        guard name.equals("mergeCell"),
            let range = attributes.with("ref", { CellRange(a1: $0) }),
            range.first.row < range.last.row, range.first.column <= range.last.column
        else { return }
        guard ranges.count < ReadingLimits.listEntries else {
            fault = .limit(.lists)
            return
        }
        ranges.append(range)
    }

    func end(_ name: Span<UInt8>) {}
    func text(_ text: Span<UInt8>) {}
}
