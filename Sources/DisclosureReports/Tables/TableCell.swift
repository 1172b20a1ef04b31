import SheetModel

/// A cell of a table, before it has a place.
struct TableCell: Hashable {
    var value: CellValue
    /// The style, where it is not that of the column.
    var style: String?

    static let blank = TableCell(value: .blank)

    static func text(_ text: String, style: String? = nil) -> TableCell {
        TableCell(
            value: text.isEmpty ? .blank : .text(SpreadsheetText.printable(text).text),
            style: style)
    }

    static func count(_ count: Int?, style: String? = nil) -> TableCell {
        TableCell(value: count.map { .number(Double($0)) } ?? .blank, style: style)
    }

    static func number(_ number: Double?, style: String? = nil) -> TableCell {
        TableCell(value: number.map { .number($0) } ?? .blank, style: style)
    }
}
