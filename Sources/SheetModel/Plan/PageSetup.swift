/// Paper sizes that offices print these forms on (ECMA-376 part 1, 18.3.1.63, `paperSize`).
package enum PaperSize: String, Hashable, Sendable, CaseIterable, Codable {
    case a4 = "A4"
    case a3 = "A3"

    /// The number by which the file format names the paper.
    package var code: Int {
        switch self {
        case .a3: 8
        case .a4: 9
        }
    }

    /// Width and height in points, upright (ISO 216).
    package var portrait: (width: Double, height: Double) {
        switch self {
        case .a3: (841.89, 1190.55)
        case .a4: (595.28, 841.89)
        }
    }
}

/// Distances in points from the paper's edge.
package struct PageMargins: Hashable, Sendable {
    package var top: Double
    package var bottom: Double
    package var left: Double
    package var right: Double
    package var header: Double
    package var footer: Double

    package init(
        top: Double, bottom: Double, left: Double, right: Double, header: Double, footer: Double
    ) {
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
        self.header = header
        self.footer = footer
    }
}

/// How a sheet is printed.
package struct PageSetup: Hashable, Sendable {
    package var paper: PaperSize
    package var isLandscape: Bool
    package var margins: PageMargins
    /// Print scale in percent, 10 to 400.
    package var scale: Int
    /// Zero-based rows printed at the top of every page.
    package var repeatedRows: ClosedRange<Int>?
    package var printArea: CellRange?
    /// Header and footer text in Excel's code (`&P` page, `&N` pages, `&&` for one `&`).
    package var header: String
    package var footer: String
    package var centersHorizontally: Bool

    package init(paper: PaperSize, isLandscape: Bool, margins: PageMargins, scale: Int) {
        self.paper = paper
        self.isLandscape = isLandscape
        self.margins = margins
        self.scale = scale
        repeatedRows = nil
        printArea = nil
        header = ""
        footer = ""
        centersHorizontally = false
    }

    /// Width and height in points that the sheet may use on one page, before scaling.
    package var printableSize: (width: Double, height: Double) {
        let (width, height) =
            isLandscape
            ? (paper.portrait.height, paper.portrait.width) : paper.portrait
        return (width - margins.left - margins.right, height - margins.top - margins.bottom)
    }
}
