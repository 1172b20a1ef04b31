import DisclosureForms
import SheetModel

/// The looks of the consolidated workbook, and how high rows must be for their texts.
struct SummaryStyles: Sendable {
    private let template: SummaryTemplate
    private let measure: any TextMeasuring
    private let looks: [String: CellStyle]
    private var table = StyleTable()

    init(template: SummaryTemplate, measure: any TextMeasuring) {
        self.template = template
        self.measure = measure
        looks = template.styles.mapValues(\.cellStyle)
    }

    /// The looks that were asked for, in the order of the workbook.
    var styles: [CellStyle] { table.styles }

    /// The number of a role's look, such as `head`.
    mutating func id(_ role: String) -> StyleID { table.id(of: style(role)) }

    /// The height that a row needs: each value in a column of the given width in points.
    func height(of values: [CellValue], roles: [String], widths: [Double]) -> Double {
        heights(roles: roles, widths: widths)(values)
    }

    /// The same as a function of the values alone, for the many rows of a table.
    func heights(roles: [String], widths: [Double]) -> @Sendable ([CellValue]) -> Double {
        let columns = zip(roles, widths).map { role, width in
            measure.heights(in: style(role), width: width)
        }
        let line = measure.height(lineCount: 1, of: style(roles.first ?? "text"))
        return { values in
            let heights = zip(values, columns).map { value, height in value.text.map(height) ?? 0 }
            return Self.drawable(max(heights.max() ?? 0, line))
        }
    }

    /// The rows above the table: the title, a sentence, and the headings.
    mutating func heading(
        title: String, sentence: String, labels: [String], widths: [Double]
    ) -> [PlannedRow] {
        let whole = widths.reduce(0, +)
        let rows = [(title, "title"), (sentence, "totals")].map { text, role in
            let value = CellValue.text(text)
            let height = self.height(of: [value], roles: [role], widths: [whole])
            let blank = Array(repeating: CellValue.blank, count: max(0, labels.count - 1))
            return row([value] + blank, height: height, style: id(role))
        }
        let values = labels.map(CellValue.text)
        let roles = Array(repeating: "head", count: labels.count)
        let height = self.height(of: values, roles: roles, widths: widths)
        return rows + [row(values, height: height, style: id("head"))]
    }

    /// The page set-up of a sheet whose columns have these widths in points.
    func page(widths: [Double], headingRows: Int) -> PageSetup {
        let shape = template.page
        var page = PageSetup(
            paper: shape.paper, isLandscape: shape.isLandscape, margins: shape.margins, scale: 100)
        // Drawn widths differ by a pixel here and there between programs.
        let room = page.printableSize.width * 0.99
        let fitting = room / max(widths.reduce(0, +), 1) * 100
        let largest = min(shape.maximumScale, ExcelLimits.scale.upperBound)
        page.scale = max(
            ExcelLimits.scale.lowerBound, Int(min(fitting, Double(largest)).rounded(.down)))
        page.centersHorizontally = true
        page.footer = PageTemplate.code(of: shape.footer)
        if headingRows > 0 { page.repeatedRows = (headingRows - 1)...(headingRows - 1) }
        return page
    }

    func row(_ values: [CellValue], height: Double, style: StyleID) -> PlannedRow {
        row(values, height: height, styles: Array(repeating: style, count: values.count))
    }

    func row(_ values: [CellValue], height: Double, styles: [StyleID]) -> PlannedRow {
        PlannedRow(
            height: height,
            cells: zip(values, styles).enumerated().map { column, cell in
                PlannedCell(column: column, value: cell.0, style: cell.1)
            })
    }

    /// Text as a cell can hold it: what is too long is cut, and ends with `…`.
    ///
    /// The consolidated workbook is a survey, and one text may not keep a city from having it.
    static func cell(_ text: String) -> CellValue {
        let text = SpreadsheetText.printable(text).text
        let survey = TextSurvey(of: text)
        guard survey.storedUnits > ExcelLimits.cellText || survey.lineFeeds > ExcelLimits.lineFeeds
        else { return .text(text) }
        var result = String.UnicodeScalarView()
        var units = 0
        var lineFeeds = 0
        for scalar in text.unicodeScalars {
            // As if every underscore began an escape.
            units += scalar == "_" ? 7 : UTF16.width(scalar)
            lineFeeds += scalar == "\n" ? 1 : 0
            guard units < ExcelLimits.cellText, lineFeeds <= ExcelLimits.lineFeeds else { break }
            result.append(scalar)
        }
        return .text(String(result) + "…")
    }

    private func style(_ role: String) -> CellStyle {
        looks[role]
            ?? CellStyle(fontName: ColumnWidth.normalFont, fontSize: ColumnWidth.normalFontSize)
    }

    /// Whole pixels at 96 dpi, which every program can draw, and no more than a row may have.
    private static func drawable(_ height: Double) -> Double {
        min((height / 0.75).rounded(.up) * 0.75, ExcelLimits.rowHeight)
    }
}
