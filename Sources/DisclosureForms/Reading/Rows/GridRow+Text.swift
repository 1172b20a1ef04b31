import SheetModel

extension GridRow {
    /// The filled cells, as one line.
    var text: String { filledCells.map(\.trimmed).joined(separator: " ") }

    var filledCells: [String] { cells.filter { !$0.showsNothing } }

    var showsNothing: Bool { cells.allSatisfy(\.showsNothing) }
}
