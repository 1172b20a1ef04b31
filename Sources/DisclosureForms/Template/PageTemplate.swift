package import SheetModel

/// How the form is printed.
package struct PageTemplate: Sendable, Hashable {
    /// The rows that are printed at the top of every page.
    package enum Repeated: String, Sendable, Hashable, CaseIterable {
        case none
        /// The header.
        case header
        /// All rows from the first to the end of the header.
        case all
    }

    package var paper: PaperSize
    package var isLandscape: Bool
    /// In points; the file has millimetres.
    package var margins: PageMargins
    /// A scale in percent that stays, whatever the columns need; nil chooses one.
    package var scale: Int?
    /// The scale is chosen so that the columns fit the width, but never above this percentage.
    package var maximumScale = 100
    /// The smallest size in points, as printed, at which body text counts as legible.
    package var minimumBodySize = 8.0
    /// The share of a page's height kept free, because printed heights differ from declared ones.
    package var slack = 0.02
    /// Text with `{page}` and `{pages}`.
    package var header = ""
    /// Text with `{page}` and `{pages}`.
    package var footer = ""
    package var repeated = Repeated.header
    package var centersHorizontally = true

    package init(paper: PaperSize, isLandscape: Bool, margins: PageMargins) {
        self.paper = paper
        self.isLandscape = isLandscape
        self.margins = margins
    }
}

/// How the cells of one role look.
package struct StyleTemplate: Sendable, Hashable {
    package var font: String
    /// In points.
    package var size: Double
    package var bold: Bool
    package var horizontal: CellStyle.Horizontal
    package var vertical: CellStyle.Vertical
    package var direction: CellStyle.Direction
    package var bordered: Bool
    /// As 0xRRGGBB; nil is none.
    package var fill: UInt32?
    /// The colour of the text as 0xRRGGBB.
    package var color: UInt32 = 0

    package var cellStyle: CellStyle {
        var style = CellStyle(fontName: font, fontSize: size)
        style.bold = bold
        style.horizontal = horizontal
        style.vertical = vertical
        style.direction = direction
        style.wraps = direction == .horizontal
        style.bordered = bordered
        style.fill = fill
        style.color = color
        return style
    }
}
