import SheetModel

/// Follows the rows of a sheet's part: those of the plan, then those of a table if there is one.
///
/// Each function returns what is wrong, or nil.
struct RowComparison {
    private var planned: CellComparison
    private var table: TableComparison?
    private let whole: TableDigest?
    private var isInTable = false
    private let plannedRows: Int
    var isInValue = false

    /// Expects planned rows, then those of the table.
    init(
        planned: CellComparison, plannedRows: Int, table: SheetTable?, styles: StyleUse
    ) {
        self.planned = planned
        self.plannedRows = plannedRows
        whole = table?.digest
        self.table = table?.comparison(styles)
    }

    /// How many cells refer to a shared string.
    var references: Int { planned.references }

    /// How many rows the sheet must have, those of the table that others look at included.
    var sheetRows: Int { plannedRows + (whole?.rows ?? 0) }

    /// The columns that hold cells.
    var columns: ClosedRange<Int>? {
        guard let first = planned.columns else { return whole?.columns }
        guard let second = whole?.columns else { return first }
        return min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
    }

    mutating func startRow(
        _ attributes: borrowing XMLAttributes, of plan: SheetPlan
    ) -> String? {
        isInTable = table != nil && planned.rows == plannedRows
        return isInTable
            ? table?.startRow(attributes) : planned.startRow(attributes, of: plan)
    }

    mutating func endRow() -> String? { isInTable ? nil : planned.endRow() }

    mutating func startCell(_ attributes: borrowing XMLAttributes) -> String? {
        isInTable ? table?.startCell(attributes) : planned.startCell(attributes)
    }

    mutating func valueText(_ text: Span<UInt8>) {
        if isInTable { table?.valueText(text) } else { planned.valueText(text) }
    }

    mutating func endCell() -> String? { isInTable ? table?.endCell() : planned.endCell() }

    /// What differs when the sheet was read.
    func difference() -> String? {
        guard planned.rows == plannedRows else { return "\(planned.rows) rows of \(plannedRows)" }
        return table?.difference()
    }
}
