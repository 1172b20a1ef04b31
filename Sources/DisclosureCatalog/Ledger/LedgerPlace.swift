/// Where the rows of a ledger stand: in a text file, or on a sheet of a workbook.
package struct LedgerPlace: Hashable, Sendable {
    /// The name of the file.
    package var file: String
    /// The name of the sheet; nil for a text file.
    package var sheet: String?
    /// The letters of each field's column on the sheet, such as `C`.
    private var columns: [LedgerField: String] = [:]

    /// A text file.
    package init(file: String) {
        self.file = file
    }

    /// A sheet.
    package init(file: String, sheet: String, columns: [LedgerField: String] = [:]) {
        self.file = file
        self.sheet = sheet
        self.columns = columns
    }

    /// The name as people read it: `ledger.csv`, or `ledger.xlsx!5月`.
    package var name: String { sheet.map { "\(file)!\($0)" } ?? file }

    /// The place of a row, and on a sheet of the field in it; of the ledger as a whole without a
    /// line.
    package func place(line: Int?, field: LedgerField? = nil) -> Place {
        guard let sheet else { return Place(file: file, position: line.map { .line($0) }) }
        guard let line else { return Place(file: file, sheet: sheet) }
        let column = field.flatMap { columns[$0] } ?? "A"
        return Place(file: file, sheet: sheet, position: .cell(column + String(line)))
    }
}
