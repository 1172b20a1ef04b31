/// The rows of a table at which one share of a check looks.
struct SheetTable {
    let digest: TableDigest
    /// Their places in the table.
    let rows: Range<Int>
    /// The number of the table's first row in the sheet, from 0.
    private let firstRow: Int

    /// The rows of the share with that number; nil if it has none, as further shares of a short
    /// table.
    init?(_ digest: TableDigest, firstRow: Int, share: PackageCheckShare) {
        let ranges = digest.ranges(atMost: share.count)
        guard ranges.indices.contains(share.number) else { return nil }
        self.digest = digest
        rows = ranges[share.number]
        self.firstRow = firstRow
    }

    /// Whether other shares look at rows after these.
    var hasRowsAfter: Bool { rows.upperBound < digest.rows }

    /// What the part holds where these rows begin.
    var start: [UInt8] { mark(ofRow: rows.lowerBound) }

    /// What the part holds after these rows.
    var end: [UInt8] { hasRowsAfter ? mark(ofRow: rows.upperBound) : Self.endOfRows }

    /// What the part holds after all rows of the sheet.
    static let endOfRows = Array("</sheetData>".utf8)

    private func mark(ofRow place: Int) -> [UInt8] {
        Array("<row r=\"\(firstRow + place + 1)\"".utf8)
    }

    /// Compares these rows, the first of which may be far down the sheet.
    func comparison(_ styles: StyleUse) -> TableComparison {
        TableComparison(
            expected: digest[rows], firstRow: firstRow + rows.lowerBound, styles: styles)
    }
}

/// Compares rows of a table that are a document of their own with what was written.
final class TableRowsHandler: XMLHandler {
    var fault: String?
    private var rows: TableComparison
    private var isInValue = false

    init(_ rows: TableComparison) {
        self.rows = rows
    }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("c") {
            take(rows.startCell(attributes))
        } else if name.equals("v") || name.equals("t") {
            isInValue = true
        } else if name.equals("row") {
            take(rows.startRow(attributes))
        } else {
            let isAround = name.equals("is") || name.equals("sheetData") || name.equals("worksheet")
            expect(isAround, "content that was not planned")
        }
    }

    func endElement(_ name: Span<UInt8>) {
        if name.equals("v") || name.equals("t") {
            isInValue = false
        } else if name.equals("c") {
            take(rows.endCell())
        }
    }

    func text(_ text: Span<UInt8>) {
        if isInValue { rows.valueText(text) }
    }

    /// Compares all rows when they were read.
    func finish(part: String) throws(PackageFault) {
        take(rows.difference())
        if let fault { throw PackageFault(part: part, reason: fault) }
    }

    private func take(_ difference: String?) {
        if let difference { object(difference) }
    }
}
