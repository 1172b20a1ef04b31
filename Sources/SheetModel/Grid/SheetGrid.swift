/// Where a row of a grid stands in its source.
package enum GridRowPlace: Hashable, Sendable {
    /// One-based line of a text file.
    case line(Int)
    /// Zero-based row of a sheet.
    case row(Int)
}

/// One row of cells as read, before anything is known about their meaning.
package struct GridRow: Hashable, Sendable {
    package var place: GridRowPlace
    /// The text of each cell, from the first column on; a cell that is absent is empty.
    package var cells: [String]

    package init(place: GridRowPlace, cells: [String]) {
        self.place = place
        self.cells = cells
    }
}

/// A sheet as a reader found it: texts in rows, and merged ranges where the source has them.
package struct SheetGrid: Hashable, Sendable {
    /// The sheet's name; nil for text.
    package var name: String?
    package var rows: [GridRow]
    package var merges: [CellRange]

    package init(name: String?, rows: [GridRow], merges: [CellRange] = []) {
        self.name = name
        self.rows = rows
        self.merges = merges
    }
}
