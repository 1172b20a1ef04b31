import SheetModel

/// What is printed of an entry on one page: the whole entry, or one of the pieces of an item that
/// is taller than a page.
struct FormPart {
    /// The entry's position among all entries.
    var entry: Int
    var path: [SectionLabel]
    var values: [CellValue]
    /// In points, of all sheet rows of this part together.
    var height: Double
    /// The heights in points that the labels of the levels need, in the order of the levels.
    var labelHeights: [Double] = []
    /// Whether a piece of the same entry stands before this one.
    var continuesEntry = false
    /// Whether this is not all of the entry.
    var isPiece = false
}

/// The parts on one printed page, from top to bottom.
struct FormPage {
    var parts: [FormPart]
}
