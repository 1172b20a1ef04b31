import SheetModel

/// Follows rows of a table in a sheet's part, and compares them with what was written.
///
/// Each function returns what is wrong, or nil.
struct TableComparison {
    private enum Kind {
        case none
        case text
        case other
    }

    private let expected: TableDigest
    private let firstRow: Int
    private let styles: StyleUse
    private var found = TableDigest.Calculation()
    private var lastColumn = -1
    private var kind = Kind.none
    private var value: [UInt8] = []

    /// Compares with these rows, of which the first has that place in the sheet.
    init(expected: TableDigest, firstRow: Int, styles: StyleUse) {
        self.expected = expected
        self.firstRow = firstRow
        self.styles = styles
    }

    /// Rows begun so far.
    var rows: Int { found.rows }

    var expectedRows: Int { expected.rows }

    mutating func startRow(_ attributes: borrowing XMLAttributes) -> String? {
        let number = firstRow + found.rows + 1
        guard attributes.decimal("r") == number else {
            return "row \(number) is not there, or one too many"
        }
        guard let height = attributes.number("ht"), attributes.has("customHeight", "1"),
            !attributes.has("hidden")
        else { return "row \(number) has no height" }
        lastColumn = -1
        found.startRow(height: height)
        return nil
    }

    mutating func startCell(_ attributes: borrowing XMLAttributes) -> String? {
        value.removeAll(keepingCapacity: true)
        let row = firstRow + found.rows - 1
        guard let address = attributes.with("r", { CellAddress(a1: $0) }), address.row == row,
            address.column > lastColumn
        else { return "a cell of row \(row + 1) is in the wrong place" }
        lastColumn = address.column
        let format = attributes.has("s") ? attributes.decimal("s") ?? -1 : 0
        guard let style = styles.key(ofFormat: format) else {
            return "cell \(address.a1) has a style that was not planned"
        }
        found.startCell(column: address.column, style: style)
        kind =
            attributes.has("t") ? (attributes.has("t", "inlineStr") ? .text : .other) : .none
        return nil
    }

    mutating func valueText(_ text: Span<UInt8>) {
        text.append(to: &value)
    }

    mutating func endCell() -> String? {
        switch kind {
        case .none where value.isEmpty: found.addNothing()
        case .none:
            guard let number = value.span.number else { return "a cell's number is none" }
            found.add(number)
        case .text:
            guard EscapedText.decode(&value, from: 0) else { return "a text is half a character" }
            found.add(value)
        case .other: return "a cell of another kind"
        }
        return nil
    }

    /// What differs when all rows were read.
    func difference() -> String? {
        let found = found.finish()
        guard found.rows == expected.rows else { return "\(found.rows) rows of \(expected.rows)" }
        guard found.cells == expected.cells else {
            return "\(found.cells) cells of \(expected.cells)"
        }
        return found.hasRows(of: expected) ? nil : "a cell does not hold what was written"
    }
}
