/// How a cell that was read looks, as far as a form template can say it.
package struct GridStyle: Hashable, Sendable {
    /// The sides of a cell that have a line.
    package struct Borders: OptionSet, Hashable, Sendable {
        package var rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let left = Borders(rawValue: 1)
        package static let right = Borders(rawValue: 2)
        package static let top = Borders(rawValue: 4)
        package static let bottom = Borders(rawValue: 8)
        package static let all: Borders = [.left, .right, .top, .bottom]
    }

    package var fontName = ""
    /// In points.
    package var fontSize = 0.0
    package var isBold = false
    /// Nil is the program's choice by the kind of value.
    package var horizontal: CellStyle.Horizontal?
    package var vertical = CellStyle.Vertical.bottom
    package var direction = CellStyle.Direction.horizontal
    package var wraps = false
    package var borders: Borders = []
    /// The colour of the text as 0xRRGGBB; 0 is black, and what the source leaves open.
    package var color: UInt32 = 0
    /// As 0xRRGGBB, where the fill is solid and its colour is known.
    package var fill: UInt32?
    /// An Excel number format; nil is General.
    package var numberFormat: String?
    package var isLocked = true

    package init() {}
}

/// The sheets of a workbook that was read, with the looks that they share.
package struct WorkbookGrid: Hashable, Sendable {
    /// In the order of their tabs; chart sheets and the like are left out.
    package var sheets: [SheetGrid]
    /// What `GridCell.style` counts.
    package var styles: [GridStyle]
    /// What the document's properties say to programs.
    package var keywords = ""

    package init(sheets: [SheetGrid], styles: [GridStyle]) {
        self.sheets = sheets
        self.styles = styles
    }
}
