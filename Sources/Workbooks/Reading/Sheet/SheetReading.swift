import SheetModel

/// What is known of a sheet while its part is read.
struct SheetReading {
    var fault: WorkbookReadError.Reason? { ownFault ?? collector.fault ?? reader.fault }
    /// The same, without making a value of it.
    private var isFaulty: Bool { ownFault != nil || collector.fault != nil || reader.fault != nil }
    private(set) var grid: SheetGrid
    private(set) var remarks: [WorkbookRemark] = []
    private var ownFault: WorkbookReadError.Reason?
    private var collector: RowCollector
    private var reader: CellReader
    private var page = PageContent()
    private var hasData = false
    private var isInData = false
    private var isInCell = false
    private let isStreamed: Bool

    private static let mostRemarks = 100

    init(
        name: String, visibility: SheetGrid.Visibility, context: SheetContext, isStreamed: Bool
    ) {
        grid = SheetGrid(name: name, rows: [])
        grid.visibility = visibility
        collector = RowCollector(context: context, isStreamed: isStreamed)
        reader = CellReader(context: context)
        self.isStreamed = isStreamed
    }

    /// Hands out the rows that were read since the last call.
    mutating func takeRows() -> [GridRow] { collector.takeRows() }

    /// The cell at hand, for an error.
    var cell: String? {
        if isInCell { return reader.address.a1 }
        return collector.row.map { CellAddress(row: $0, column: 0).a1 }
    }

    /// Takes a start tag; false if something is wrong.
    mutating func takesStart(
        _ name: Span<UInt8>, _ attributes: borrowing XMLAttributes
    ) -> Bool {
        start(name, attributes)
        return !isFaulty
    }

    /// Takes text; false if something is wrong.
    mutating func takesText(_ text: Span<UInt8>) -> Bool {
        if isInCell { reader.text(text) } else if !isInData { page.text(text) }
        return !isFaulty
    }

    /// Takes an end tag; false if something is wrong.
    mutating func takesEnd(_ name: Span<UInt8>) -> Bool {
        end(name)
        return !isFaulty
    }

    private mutating func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if isInCell {
            reader.start(name)
            return
        }
        guard isInData else { return startOutside(name, attributes) }
        if name.equals("c"), let row = collector.row {
            isInCell = true
            reader.begin(attributes, row: row, next: collector.nextColumn)
        } else if name.equals("row"), collector.row == nil {
            collector.beginRow(attributes)
        } else if collector.row == nil || name.equals("row") {
            ownFault = .content(.misplacedElement)
        }
    }

    private mutating func end(_ name: Span<UInt8>) {
        if isInCell {
            guard name.equals("c") else { return reader.end(name) }
            endCell()
        } else if name.equals("row") {
            if isInData { collector.endRow() }
        } else if name.equals("sheetData") {
            isInData = false
            collector.finish()
            if !isStreamed { grid.rows = collector.rows }
        } else {
            page.end(name)
            if name.equals("worksheet") { finish() }
        }
    }

    private mutating func endCell() {
        let cell = reader.finish()
        if reader.lacksResult { add(.formulaWithoutResult) }
        if reader.hasHalfCharacter { add(.halfCharacter) }
        guard !isFaulty else { return }
        collector.append(cell)
        // For an error, the cell at hand is still this one.
        if collector.fault == nil { isInCell = false }
    }

    private mutating func add(_ kind: WorkbookRemark.Kind) {
        guard remarks.count < Self.mostRemarks else { return }
        remarks.append(WorkbookRemark(kind, sheet: grid.name, cell: reader.address.a1))
    }

    private mutating func startOutside(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("sheetData") {
            guard !hasData else {
                ownFault = .content(.misplacedElement)
                return
            }
            hasData = true
            isInData = true
        } else if name.equals("row") || name.equals("c") {
            ownFault = .content(.misplacedElement)
        } else if name.equals("mergeCell") {
            startMerge(attributes)
        } else if name.equals("col") {
            startColumns(attributes)
        } else if name.equals("sheetFormatPr") {
            grid.defaultColumnWidth = attributes.number("defaultColWidth")
            grid.defaultRowHeight = attributes.number("defaultRowHeight")
        } else if name.equals("autoFilter") {
            grid.isFiltered = true
        } else {
            page.start(name, attributes)
        }
    }

    private mutating func startMerge(_ attributes: borrowing XMLAttributes) {
        guard let range = attributes.with("ref", { CellRange(a1: $0) }),
            range.first.row <= range.last.row, range.first.column <= range.last.column
        else {
            ownFault = .content(.mergeRange)
            return
        }
        guard !range.isSingleCell else { return }
        guard grid.merges.count < ReadingLimits.listEntries else {
            ownFault = .limit(.lists)
            return
        }
        grid.merges.append(range)
    }

    private mutating func startColumns(_ attributes: borrowing XMLAttributes) {
        guard let first = attributes.decimal("min"), let last = attributes.decimal("max"),
            first >= 1, first <= last, last <= ExcelLimits.columns,
            first - 1 > grid.columns.last?.range.upperBound ?? -1
        else { return }
        grid.columns.append(
            GridColumns(
                range: (first - 1)...(last - 1), width: attributes.number("width"),
                isHidden: attributes.isOn("hidden")))
    }

    private mutating func finish() {
        if !MergeSweep.overlaps(among: grid.merges).isEmpty {
            ownFault = .content(.overlappingMerges)
        }
        grid.page = page.page
    }
}
