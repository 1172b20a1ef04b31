/// Makes a grid of one table, slot by slot (HTML Living Standard, 4.9.12.1).
struct HTMLTableGrid {
    /// The widest table that is read; no form comes near it.
    static let mostColumns = 1_024
    static let mostRows = 100_000
    private static let longestRowSpan = 65_534

    private(set) var rows: [GridRow] = []
    private var merges: [CellRange] = []
    private var breaks: [Int] = []
    private var caption: [String] = []
    /// Whether cells claim slots that others have; those keep them.
    private(set) var hasOverlaps = false
    /// The first row below a cell that reaches down, by column.
    private var spanEnds: [Int] = []
    /// Where the cells of the open group of rows begin that reach down or right.
    private var openMerges: [(row: Int, column: Int, rows: Int, columns: Int)] = []
    private var column = 0

    var rowCount: Int { rows.count }

    mutating func startRow(isHidden: Bool, startsPage: Bool) {
        var row = GridRow(place: .row(rows.count), cells: [])
        row.isHidden = isHidden
        if startsPage { breaks.append(rows.count) }
        rows.append(row)
        column = 0
    }

    /// Adds the next cell of the row at hand; false if it lies beyond the widest table.
    ///
    /// A row span of 0 reaches to the end of the group of rows.
    mutating func add(_ text: String, rowSpan: Int?, columnSpan: Int?) -> Bool {
        guard let row = rows.indices.last else { return true }
        while column < spanEnds.count, spanEnds[column] > row { column += 1 }
        let wanted = min(max(columnSpan ?? 1, 1), Self.mostColumns)
        guard column + wanted <= Self.mostColumns else { return false }
        while spanEnds.count < column + wanted { spanEnds.append(0) }
        var width = 1
        while width < wanted, spanEnds[column + width] <= row { width += 1 }
        if width < wanted { hasOverlaps = true }
        let height =
            rowSpan == 0 ? Self.longestRowSpan : min(max(rowSpan ?? 1, 1), Self.longestRowSpan)
        for offset in 0..<width { spanEnds[column + offset] = row + height }
        if width > 1 || height > 1 {
            openMerges.append((row: row, column: column, rows: height, columns: width))
        }
        if !text.isEmpty { rows[row].cells.append(GridCell(column: column, value: .text(text))) }
        column += width
        return true
    }

    /// Ends a group of rows, beyond which no cell reaches.
    mutating func endGroup() {
        for merge in openMerges {
            let last = min(merge.row + merge.rows, rows.count) - 1
            let range = CellRange(
                rows: merge.row...max(last, merge.row),
                columns: merge.column...(merge.column + merge.columns - 1))
            if !range.isSingleCell { merges.append(range) }
        }
        openMerges = []
        spanEnds = []
    }

    mutating func addCaption(_ line: String) { caption.append(line) }

    /// The table with its caption as rows above it, one line a row.
    mutating func grid(named name: String) -> SheetGrid {
        endGroup()
        let above = caption.count
        var grid = SheetGrid(
            name: name,
            rows: caption.enumerated().map { GridRow(place: .row($0), texts: [$1]) }
                + rows.enumerated().map { number, row in
                    var row = row
                    row.place = .row(number + above)
                    return row
                })
        grid.merges = merges.map { range in
            CellRange(
                rows: (range.first.row + above)...(range.last.row + above),
                columns: range.columns)
        }
        grid.page.rowBreaks = breaks.map { $0 + above }
        return grid
    }
}
