/// Who owns each slot of a table's grid.
struct HTMLSlots {
    private struct Owner {
        var rows: Range<Int>
        var columns: Range<Int>
    }

    private let sheet: SheetPlan
    private let columnCount: Int
    /// The merged cell that a slot lies in, by row and column; absent for a cell of its own.
    private var owners: [CellAddress: Owner] = [:]
    /// How many kept rows, or columns, come before each.
    private var rowRanks: [Int] = []
    private var columnRanks: [Int] = []

    init(_ sheet: SheetPlan, outline: HTMLOutline) {
        self.sheet = sheet
        let cellColumns = sheet.rows.lazy.flatMap(\.cells).map(\.column).max() ?? -1
        columnCount = max(sheet.columnWidths.count, cellColumns + 1)
        for section in outline.sections {
            for merge in sheet.merges where section.contains(merge.first.row) {
                claim(merge, within: section)
            }
        }
        let rows = Set(outline.sections.joined())
        rowRanks = Self.ranks(of: sheet.rows.indices) { row in
            rows.contains(row) && (0..<columnCount).contains { isAnchor(row, $0) }
        }
        columnRanks = Self.ranks(of: 0..<columnCount) { column in
            rows.isEmpty || rows.contains { isAnchor($0, column) }
        }
    }

    /// Whether a cell starts in the row; other rows are not part of the table.
    func isKept(row: Int) -> Bool { rowRanks[row] < rowRanks[row + 1] }

    var keptColumns: [Int] {
        (0..<columnCount).filter { columnRanks[$0] < columnRanks[$0 + 1] }
    }

    /// The cells that start in a row, left to right.
    func cells(of row: Int) -> [HTMLTable.Cell] {
        var planned: [Int: PlannedCell] = [:]
        for cell in sheet.rows[row].cells { planned[cell.column] = cell }
        return (0..<columnCount).filter { isAnchor(row, $0) }.map { column in
            let owner = owners[CellAddress(row: row, column: column)]
            let rows = owner?.rows ?? row..<(row + 1)
            let columns = owner?.columns ?? column..<(column + 1)
            return HTMLTable.Cell(
                planned: planned[column],
                rowSpan: rowRanks[rows.upperBound] - rowRanks[rows.lowerBound],
                columnSpan: columnRanks[columns.upperBound] - columnRanks[columns.lowerBound])
        }
    }

    private func isAnchor(_ row: Int, _ column: Int) -> Bool {
        guard let owner = owners[CellAddress(row: row, column: column)] else { return true }
        return owner.rows.lowerBound == row && owner.columns.lowerBound == column
    }

    /// Gives the slots of a merge to it, unless another merge has one of them already.
    private mutating func claim(_ merge: CellRange, within section: Range<Int>) {
        let lastRow = min(merge.last.row, section.upperBound - 1)
        let lastColumn = min(merge.last.column, columnCount - 1)
        guard !merge.isSingleCell, merge.first.row <= lastRow,
            0 <= merge.first.column, merge.first.column <= lastColumn
        else { return }
        let rows = merge.first.row..<(lastRow + 1)
        let columns = merge.first.column..<(lastColumn + 1)
        let slots = rows.flatMap { row in columns.map { CellAddress(row: row, column: $0) } }
        guard slots.allSatisfy({ owners[$0] == nil }) else { return }
        let owner = Owner(rows: rows, columns: columns)
        for slot in slots { owners[slot] = owner }
    }

    private static func ranks(of positions: Range<Int>, isKept: (Int) -> Bool) -> [Int] {
        var ranks = [0]
        for position in positions { ranks.append(ranks[position] + (isKept(position) ? 1 : 0)) }
        return ranks
    }
}
