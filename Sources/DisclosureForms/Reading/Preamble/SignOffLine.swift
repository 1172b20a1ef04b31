/// A row outside the table as a line of text, with what its cells were.
struct SignOffLine {
    /// The filled cells, separated by a blank; a label in a cell of its own gets a colon.
    private(set) var text: String
    /// The number of each filled cell in the row, and where its text begins among the characters of
    /// the line.
    private var cells: [(position: Int, start: Int)] = []

    /// A line that is no row of cells.
    init(_ text: String) { self.text = text }

    init(_ row: TextRow, _ signOff: SignOffScanner) {
        guard row.sheet != nil else {
            text = row.text
            return
        }
        var line = String.UnicodeScalarView()
        for (position, cell) in row.cells.enumerated() where !cell.showsNothing {
            if !line.isEmpty { line.append(" ") }
            cells.append((position, line.count))
            line += cell.trimmed.unicodeScalars
            if signOff.isLabel(cell) { line.append("：") }
        }
        text = String(line)
    }

    /// The number of the cell in which a character of the line stands; nil for a line of one cell.
    func position(at start: Int) -> Int? {
        cells.count < 2 ? nil : cells.last { $0.start <= start }?.position
    }
}
