import SheetModel

/// The measures of a form that do not depend on its items: column widths, print scale, and the
/// room on a page in unscaled points.
struct FormGeometry {
    let columns: [ColumnTemplate]
    /// The width of each column in characters of the Normal style.
    let characters: [Double]
    /// The drawn width of each column in points; a hidden one has none.
    let widths: [Double]
    let page: PageSetup
    /// Whether all columns are on one page at that scale.
    let fitsWidth: Bool
    /// The height that rows may use on one page.
    let pageHeight: Double

    /// Drawn column widths differ by a pixel here and there between programs.
    private static let widthSlack = 0.01

    init(template: FormTemplate, options: FormOptions) {
        columns = template.columns
        let margins = template.page.margins
        var page = PageSetup(
            paper: options.paper ?? template.page.paper, isLandscape: template.page.isLandscape,
            margins: margins, scale: 100)
        let printable = page.printableSize
        let room = printable.width * (1 - Self.widthSlack) * 100
        let wanted = template.page.scale ?? min(template.page.maximumScale, 100)
        let limits = ExcelLimits.scale
        characters = ColumnWidths.characters(
            of: columns, in: room / Double(min(max(wanted, limits.lowerBound), limits.upperBound)))
        widths = zip(columns, characters).map { column, characters in
            column.isHidden ? 0 : ColumnWidth.points(characters: characters)
        }
        let whole = room / max(widths.reduce(0, +), 1)
        let fitting = whole.isFinite ? max(whole, Double(limits.lowerBound)) : 0
        let largest = Double(
            min(max(template.page.maximumScale, limits.lowerBound), limits.upperBound))
        page.scale =
            template.page.scale.map { min(max($0, limits.lowerBound), limits.upperBound) }
            ?? max(limits.lowerBound, Int(min(fitting, largest).rounded(.down)))
        fitsWidth = Double(page.scale) <= whole
        page.centersHorizontally = template.page.centersHorizontally
        page.header = PageTemplate.code(of: template.page.header)
        page.footer = PageTemplate.code(of: template.page.footer)
        self.page = page
        pageHeight = printable.height * (1 - template.page.slack) / (Double(page.scale) / 100)
    }

    /// The height of a row that takes a line of handwriting, which prints as one of 12 mm.
    var writingHeight: Double {
        Self.drawable(min(34 / (Double(page.scale) / 100), max(pageHeight / 4, 1)))
    }

    /// The drawn width in points of a run of columns.
    func width(of columns: ClosedRange<Int>) -> Double { widths[columns].reduce(0, +) }

    /// Row heights that every program can draw exactly: whole pixels at 96 dpi.
    static func drawable(_ height: Double) -> Double { RowHeight.drawable(height) }
}
