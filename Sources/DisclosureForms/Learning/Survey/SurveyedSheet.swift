import DisclosureCatalog
import SheetModel

/// A sheet as somebody sees it: without hidden rows, from the first cell that shows something or has
/// a border.
///
/// Hidden columns between others, or beside them, are there and known as hidden, and so are hidden
/// rows above the table once it is known where that begins. Rows and columns are counted from
/// there; `address(row:column:)` leads back.
struct SurveyedSheet {
    /// A cell or a merged range, in seen rows and columns.
    struct Slot: Hashable {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
        var text: String

        var isBlank: Bool { text.showsNothing }
    }

    let grid: SheetGrid
    let looks: [GridStyle]
    /// Further columns of the sheet that belong to one that is seen.
    let spread: [Int: [Int]]
    /// The rows and columns of the sheet that are seen.
    let rows: [Int]
    let columns: [Int]
    /// The merged ranges by their first seen cell.
    private let merges: [CellAddress: CellRange]
    private let cells: [[GridCell]]
    private let heights: [Double?]
    /// The hidden rows of the sheet that are left out though they show something.
    let hiddenRows: [Int]
    /// Which of the rows are hidden, by their positions.
    let keptHiddenRows: Set<Int>
    /// Which of the columns are hidden, by their positions.
    let hiddenColumns: Set<Int>
    private let header: Int

    /// No form is wider.
    static let maximumColumns = 400

    /// A sheet as it is seen; `spread` has columns that are one column with the one before them,
    /// and the hidden rows above the row `header` are there too.
    init(
        _ grid: SheetGrid, looks: [GridStyle], spread: [Int: [Int]] = [:], header: Int = 0
    ) {
        self.grid = grid
        self.looks = looks
        self.spread = spread
        self.header = header
        let extent = GridExtent(grid, looks: looks)
        let hidden = GridExtent.hiddenColumns(of: grid, in: extent.columns)
        let joined = Set(spread.values.joined())
        columns = extent.columns.filter { !joined.contains($0) }
        hiddenColumns = Set(columns.indices.filter { [columns] in hidden.contains(columns[$0]) })
        var byRow: [Int: GridRow] = [:]
        for row in grid.rows { if case .row(let number) = row.place { byRow[number] = row } }
        let isHidden = { (row: Int) in byRow[row]?.isHidden == true }
        rows = extent.rows.filter { $0 < header || !isHidden($0) }
        keptHiddenRows = Set(rows.indices.filter { [rows] in isHidden(rows[$0]) })
        hiddenRows = extent.rows.filter { row in
            row >= header && isHidden(row)
                && byRow[row]?.cells.contains { $0.value.isShown } == true
        }
        let positions = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
        cells = rows.map { row in
            (byRow[row]?.cells ?? []).compactMap { cell in
                positions[cell.column].map {
                    GridCell(column: $0, value: cell.value, style: cell.style)
                }
            }
        }
        heights = rows.map { byRow[$0]?.height }
        merges = Self.seenMerges(of: grid, rows: rows, columns: columns)
    }

    private static func seenMerges(
        of grid: SheetGrid, rows: [Int], columns: [Int]
    ) -> [CellAddress: CellRange] {
        var result: [CellAddress: CellRange] = [:]
        for merge in grid.merges {
            guard let seenRows = rows.positions(in: merge.rows),
                let seenColumns = columns.positions(in: merge.columns)
            else { continue }
            let range = CellRange(rows: seenRows, columns: seenColumns)
            if !range.isSingleCell { result[range.first] = range }
        }
        return result
    }

    /// The sheet without a row and all below it.
    func above(row: Int) -> SurveyedSheet {
        guard rows.indices.contains(row) else { return self }
        let end = rows[row]
        var upper = grid
        upper.rows.removeAll {
            if case .row(let number) = $0.place { number >= end } else { false }
        }
        upper.merges.removeAll { $0.rows.upperBound >= end }
        upper.page.rowBreaks.removeAll { $0 >= end }
        return SurveyedSheet(upper, looks: looks, spread: spread, header: header)
    }

    /// The merged ranges in the order of the sheet.
    var ranges: [CellRange] { merges.values.sorted { $0.first < $1.first } }

    func cell(_ row: Int, _ column: Int) -> GridCell? {
        guard cells.indices.contains(row) else { return nil }
        let list = cells[row]
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < list.count && list[low].column == column ? list[low] : nil
    }

    func text(_ row: Int, _ column: Int) -> String {
        cell(row, column)?.value.shownText ?? ""
    }

    /// The look of a cell; that of a merged range is the look of its first cell.
    func look(_ row: Int, _ column: Int) -> GridStyle? {
        cell(row, column).flatMap { looks.indices.contains($0.style) ? looks[$0.style] : nil }
    }

    /// The cell or merged range that begins at a cell, with its text.
    func slot(at row: Int, _ column: Int) -> Slot {
        let range = merges[CellAddress(row: row, column: column)]
        return Slot(
            rows: range?.rows ?? row...row, columns: range?.columns ?? column...column,
            text: text(row, column))
    }

    /// The places of a row from left to right; cells under a merged range from above are none.
    func slots(inRow row: Int, covered: (Int) -> Bool = { _ in false }) -> [Slot] {
        var result: [Slot] = []
        var column = 0
        while column < columns.count {
            if covered(column) {
                column += 1
                continue
            }
            let slot = slot(at: row, column)
            result.append(slot)
            column = slot.columns.upperBound + 1
        }
        return result
    }

    /// The filled places of a row.
    func filledSlots(inRow row: Int) -> [Slot] {
        guard cells.indices.contains(row) else { return [] }
        return cells[row].filter { $0.value.isShown }.map { slot(at: row, $0.column) }
    }

    /// Whether some of the columns of a place are seen.
    func isSeen(_ slot: Slot) -> Bool { !slot.columns.allSatisfy(hiddenColumns.contains) }

    /// The height of a row in points.
    func height(ofRow row: Int) -> Double {
        let own = heights.indices.contains(row) ? heights[row] : nil
        return own ?? grid.defaultRowHeight ?? 15
    }

    /// All columns of the sheet that a seen one stands for.
    func sheetColumns(of column: Int) -> [Int] {
        let first = columns[column]
        return [first] + (spread[first] ?? [])
    }

    func address(row: Int, column: Int) -> CellAddress {
        CellAddress(
            row: rows.indices.contains(row) ? rows[row] : 0,
            column: columns.indices.contains(column) ? columns[column] : 0)
    }
}

extension [Int] {
    /// The positions of ascending numbers within a range; nil where none is.
    fileprivate func positions(in range: ClosedRange<Int>) -> ClosedRange<Int>? {
        guard let first = firstPosition(notBelow: range.lowerBound) else { return nil }
        let last = (firstPosition(notBelow: range.upperBound + 1) ?? count) - 1
        return first <= last ? first...last : nil
    }

    private func firstPosition(notBelow number: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count ? low : nil
    }
}
