/// What a cell holds.
package enum CellValue: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)

    /// The text of the cell; nil for a blank or a number.
    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }
}

/// What a cell heads, for output that can say so (the `scope` of an HTML `<th>`).
package enum HeadingScope: String, Hashable, Sendable {
    case column = "col"
    case columnGroup = "colgroup"
    case row = "row"
    case rowGroup = "rowgroup"
}

/// One cell of a planned row.
///
/// A cell covered by a merge is planned too, blank and styled: borders of a merged range are lost
/// unless every cell of it carries the style.
package struct PlannedCell: Hashable, Sendable {
    /// Zero-based.
    package var column: Int
    package var value: CellValue
    package var style: StyleID
    package var heading: HeadingScope?

    package init(
        column: Int, value: CellValue, style: StyleID, heading: HeadingScope? = nil
    ) {
        self.column = column
        self.value = value
        self.style = style
        self.heading = heading
    }
}

/// One row: its height in points, and its cells by ascending column.
package struct PlannedRow: Hashable, Sendable {
    package var height: Double
    package var cells: [PlannedCell]
    /// Whether the row is kept out of sight; its height is that which it has when it is shown.
    package var isHidden = false

    /// What the row takes of a page in points.
    package var printedHeight: Double { isHidden ? 0 : height }

    package init(height: Double, cells: [PlannedCell] = []) {
        self.height = height
        self.cells = cells
    }
}
