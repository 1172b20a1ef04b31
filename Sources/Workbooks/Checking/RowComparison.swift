import SheetModel

/// Follows the rows of a sheet's part: those of the plan, then those of a table if there is one.
///
/// Each function returns what is wrong, or nil.
struct RowComparison {
    private var planned: CellComparison
    private var table: TableComparison?
    private var isInTable = false
    private let plannedRows: Int
    var isInValue = false

    init(planned: CellComparison, plannedRows: Int, table: TableComparison?) {
        self.planned = planned
        self.plannedRows = plannedRows
        self.table = table
    }

    /// How many cells refer to a shared string.
    var references: Int { planned.references }

    /// Rows begun so far.
    var rows: Int { planned.rows + (table?.rows ?? 0) }

    /// How many rows there must be.
    var expectedRows: Int { plannedRows + (table?.expectedRows ?? 0) }

    /// The columns that hold cells.
    var columns: ClosedRange<Int>? {
        guard let first = planned.columns else { return table?.columns }
        guard let second = table?.columns else { return first }
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
        guard rows == expectedRows else { return "\(rows) rows of \(expectedRows)" }
        return table?.difference()
    }
}
