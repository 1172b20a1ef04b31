/// One way in which a plan breaks a limit of spreadsheet files or of the library that writes them.
package struct PlanFault: Hashable, Sendable {
    /// The name of the sheet; nil for what belongs to the whole workbook.
    package var sheet: String?
    package var place: PlanPlace
    package var rule: PlanRule

    package init(sheet: String?, place: PlanPlace, rule: PlanRule) {
        self.sheet = sheet
        self.place = place
        self.rule = rule
    }
}

/// Where in a plan a fault is; rows, columns and sheets count from zero.
package enum PlanPlace: Hashable, Sendable {
    case workbook
    case sheetName
    case cell(CellAddress)
    case range(CellRange)
    case row(Int)
    case column(Int)
    /// The row before which a page should end.
    case pageBreak(Int)
    case style(StyleID, StyleProperty)
    case page(PageProperty)
    /// A chart of the sheet, by its number.
    case chart(Int, ChartProperty)
    case document(DocumentProperty)
    /// The rules for input of a sheet.
    case inputs
    /// A rule for input, by its cells.
    case input(CellRange, InputProperty)

    /// The cell or range as spreadsheet programs show it; nil for other places.
    package var a1: String? {
        switch self {
        case .cell(let address): address.a1
        case .range(let range), .input(let range, _): range.a1
        default: nil
        }
    }
}

/// The parts of a style that have limits.
package enum StyleProperty: Hashable, Sendable {
    case fontName
    case fontSize
    case numberFormat
    case fill
    case color
}

/// The parts of a chart that have limits; series go by their number.
package enum ChartProperty: Hashable, Sendable {
    case title
    case valueTitle
    case fontName
    case fontSize
    case numberFormat
    case position
    case width
    case height
    case series
    case name(series: Int)
    case categories(series: Int)
    case values(series: Int)
    case color(series: Int)
}

/// The parts of a sheet's view and page set-up that have limits.
package enum PageProperty: Hashable, Sendable {
    case header
    case footer
    case topMargin
    case bottomMargin
    case leftMargin
    case rightMargin
    case headerMargin
    case footerMargin
    case scale
    case repeatedRows
    case printArea
    case frozenRows
    case pageBreaks
    case filter
}

/// The parts of a rule for input that have limits.
package enum InputProperty: Hashable, Sendable, CaseIterable {
    case cells
    case choices
    case promptTitle
    case prompt
    case alertTitle
    case alert
}

/// The parts of a document's properties that have limits.
package enum DocumentProperty: Hashable, Sendable, CaseIterable {
    case title
    case subject
    case author
    case company
    case keywords
    case created
}

/// The rule that a fault breaks, with the figures that a message needs.
package enum PlanRule: Hashable, Sendable {
    /// There must be one: a sheet, a name, a font, a number format.
    case missing
    /// More of them than fit.
    case tooMany(count: Int, limit: Int)
    /// Text of more UTF-16 code units than fit, escapes included.
    case tooLong(units: Int, limit: Int)
    /// Text of more UTF-8 bytes than fit.
    case tooManyBytes(count: Int, limit: Int)
    /// A character that the place cannot hold.
    case forbiddenCharacter(Unicode.Scalar)
    /// Letters such as `_x0041_`, which programs would show as another character.
    case escapeSequence
    /// A sheet's name begins or ends with an apostrophe.
    case apostropheAtEdge
    /// A sheet's name that Excel keeps for itself.
    case reservedName
    /// The name of an earlier sheet, by its number; upper and lower case count as the same.
    case duplicateName(sheet: Int)
    /// Not a number, or infinite.
    case notFinite
    /// A value outside its limits; widths and heights exclude the lower one.
    case outOfRange(value: Double, lower: Double, upper: Double)
    /// A range whose last cell lies before its first.
    case reversed
    /// A merge of one cell.
    case singleCell
    /// Not within the rows and columns that the sheet plans.
    case outsideSheet(rows: Int, columns: Int)
    /// Two merges share a cell; the other one is named.
    case overlaps(CellRange)
    /// A cell of a merge has no plan, so its border would be missing.
    case cellNotPlanned(CellAddress)
    /// A value that a merge hides.
    case hiddenValue(under: CellRange)
    /// Not after the one before it.
    case notAscending(after: Int)
    /// A style that the workbook does not have.
    case unknownStyle(index: Int, count: Int)
    /// `&G`, a picture, or letters that libxlsxwriter takes for it.
    case pictureCode
    /// An open quote or bracket, or too many sections, in a number format.
    case numberFormatSyntax
    /// A sheet that the workbook does not have.
    case unknownSheet
    /// Cells of several rows and columns where one row or one column is wanted.
    case notOneLine
    /// A number of cells other than that of the series' categories, or of its one name.
    case otherCount(Int, expected: Int)
    /// Text where a figure is wanted.
    case notNumber(CellAddress)
    /// The first sheet is hidden.
    case hiddenFirst
}
