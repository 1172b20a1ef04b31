/// One cell of a sheet, by zero-based row and column.
///
///     CellAddress(row: 0, column: 27).a1   // "AB1"
package struct CellAddress: Hashable, Comparable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The address as spreadsheet programs show it: column letters, then the one-based row.
    package var a1: String { Self.columnLetters(column) + String(row + 1) }

    /// Column letters of a zero-based column: 0 is `A`, 25 is `Z`, 26 is `AA`.
    package static func columnLetters(_ column: Int) -> String {
        var letters = ""
        var rest = column
        while rest >= 0 {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        }
        return letters
    }

    /// Row by row, left to right.
    package static func < (left: CellAddress, right: CellAddress) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}
