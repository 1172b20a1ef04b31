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

    /// The columns of each cell in a form whose columns have these widths; cells without room are
    /// left out.
    ///
    /// Cells that do not say over how many columns they reach become about equally wide.
    func ranges(over widths: [Double]) -> [(cell: Cell, columns: ClosedRange<Int>)] {
        var start = 0
        var result: [(cell: Cell, columns: ClosedRange<Int>)] = []
        for (index, cell) in cells.enumerated() where start < widths.count {
            let isLast = index == cells.count - 1
            let count = cell.columns ?? openCount(from: index, at: start, in: widths)
            let end = isLast ? widths.count : min(start + max(count, 1), widths.count)
            result.append((cell, start...(end - 1)))
            start = end
        }
        return result
    }

    /// How many columns a cell takes that leaves it open: so many that it is as wide as an equal
    /// part of what the others from there on leave.
    private func openCount(from index: Int, at start: Int, in widths: [Double]) -> Int {
        let rest = cells[index...]
        let fixed = rest.reduce(0) { $0 + ($1.columns ?? 0) }
        let open = rest.count { $0.columns == nil }
        let free = widths[start...].dropLast(fixed)
        let wanted = free.reduce(0, +) / Double(open)
        let most = free.count - (open - 1)
        var (count, width) = (0, 0.0)
        for next in free.prefix(max(most, 0)) {
            // Half of the next column would be too much.
            if count > 0, width + next / 2 > wanted { break }
            width += next
            count += 1
        }
        return count
    }
}
