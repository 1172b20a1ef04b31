import SheetModel

/// A cell of a table, before it has a place.
struct TableCell {
    var value: CellValue
    /// The number format, where it is not that of the column.
    var format: String?
    var isAlert = false
    /// Font colour and fill of a cell that needs attention.
    var alert: (color: UInt32, fill: UInt32)?

    static let blank = TableCell(value: .blank)

    static func text(_ text: String) -> TableCell {
        TableCell(value: text.isEmpty ? .blank : .text(SpreadsheetText.printable(text).text))
    }

    static func number(_ number: Double) -> TableCell { TableCell(value: .number(number)) }
}
