import SheetModel

/// A row of the table: a line of the source, or several that were one cell's text.
struct TableRow {
    var place: GridRowPlace
    var cells: [String]
    /// Where the lines below the first stand.
    var continued: [GridRowPlace] = []
    /// The filled cells; nil for a row of far too many cells.
    var kinds: KindRow?
    var alignment: RowAlignment?

    /// How badly the row fits, for comparing readings of one text; a row that cannot be aligned
    /// fits worse than any other.
    var cost: Int { alignment?.cost ?? 100 }

    /// The last column that the row fills.
    var lastColumn: Int { alignment?.columns.lazy.compactMap { $0 }.last ?? -1 }
}
