import SheetModel

/// The measures of a form that do not depend on its items: column widths, print scale, and the
/// room on a page in unscaled points.
struct FormGeometry {
    let columns: [ColumnTemplate]
    /// The drawn width of each column in points.
    let widths: [Double]
    let page: PageSetup
    /// The height that rows may use on one page.
    let pageHeight: Double

    /// Drawn column widths differ by a pixel here and there between programs.
    private static let widthSlack = 0.01

    init(template: FormTemplate, options: FormOptions) {
        columns = template.columns
        widths = columns.map { ColumnWidth.points(characters: $0.width) }
        let margins = template.page.margins
        var page = PageSetup(
            paper: options.paper ?? template.page.paper, isLandscape: template.page.isLandscape,
            margins: margins, scale: 100)
        let printable = page.printableSize
        let fitting = printable.width * (1 - Self.widthSlack) / max(widths.reduce(0, +), 1) * 100
        let limits = ExcelLimits.scale
        let largest = min(template.page.maximumScale, limits.upperBound)
        page.scale = max(limits.lowerBound, Int(min(fitting, Double(largest)).rounded(.down)))
        page.centersHorizontally = true
        page.footer = Self.footerCode(template.page.footer)
        self.page = page
        pageHeight = printable.height * (1 - template.page.slack) / (Double(page.scale) / 100)
    }

    /// The drawn width in points of a run of columns.
    func width(of columns: ClosedRange<Int>) -> Double { widths[columns].reduce(0, +) }

    /// The footer in Excel's code: centred, `&` doubled, page numbers as fields.
    private static func footerCode(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        let escaped = text.split(separator: "&", omittingEmptySubsequences: false)
            .joined(separator: "&&")
        return "&C" + PlaceholderText.filled(escaped, with: ["page": "&P", "pages": "&N"])
    }

    /// Row heights that every program can draw exactly: whole pixels at 96 dpi.
    static func drawable(_ height: Double) -> Double { RowHeight.drawable(height) }
}
