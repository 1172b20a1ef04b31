import SheetModel

/// A heading of a sheet with what stands below it.
struct HeaderDraft {
    /// Nil where the heading above spans this column too.
    var label: String?
    /// The cell of the heading, or of the column's place where it has none, in seen rows and
    /// columns.
    var address: CellAddress
    var columns: ClosedRange<Int>
    /// The rows that the heading covers.
    var rows: ClosedRange<Int>
    /// Empty for a column.
    var below: [HeaderDraft] = []

    var isColumn: Bool { below.isEmpty }

    /// The columns below this heading, left to right.
    var leaves: [HeaderDraft] { isColumn ? [self] : below.flatMap(\.leaves) }

    /// How many rows the headings from here on need at least.
    var depth: Int { (label == nil ? 0 : 1) + (below.map(\.depth).max() ?? 0) }
}

/// Makes the tree of headings from the merged cells of a header.
struct HeaderDraftBuilder {
    let sheet: SurveyedSheet
    let band: HeaderBand
    /// The headings that reach past the one above them; they were cut there.
    private(set) var crossing: [CellAddress] = []

    init(sheet: SurveyedSheet, band: HeaderBand) {
        self.sheet = sheet
        self.band = band
    }

    mutating func build() -> [HeaderDraft] {
        nodes(rows: band.rows, columns: band.columns).map { node in
            var node = node
            // Nothing above spans a column of the first row.
            if node.label == nil { node.label = "" }
            return node
        }
    }

    private mutating func nodes(
        rows: ClosedRange<Int>, columns: ClosedRange<Int>
    ) -> [HeaderDraft] {
        var result: [HeaderDraft] = []
        var column = columns.lowerBound
        while column <= columns.upperBound {
            let node = node(rows: rows, column: column, last: columns.upperBound)
            result.append(node)
            column = node.columns.upperBound + 1
        }
        return result
    }

    private mutating func node(
        rows: ClosedRange<Int>, column: Int, last: Int
    ) -> HeaderDraft {
        guard let slot = firstHeading(rows: rows, column: column) else {
            return HeaderDraft(
                label: nil, address: CellAddress(row: rows.lowerBound, column: column),
                columns: column...column, rows: rows)
        }
        if slot.columns.upperBound > last {
            crossing.append(CellAddress(row: slot.rows.lowerBound, column: column))
        }
        let columns = column...min(slot.columns.upperBound, last)
        let bottom = min(slot.rows.upperBound, rows.upperBound)
        var node = HeaderDraft(
            label: slot.text, address: CellAddress(row: slot.rows.lowerBound, column: column),
            columns: columns, rows: rows.lowerBound...bottom)
        node.below = below(node, upTo: rows.upperBound)
        if node.isColumn { node.rows = rows }
        return node
    }

    /// The first filled cell of a column from the top; a blank cell belongs to the heading above
    /// or below it.
    private func firstHeading(rows: ClosedRange<Int>, column: Int) -> SurveyedSheet.Slot? {
        rows.lazy.map { sheet.slot(at: $0, column) }.first { !$0.isBlank }
    }

    /// What stands below a heading; empty for a heading over one column and nothing else.
    private mutating func below(_ node: HeaderDraft, upTo last: Int) -> [HeaderDraft] {
        let lower = node.rows.upperBound + 1
        var below: [HeaderDraft] = []
        if lower <= last {
            below = nodes(rows: lower...last, columns: node.columns)
        } else if node.columns.count > 1 {
            below = node.columns.map { column in
                HeaderDraft(
                    label: nil, address: CellAddress(row: last, column: column),
                    columns: column...column, rows: last...last)
            }
        }
        guard below.contains(where: { $0.label != nil }) else {
            return node.columns.count > 1 ? below : []
        }
        // Beside headings a column without one has an empty one, or the header would have a gap.
        for index in below.indices where below[index].label == nil { below[index].label = "" }
        return below
    }
}
