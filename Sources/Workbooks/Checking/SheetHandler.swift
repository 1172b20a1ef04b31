import SheetModel

/// Compares a sheet's part with the plan of the sheet while it is read.
final class SheetHandler: XMLHandler {
    var fault: String?
    let plan: SheetPlan
    private var cells: RowComparison
    private var page = PageComparison()
    private var inputs = InputComparison()
    private var columns = 0
    private var merges: [CellRange] = []
    private var frozenRows = 0
    private var dimension: CellRange?
    private var filter: CellRange?
    private var hasDrawing = false
    private let hasInlineText: Bool

    /// Compares with a plan, and with the rows of a table that follow it.
    ///
    /// Without `strings`, texts stand in their cells.
    init(
        plan: SheetPlan, strings: SharedStringsHandler?, styles: StyleUse,
        table: SheetTable? = nil
    ) {
        self.plan = plan
        hasInlineText = strings == nil
        cells = RowComparison(
            planned: CellComparison(strings: strings, styles: styles),
            plannedRows: plan.rows.count, table: table, styles: styles)
    }

    /// How many cells refer to a shared string.
    var references: Int { cells.references }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("c") {
            object(cells.startCell(attributes))
        } else if name.equals("v") || (hasInlineText && name.equals("t")) {
            cells.isInValue = true
        } else if hasInlineText && name.equals("is") {
            // Around the text of every cell.
        } else if name.equals("row") {
            object(cells.startRow(attributes, of: plan))
        } else if name.equals("mergeCell") {
            startMerge(attributes)
        } else if name.equals("col") {
            startColumn(attributes)
        } else if name.equals("f") || name.equals("fitToPage") || name.equals("is") {
            object("content that was not planned")
        } else if name.equals("dimension") {
            dimension = attributes.with("ref") { CellRange(a1: $0) }
        } else if name.equals("autoFilter") {
            filter = attributes.with("ref") { CellRange(a1: $0) }
            expect(filter != nil, "a filter without a range")
        } else if name.equals("drawing") {
            hasDrawing = attributes.has("r:id", "rId1")
        } else if name.equals("pane") {
            startPane(attributes)
        } else {
            let (isTaken, difference) = inputs.startElement(name, attributes, of: plan)
            object(difference)
            if !isTaken { page.startElement(name, attributes) }
        }
    }

    func endElement(_ name: Span<UInt8>) {
        if name.equals("v") || (hasInlineText && name.equals("t")) {
            cells.isInValue = false
        } else if name.equals("c") {
            object(cells.endCell())
        } else if hasInlineText && name.equals("is") {
            // As where it starts.
        } else if name.equals("row") {
            object(cells.endRow())
        } else {
            object(inputs.endElement(name, of: plan))
            page.endElement(name)
        }
    }

    func text(_ text: Span<UInt8>) {
        if cells.isInValue {
            cells.valueText(text)
        } else if inputs.isInFormula {
            inputs.text(text)
        } else {
            page.text(text)
        }
    }

    private func object(_ reason: String?) {
        if let reason, fault == nil { fault = reason }
    }

    private func startMerge(_ attributes: borrowing XMLAttributes) {
        guard let range = attributes.with("ref", { CellRange(a1: $0) }) else {
            return object("a merge without a range")
        }
        merges.append(range)
    }

    private func startColumn(_ attributes: borrowing XMLAttributes) {
        defer { columns += 1 }
        guard columns < plan.columnWidths.count, attributes.decimal("min") == columns + 1,
            attributes.decimal("max") == columns + 1, attributes.has("customWidth", "1"),
            attributes.has("hidden") == plan.hiddenColumns.contains(columns),
            let width = attributes.number("width")
        else { return object("column \(columns + 1) is not as planned") }
        let pixels = StoredWidth.pixels(characters: plan.columnWidths[columns])
        expect(
            StoredWidth.pixels(stored: width) == pixels && pixels <= StoredWidth.largest,
            "column \(columns + 1) has another width")
    }

    private func startPane(_ attributes: borrowing XMLAttributes) {
        frozenRows = attributes.decimal("ySplit") ?? -1
        let top = attributes.with("topLeftCell") { CellAddress(a1: $0) }
        expect(
            attributes.has("state", "frozen") && top == CellAddress(row: frozenRows, column: 0),
            "the frozen rows have no row below them")
    }

    /// Compares what only the whole part tells, when all of it was read.
    func finish(part: String) throws(PackageFault) {
        object(cells.difference())
        expect(columns == plan.columnWidths.count, "\(columns) columns have a width")
        expect(merges == plan.merges, "the merges are not those planned")
        expect(MergeSweep.overlaps(among: merges).isEmpty, "merges overlap")
        expect(frozenRows == plan.frozenRows, "the frozen rows are not those planned")
        expect(filter == plan.filter, "the filter is not that planned")
        expect(hasDrawing == !plan.charts.isEmpty, "the charts are not those planned")
        expect(isDimensionRight, "the dimension is not that of the cells")
        object(inputs.difference(from: plan))
        object(page.difference(from: plan))
        if let fault { throw PackageFault(part: part, reason: fault) }
    }

    /// The library counts from column A in a sheet whose first row has no cells, and takes the last
    /// cell of a filter and hidden columns for ones that are there.
    private var isDimensionRight: Bool {
        guard let dimension else { return false }
        guard cells.sheetRows > 0 else {
            return dimension.rows == 0...0
                && dimension.columns.upperBound == (plan.hiddenColumns.max() ?? 0)
        }
        let others = [plan.filter?.last.column, plan.hiddenColumns.max()].compactMap(\.self)
        let lastColumn = max(cells.columns?.upperBound ?? 0, others.max() ?? 0)
        let firstColumn = cells.columns?.lowerBound ?? others.min() ?? 0
        return dimension.rows == 0...(cells.sheetRows - 1)
            && dimension.columns.upperBound == lastColumn
            && dimension.columns.lowerBound <= firstColumn
    }
}
