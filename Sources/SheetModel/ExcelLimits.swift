/// What Excel accepts, each limit once (Excel specifications and limits; ECMA-376 part 1).
package enum ExcelLimits {
    package static let rows = 1_048_576
    package static let columns = 16_384
    /// UTF-16 code units in one cell.
    package static let cellText = 32_767
    /// UTF-16 code units in a sheet's name.
    package static let sheetName = 31
    /// Row height in points.
    package static let rowHeight = 409.5
    /// Column width in characters.
    package static let columnWidth = 255.0
    /// Manual page breaks that libxlsxwriter keeps; Excel's own limit is 1,026.
    package static let pageBreaks = 1_023
    /// UTF-16 code units in a header or footer.
    package static let headerFooter = 255
    /// Cell formats in one workbook.
    package static let formats = 65_490
    /// Print scale in percent.
    package static let scale = 10...400
    /// Font name, UTF-16 code units.
    package static let fontName = 31
    /// Font size in points.
    package static let fontSize = 1.0...409.0
}
