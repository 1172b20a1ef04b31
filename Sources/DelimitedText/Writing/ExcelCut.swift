import SheetModel

/// A part of a table that Excel leaves out when it opens the file, without a word.
package enum ExcelCut: Hashable, Sendable {
    /// The table has this many rows; Excel keeps `ExcelLimits.rows`.
    case rows(Int)
    /// A row has this many fields; Excel keeps `ExcelLimits.columns`.
    case columns(Int, row: Int)
    /// A field has this many UTF-16 code units; Excel keeps `ExcelLimits.cellText`.
    case text(Int, FieldPlace)

    /// All that Excel would cut from the table, in its order.
    package static func all(in rows: [[DelimitedField]]) -> [ExcelCut] {
        var cuts: [ExcelCut] = rows.count > ExcelLimits.rows ? [.rows(rows.count)] : []
        for (row, fields) in rows.enumerated() {
            if fields.count > ExcelLimits.columns {
                cuts.append(.columns(fields.count, row: row + 1))
            }
            for (column, field) in fields.enumerated()
            where field.content.utf8.count > ExcelLimits.cellText {
                let length = field.content.utf16.count
                guard length > ExcelLimits.cellText else { continue }
                cuts.append(.text(length, FieldPlace(row: row + 1, column: column + 1)))
            }
        }
        return cuts
    }

    /// The warning, in each language of messages.
    package var sentence: (chinese: String, english: String) {
        switch self {
        case .rows(let count):
            (
                "表格有 \(count) 行，Excel 只显示前 \(ExcelLimits.rows) 行，请分成几个文件。",
                "The table has \(count) rows and Excel will cut it at \(ExcelLimits.rows): "
                    + "split the file."
            )
        case .columns(let count, let row):
            (
                "第 \(row) 行有 \(count) 列，Excel 只显示前 \(ExcelLimits.columns) 列。",
                "Row \(row) has \(count) columns and Excel will cut it at \(ExcelLimits.columns)."
            )
        case .text(let length, let place):
            (
                "第 \(place.row) 行第 \(place.column) 列有 \(length) 个字符，"
                    + "Excel 会截去第 \(ExcelLimits.cellText) 个以后的文字，请缩短。",
                "Row \(place.row), column \(place.column) has \(length) characters and Excel will "
                    + "cut it at \(ExcelLimits.cellText): shorten it."
            )
        }
    }
}
