/// A filled cell of a header row of the source.
struct HeadingToken: Hashable {
    /// Counted from the first header row.
    var row: Int
    /// The cell's position in its row.
    var position: Int
    var text: String
    /// What it may match: the whole heading, then the heading without an explanation at its end.
    var keys: [String]

    /// Whether blanks inside the heading had to be removed.
    var hasBlanks: Bool

    init(row: Int, position: Int, cell: String) {
        self.row = row
        self.position = position
        text = cell.withoutWrapping
        hasBlanks = text != cell.trimmed
        keys = HeadingLabel.keys(of: cell)
    }

    static func tokens(of cells: [String], row: Int) -> [HeadingToken] {
        cells.prefix(SourceLimits.cellsInHeader).enumerated().compactMap { position, cell in
            cell.showsNothing ? nil : HeadingToken(row: row, position: position, cell: cell)
        }
    }
}
