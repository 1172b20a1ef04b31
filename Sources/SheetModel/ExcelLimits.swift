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
    /// Font name in UTF-8; libxlsxwriter cuts longer ones, inside a character if need be.
    package static let fontNameBytes = 127
    /// Number format in UTF-8, for the same reason; Excel itself allows 255 UTF-16 code units.
    package static let numberFormatBytes = 127
    /// Sections of a number format, separated by semicolons.
    package static let numberFormatSections = 4
    /// UTF-16 code units in a document property.
    package static let property = 255
    /// Line feeds in one cell.
    package static let lineFeeds = 253
    /// Distance in points from the paper's edge: 49 inches.
    package static let margin = 0.0...3_528.0
    /// The largest number that can be typed into a cell, and the smallest.
    package static let number = -9.999_999_999_999_99e307...9.999_999_999_999_99e307
    /// Sheets in one workbook, the highest `sheetId`.
    package static let sheets = 65_534
    /// Series in one chart.
    package static let chartSeries = 255
    /// Figures in one series of a flat chart, as all versions of Excel draw them.
    package static let chartPoints = 32_000
    /// UTF-16 code units in a title of a chart.
    package static let chartTitle = 255
    /// Width and height in points of a chart: the height of Excel's tallest drawing.
    package static let chartSize = 12_288.0
    /// UTF-16 code units in the title of a message about a cell's input.
    package static let inputTitle = 32
    /// UTF-16 code units in such a message.
    package static let inputText = 255
    /// Values in a drop-down list that all programs show.
    package static let choices = 255
    /// Rules for input on one sheet that libxlsxwriter counts; Excel's own limit is 65,534.
    package static let inputs = 255
    /// Seconds since 1970-01-01 00:00 UTC that a document may be made at, up to the year 9999; 0
    /// is missing because libxlsxwriter takes it for "now".
    package static let created = 1...253_402_300_799
}
