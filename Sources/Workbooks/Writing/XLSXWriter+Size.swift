package import SheetModel

extension XLSXWriter {
    /// More bytes than all temporary files of a workbook together hold.
    package static func mostTemporaryBytes(of plan: WorkbookPlan) -> Int {
        var bytes = fixedParts + plan.styles.count * longestStyle
        for sheet in plan.sheets {
            bytes += fixedParts + (sheet.merges.count + sheet.pageBreaks.count) * longestTag
            bytes += (sheet.rows.count + sheet.columnWidths.count) * longestTag
            for row in sheet.rows {
                bytes += row.cells.count * longestTag
                for cell in row.cells {
                    bytes += (cell.value.text?.utf8.count ?? 0) * longestEscape
                }
            }
        }
        return bytes
    }

    /// The parts that every workbook and every sheet has, headers and names of limited length
    /// included; the theme is the largest with 7 KB.
    private static let fixedParts = 64 << 10
    /// A font, a fill, a border and a format.
    private static let longestStyle = 2 << 10
    /// A cell with its tags in the sheet and in the table of strings, or a row, merge or break.
    private static let longestTag = 256
    /// `_x001F_` for a control character of one byte.
    private static let longestEscape = 7
}
