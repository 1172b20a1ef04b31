import SheetModel

/// Follows the rows and cells of a sheet's part and of its plan side by side.
///
/// Each function returns what differs, or nil.
struct CellComparison {
    private enum Kind {
        case none
        case shared
        case inline
        case other
    }

    /// Nil where texts stand in their cells.
    private let strings: SharedStringsHandler?
    private let styles: StyleUse

    /// Rows begun so far.
    private(set) var rows = 0
    /// The columns that hold cells.
    private(set) var columns: ClosedRange<Int>?
    private(set) var references = 0

    private var planned: [PlannedCell] = []
    private var next = 0
    private var kind = Kind.none
    private var value: [UInt8] = []

    init(strings: SharedStringsHandler?, styles: StyleUse) {
        self.strings = strings
        self.styles = styles
    }

    mutating func startRow(
        _ attributes: borrowing XMLAttributes, of plan: SheetPlan
    ) -> String? {
        guard rows < plan.rows.count, attributes.decimal("r") == rows + 1 else {
            return "row \(rows + 1) is not there, or one too many"
        }
        let row = plan.rows[rows]
        rows += 1
        planned = row.cells
        next = 0
        guard let height = attributes.number("ht"), attributes.has("customHeight", "1"),
            attributes.has("hidden") == row.isHidden,
            abs(height - row.height) < 1e-9 * max(1, row.height),
            height > 0, height <= ExcelLimits.rowHeight
        else { return "row \(rows) has another height" }
        return nil
    }

    func endRow() -> String? {
        next == planned.count ? nil : "row \(rows) has \(next) cells of \(planned.count)"
    }

    mutating func startCell(_ attributes: borrowing XMLAttributes) -> String? {
        value.removeAll(keepingCapacity: true)
        guard next < planned.count else { return "row \(rows) has too many cells" }
        let cell = planned[next]
        let address = CellAddress(row: rows - 1, column: cell.column)
        guard attributes.with("r", { CellAddress(a1: $0) }) == address else {
            return "the cell planned at \(address.a1) is not there"
        }
        let format = attributes.has("s") ? attributes.decimal("s") ?? -1 : 0
        guard styles.isFormat(format, of: cell.style) else {
            return "cell \(address.a1) has another style"
        }
        kind = Self.kind(of: attributes)
        let known = columns ?? cell.column...cell.column
        columns = min(known.lowerBound, cell.column)...max(known.upperBound, cell.column)
        return nil
    }

    mutating func valueText(_ text: Span<UInt8>) {
        text.append(to: &value)
    }

    mutating func endCell() -> String? {
        guard next < planned.count else { return nil }
        let cell = planned[next]
        next += 1
        if kind == .shared { references += 1 }
        guard !isValue(equalTo: cell.value) else { return nil }
        let address = CellAddress(row: rows - 1, column: cell.column)
        return "cell \(address.a1) does not hold what was planned"
    }

    private func isValue(equalTo planned: CellValue) -> Bool {
        switch planned {
        case .blank: return kind == .none && value.isEmpty
        case .text(""): return kind == .none && value.isEmpty
        case .text(let text):
            guard let strings else { return kind == .inline && isInline(equalTo: text) }
            guard kind == .shared, let index = value.span.decimal else { return false }
            return strings.isString(index, equalTo: text)
        case .number(let number):
            guard kind == .none, let found = value.span.number else { return false }
            // Sixteen digits are written.
            return abs(found - number) <= abs(number) * 1e-15 && ExcelLimits.number.contains(found)
        }
    }

    private func isInline(equalTo text: String) -> Bool {
        var decoded = value
        return EscapedText.decode(&decoded, from: 0) && text.utf8.elementsEqual(decoded)
            && TextSurvey(of: text).units <= ExcelLimits.cellText
    }

    private static func kind(of attributes: borrowing XMLAttributes) -> Kind {
        guard attributes.has("t") else { return .none }
        if attributes.has("t", "s") { return .shared }
        return attributes.has("t", "inlineStr") ? .inline : .other
    }
}
