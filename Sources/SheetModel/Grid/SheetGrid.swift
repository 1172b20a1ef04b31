/// A sheet as a reader found it, before anything is known about its meaning.
///
/// Only what is there takes memory: rows and cells that are absent are absent here too, and ranges
/// stay ranges however large they are.
package struct SheetGrid: Hashable, Sendable {
    package enum Visibility: String, Hashable, Sendable {
        case visible
        case hidden
        /// Hidden so that the menus of spreadsheet programs do not list it.
        case veryHidden
    }

    /// The sheet's name; nil for text.
    package var name: String?
    package var visibility = Visibility.visible
    /// By ascending place.
    package var rows: [GridRow]
    /// Ranges of more than one cell, in the order of the source; none overlap.
    package var merges: [CellRange]
    /// The columns that are not like all others, left to right; none overlap.
    package var columns: [GridColumns] = []
    /// Width of all other columns in characters, and height of all other rows in points, where the
    /// source says so.
    package var defaultColumnWidth: Double?
    package var defaultRowHeight: Double?
    /// Whether a filter was set, so that hidden rows may be those that it left out.
    package var isFiltered = false
    package var page = GridPage()
    /// Whether this program has put the sheet before the others, to tell about them.
    package var isFront = false

    package init(name: String?, rows: [GridRow], merges: [CellRange] = []) {
        self.name = name
        self.rows = rows
        self.merges = merges
    }
}

/// Where a row of a grid stands in its source.
package enum GridRowPlace: Hashable, Sendable {
    /// One-based line of a text file.
    case line(Int)
    /// Zero-based row of a sheet.
    case row(Int)
}

/// One row of a grid.
package struct GridRow: Hashable, Sendable {
    package var place: GridRowPlace
    /// By ascending column.
    package var cells: [GridCell]
    /// In points, where the source says so.
    package var height: Double?
    package var isHidden = false

    package init(place: GridRowPlace, cells: [GridCell]) {
        self.place = place
        self.cells = cells
    }

    /// A row of texts, from the first column on.
    package init(place: GridRowPlace, texts: [String]) {
        self.place = place
        cells = texts.enumerated().map { GridCell(column: $0, value: .text($1)) }
    }

    /// The texts from the first column up to the last cell; absent cells are empty.
    package var texts: [String] {
        if cells.last?.column == cells.count - 1 { return cells.map(\.value.shownText) }
        var texts = [String](repeating: "", count: (cells.last?.column ?? -1) + 1)
        for cell in cells { texts[cell.column] = cell.value.shownText }
        return texts
    }
}

/// Neighbouring columns that have the same properties.
package struct GridColumns: Hashable, Sendable {
    /// Zero-based.
    package var range: ClosedRange<Int>
    /// In characters of the workbook's Normal style; nil is the sheet's default.
    package var width: Double?
    package var isHidden: Bool

    package init(range: ClosedRange<Int>, width: Double?, isHidden: Bool) {
        self.range = range
        self.width = width
        self.isHidden = isHidden
    }
}
