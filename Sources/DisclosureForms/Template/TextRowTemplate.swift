/// A row above or below the table, of one cell over all columns or of several beside each other.
package struct TextRowTemplate: Sendable, Hashable {
    package struct Cell: Sendable, Hashable {
        /// Text with placeholders such as `{department}`.
        package var text: String
        /// The name of a style.
        package var style: String
        /// Over how many columns the cell reaches; nil takes an equal part of what others leave.
        package var columns: Int?
        /// Whether the cell is left to be filled in; set while a form is laid out.
        var isInput = false

        package init(text: String, style: String, columns: Int? = nil) {
            self.text = text
            self.style = style
            self.columns = columns
        }
    }

    /// From left to right.
    package var cells: [Cell]
    /// Whether the row is left out where all its placeholders are empty.
    package var omitsEmpty = false
    /// The least height in points; nil is what the texts need.
    package var height: Double?
    /// Over how many rows of the sheet the text reaches at least.
    package var rowCount = 1
    /// Whether the row is kept out of sight.
    package var isHidden = false

    /// No row of text needs more rows of a sheet.
    static let mostRows = 100

    /// The whole row, as readers of forms see it.
    package var text: String { cells.map(\.text).joined(separator: "  ") }

    /// The columns of each cell in a form of so many; cells without room are left out.
    func ranges(columnCount: Int) -> [(cell: Cell, columns: ClosedRange<Int>)] {
        let open = cells.count { $0.columns == nil }
        var spare = max(columnCount - cells.reduce(0) { $0 + ($1.columns ?? 0) }, open)
        var (openLeft, start) = (open, 0)
        var result: [(cell: Cell, columns: ClosedRange<Int>)] = []
        for (index, cell) in cells.enumerated() where start < columnCount {
            var width = cell.columns ?? 1
            if cell.columns == nil {
                width = spare / max(openLeft, 1)
                spare -= width
                openLeft -= 1
            }
            let isLast = index == cells.count - 1
            let end = isLast ? columnCount - 1 : min(start + max(width, 1), columnCount) - 1
            result.append((cell, start...end))
            start = end + 1
        }
        return result
    }
}
