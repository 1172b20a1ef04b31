/// How a cell looks; equal looks are equal values, so that a workbook stores each once.
package struct CellStyle: Hashable, Sendable {
    package enum Horizontal: String, Hashable, Sendable, Codable, CaseIterable {
        case left
        case center
        case right
    }

    package enum Vertical: String, Hashable, Sendable, Codable, CaseIterable {
        case top
        case center
        case bottom
    }

    /// The direction in which the characters of a cell follow each other.
    package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
        /// Along the line, wrapped at the right edge.
        case horizontal
        /// Upright characters one below the other, as in narrow Chinese column headings.
        case stacked
    }

    /// The font family as it is written into the file; nothing is embedded.
    package var fontName: String
    /// In points.
    package var fontSize: Double
    package var bold: Bool
    /// Font colour as 0xRRGGBB; 0 is black.
    package var color: UInt32
    package var horizontal: Horizontal
    package var vertical: Vertical
    package var direction: Direction
    package var wraps: Bool
    /// Thin black lines on all four sides, or none at all.
    package var bordered: Bool
    /// An Excel number format such as `0.00`; nil is General.
    package var numberFormat: String?
    /// Fill colour as 0xRRGGBB; nil is no fill.
    package var fill: UInt32?
    /// Whether the cell cannot be changed while its sheet is protected.
    package var isLocked: Bool

    package init(fontName: String, fontSize: Double) {
        self.fontName = fontName
        self.fontSize = fontSize
        bold = false
        color = 0
        horizontal = .left
        vertical = .center
        direction = .horizontal
        wraps = true
        bordered = false
        numberFormat = nil
        fill = nil
        isLocked = true
    }

    /// By what tells most looks apart: the texts of a style take longest, and it has enough else.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(fontSize)
        hasher.combine(bold)
        hasher.combine(wraps)
        hasher.combine(bordered)
        hasher.combine(fill)
        hasher.combine(isLocked)
    }
}

/// The place of a style in `WorkbookPlan.styles`.
package struct StyleID: Hashable, Sendable {
    package var index: Int

    package init(index: Int) {
        self.index = index
    }
}
