import SheetModel

/// Puts the cells of a sheet into rows, each cell and row once.
struct RowCollector {
    private(set) var rows: [GridRow] = []
    private(set) var fault: WorkbookReadError.Reason?
    private(set) var row: Int?
    private var lastRow = -1
    private var current = GridRow(place: .row(0), cells: [])
    private var isRowsOrdered = true
    private var isOrdered = true
    private let context: SheetContext
    private let isStreamed: Bool

    /// Rows that are streamed must come in their order: nobody can sort those that were taken.
    init(context: SheetContext, isStreamed: Bool) {
        self.context = context
        self.isStreamed = isStreamed
    }

    /// Hands out the rows so far, and forgets them.
    mutating func takeRows() -> [GridRow] {
        defer { rows.removeAll(keepingCapacity: true) }
        return rows
    }

    /// The column after the last cell of the row.
    var nextColumn: Int { lastColumn + 1 }
    private var lastColumn = -1

    mutating func beginRow(_ attributes: borrowing XMLAttributes) {
        let number = attributes.has("r") ? attributes.decimal("r") ?? 0 : lastRow + 2
        guard (1...ExcelLimits.rows).contains(number) else {
            fault = .content(.rowNumber)
            return
        }
        if number - 1 == lastRow { fault = .content(.duplicateRow) }
        if number - 1 < lastRow {
            isRowsOrdered = false
            if isStreamed { fault = .content(.rowOrder) }
        }
        lastRow = number - 1
        row = lastRow
        lastColumn = -1
        isOrdered = true
        let widest = current.cells.count
        current = GridRow(place: .row(lastRow), cells: [])
        // Most rows are as wide as the one before.
        current.cells.reserveCapacity(widest)
        current.isHidden = attributes.isOn("hidden")
        if let height = attributes.number("ht"), height >= 0 { current.height = height }
    }

    mutating func append(_ cell: GridCell) {
        if cell.column == lastColumn { fault = .content(.duplicateCell) }
        if cell.column < lastColumn { isOrdered = false }
        lastColumn = cell.column
        if cell.value == .blank, !cell.isFormula {
            guard cell.style != 0, context.takeLook() else { return }
        } else if !context.takeCell() {
            fault = .limit(.cells)
        }
        current.cells.append(cell)
    }

    mutating func endRow() {
        row = nil
        if !isOrdered {
            current.cells.sort { $0.column < $1.column }
            if current.cells.hasEqualNeighbours(\.column) { fault = .content(.duplicateCell) }
        }
        guard
            !current.cells.isEmpty
                || ((current.height != nil || current.isHidden) && context.takeLook())
        else { return }
        rows.append(current)
    }

    /// The rows in the order of the sheet.
    mutating func finish() {
        guard !isRowsOrdered else { return }
        rows.sort { $0.row < $1.row }
        if rows.hasEqualNeighbours(\.row) { fault = .content(.duplicateRow) }
    }
}

extension GridRow {
    fileprivate var row: Int {
        switch place {
        case .row(let row), .line(let row): row
        }
    }
}

extension Array {
    fileprivate func hasEqualNeighbours(_ key: (Element) -> Int) -> Bool {
        zip(self, dropFirst()).contains { key($0) == key($1) }
    }
}
