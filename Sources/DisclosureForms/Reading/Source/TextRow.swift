import SheetModel

/// A row of a source as the texts of its cells.
struct TextRow: Hashable {
    var place: GridRowPlace
    /// A line of text has as many cells as it had tabs, and one more; a row of a sheet has one for
    /// each column in which the sheet shows something, up to its last filled cell.
    var cells: [String]
    /// Set for rows of sheets.
    var sheet: SheetRow?

    init(place: GridRowPlace, cells: [String], sheet: SheetRow? = nil) {
        self.place = place
        self.cells = cells
        self.sheet = sheet
    }
}

/// What a row of a sheet has beside its texts.
struct SheetRow: Hashable {
    /// The cells that a merged cell above reaches down to, with its text.
    var covered: [CoveredCell] = []
    /// Over how many of the columns the first filled cell is merged.
    var firstWidth = 1
    /// Whether a manual page break stands above the row.
    var startsPage = false

    struct CoveredCell: Hashable {
        var position: Int
        var text: String
    }
}

extension TextRow {
    /// The filled cells, as one line.
    var text: String { filledCells.map(\.trimmed).joined(separator: " ") }

    var filledCells: [String] {
        var filled: [String] = []
        filled.reserveCapacity(cells.count)
        for cell in cells where !cell.showsNothing { filled.append(cell) }
        return filled
    }

    var showsNothing: Bool { cells.allSatisfy(\.showsNothing) }

    /// Whether a single cell is filled.
    var isLine: Bool {
        var filled = 0
        for cell in cells where !cell.showsNothing {
            filled += 1
            if filled > 1 { return false }
        }
        return filled == 1
    }
}
