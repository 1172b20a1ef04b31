import DisclosureCatalog
import SheetModel

/// A grid as rows of texts, and what its cells had to say beside their texts.
///
/// Of a sheet only the columns count in which something is shown, so that inserted columns and
/// tables that do not begin in A1 are nothing special.
struct SourceRows {
    var rows: [TextRow]
    /// The columns of the sheet that the positions of cells stand for.
    var columns: [Int] = []
    var remarks: [(remark: Remark, place: CellAddress)] = []
    /// What the sheet keeps out of sight; nil for text.
    var hidden: HiddenCells?
    /// Whether some columns were left out because there are too many.
    var isTooWide = false
    /// Whether there is more than is looked at.
    var isTooLarge = false

    /// More texts than any form has.
    static let maximumCells = 4_000_000

    var isSheet: Bool { !columns.isEmpty }

    /// With `keepsEmptyColumns` those count too that lie between columns in which something is
    /// shown, or under merged cells that are: nothing was written into them yet.
    init(_ grid: SheetGrid, keepsEmptyColumns: Bool = false) {
        guard case .row? = grid.rows.first?.place else {
            rows = grid.rows.map { TextRow(place: $0.place, cells: $0.texts) }
            return
        }
        var all = Self.filledColumns(of: grid)
        if keepsEmptyColumns { all = Self.allColumns(of: grid, filled: all) }
        columns = Array(all.prefix(SourceLimits.cellsInRow))
        isTooWide = all.count > columns.count
        rows = []
        var builder = SheetRowBuilder(grid: grid, columns: columns)
        rows.reserveCapacity(grid.rows.count)
        for row in grid.rows { rows.append(builder.row(row)) }
        isTooLarge = builder.cellCount > Self.maximumCells
        remarks = builder.remarks
        hidden = HiddenCells(grid)
    }

    /// The rows before an index, with what there is to say about them.
    func before(_ index: Int) -> SourceRows {
        var source = self
        source.rows.removeSubrange(index...)
        if case .row(let end) = rows[index].place {
            source.remarks.removeAll { $0.place.row >= end }
            source.hidden = hidden?.within(0..<end)
        }
        return source
    }

    /// The rows from an index on, with what there is to say about them.
    func from(_ index: Int) -> SourceRows {
        var source = self
        source.rows.removeSubrange(..<index)
        source.isTooWide = false
        if case .row(let start) = rows[index].place {
            source.remarks.removeAll { $0.place.row < start }
            source.hidden = hidden?.within(start..<Int.max)
        }
        return source
    }

    private static func allColumns(of grid: SheetGrid, filled: [Int]) -> [Int] {
        guard let first = filled.first, let last = filled.last else { return [] }
        let ends = grid.merges.filter { $0.columns.contains(last) }.map(\.last.column)
        let end = min(max(ends.max() ?? last, last), first + SourceLimits.cellsInRow)
        return Array(first...max(end, first))
    }

    private static func filledColumns(of grid: SheetGrid) -> [Int] {
        var isFilled: [Bool] = []
        for row in grid.rows {
            for cell in row.cells where cell.value.isShown {
                while isFilled.count <= cell.column { isFilled.append(false) }
                isFilled[cell.column] = true
            }
        }
        return isFilled.indices.filter { isFilled[$0] }
    }
}

extension GridValue {
    /// Whether there is anything to read in the cell.
    var isShown: Bool {
        switch self {
        case .blank: false
        case .text(let text): !text.showsNothing
        default: true
        }
    }
}

/// Makes rows of texts from those of a sheet, top to bottom.
struct SheetRowBuilder {
    private let columns: [Int]
    /// The position of each column of the sheet among `columns`; nil for one that is none of them.
    private let positions: [Int?]
    private let pageBreaks: Set<Int>
    /// By first row, the last one first.
    private var merges: [CellRange]
    /// The merged cells that reach the row at hand, with the text of each.
    private var open: [(range: CellRange, text: String)] = []
    private(set) var remarks: [(remark: Remark, place: CellAddress)] = []
    private var formulaColumns: [Int: CellAddress] = [:]
    private(set) var cellCount = 0

    init(grid: SheetGrid, columns: [Int]) {
        self.columns = columns
        var positions = [Int?](repeating: nil, count: (columns.last ?? -1) + 1)
        for (position, column) in columns.enumerated() { positions[column] = position }
        self.positions = positions
        pageBreaks = Set(grid.page.rowBreaks)
        merges = grid.merges.filter { range in
            columns.contains { range.columns.contains($0) }
        }.sorted { $1.first < $0.first }
    }

    mutating func row(_ row: GridRow) -> TextRow {
        guard case .row(let number) = row.place else {
            return TextRow(place: row.place, cells: row.texts)
        }
        open.removeAll { $0.range.rows.upperBound < number }
        while let next = merges.last, next.first.row <= number {
            merges.removeLast()
            guard next.rows.upperBound >= number else { continue }
            open.append((next, next.first.row == number ? text(of: row, at: next) : ""))
        }
        var sheet = SheetRow()
        sheet.startsPage = pageBreaks.contains(number)
        var cells: [String] = []
        cells.reserveCapacity(min(row.cells.count, columns.count))
        for cell in row.cells {
            guard let position = position(of: cell.column), cell.value.isShown,
                let text = shownText(of: cell, row: number, sheet: &sheet, isFirst: cells.isEmpty)
            else { continue }
            while cells.count < position { cells.append("") }
            cells.append(text)
        }
        for merge in open where merge.range.first.row < number && !merge.text.isEmpty {
            guard let position = position(of: merge.range.first.column) else { continue }
            sheet.covered.append(SheetRow.CoveredCell(position: position, text: merge.text))
        }
        cellCount += cells.count + sheet.covered.count
        guard cellCount <= SourceRows.maximumCells else {
            return TextRow(place: row.place, cells: [], sheet: SheetRow())
        }
        return TextRow(place: row.place, cells: cells, sheet: sheet)
    }

    private func position(of column: Int) -> Int? {
        column < positions.count ? positions[column] : nil
    }

    private func text(of row: GridRow, at range: CellRange) -> String {
        row.cells.first { $0.column == range.first.column }?.value.shownText ?? ""
    }

    /// The text of a cell; nil for one that shows none.
    private mutating func shownText(
        of cell: GridCell, row: Int, sheet: inout SheetRow, isFirst: Bool
    ) -> String? {
        let address = CellAddress(row: row, column: cell.column)
        if let merge = open.first(where: { $0.range.contains(address) })?.range {
            guard merge.first == address else {
                remarks.append((.hiddenUnderMerge, address))
                return nil
            }
            if isFirst { sheet.firstWidth = columns.count { merge.columns.contains($0) } }
        }
        switch cell.value {
        case .error(let sign): remarks.append((.errorCell(sign), address))
        case .date(let day): remarks.append((.dateCell(day.text ?? ""), address))
        default: break
        }
        if cell.isFormula, formulaColumns.updateValue(address, forKey: cell.column) == nil {
            remarks.append((.formulaResult, address))
        }
        if case .error = cell.value { return nil }
        return cell.value.shownText
    }
}
