package import SheetModel

extension XLSXWriter {
    /// More bytes than all temporary files of a workbook together hold.
    package static func mostTemporaryBytes(of plan: WorkbookPlan) -> Int {
        let cells = plan.sheets.reduce(0) { $0 + mostBytes(of: $1) }
        let charts = plan.sheets.flatMap(\.charts)
        // A chart keeps a copy of the cells that it draws, for each of its series.
        let copies = charts.reduce(0) { $0 + $1.series.count } * cells
        let parts = 1 + plan.sheets.count + 2 * charts.count
        return parts * fixedPart + plan.styles.count * longestStyle + cells + copies
    }

    private static func mostBytes(of sheet: SheetPlan) -> Int {
        let tags = sheet.merges.count + sheet.pageBreaks.count + sheet.columnWidths.count
        let start = tags * longestTag + sheet.inputs.count * longestInput
        return sheet.rows.reduce(start) { bytes, row in
            let texts = row.cells.reduce(0) { $0 + ($1.value.text?.utf8.count ?? 0) }
            return bytes + (row.cells.count + 1) * longestTag + texts * longestEscape
        }
    }

    /// What a part of a workbook has beside cells, names of limited length included; the theme is
    /// the largest with 7 KB.
    private static let fixedPart = 64 << 10
    /// A font, a fill, a border and a format.
    private static let longestStyle = 2 << 10
    /// A cell with its tags in the sheet and in the table of strings, or a row, merge or break.
    private static let longestTag = 256
    /// Two messages with their titles in three bytes a character, five for `&amp;`.
    private static let longestInput = 4 << 10
    /// `_x001F_` for a control character of one byte.
    private static let longestEscape = 7
}
