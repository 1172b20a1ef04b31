package import SheetModel

/// How the form is printed.
package struct PageTemplate: Sendable, Hashable {
    package var paper: PaperSize
    package var isLandscape: Bool
    /// In points; the file has millimetres.
    package var margins: PageMargins
    /// The scale is chosen so that the columns fit the width, but never above this percentage.
    package var maximumScale: Int
    /// The smallest size in points, as printed, at which body text counts as legible.
    package var minimumBodySize: Double
    /// The share of a page's height kept free, because printed heights differ from declared ones.
    package var slack: Double
    /// Text with `{page}` and `{pages}`.
    package var footer: String
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

    package var cellStyle: CellStyle {
        var style = CellStyle(fontName: font, fontSize: size)
        style.bold = bold
        style.horizontal = horizontal
        style.vertical = vertical
        style.direction = direction
        style.wraps = direction == .horizontal
        style.bordered = bordered
        return style
    }
}
