/// A chart that lies over planned cells and draws figures of planned cells.
package struct ChartPlan: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Upright bars, side by side for several series.
        case column
        /// Lying bars, the first category at the top.
        case bar
        case line
    }

    package var kind: Kind
    /// The title above the chart; empty is none.
    package var title: String
    /// What the figures count, beside their axis; empty is none.
    package var valueTitle: String
    /// The format of the figures along their axis; nil is General.
    package var numberFormat: String?
    /// The font family of all texts in the chart; it must have Chinese.
    package var fontName: String
    /// In points; the title is half as large again.
    package var fontSize: Double
    /// The cell at whose upper left corner the chart begins.
    package var anchor: CellAddress
    /// In points.
    package var width: Double
    /// In points.
    package var height: Double
    /// What is drawn; a legend names the series where there are several.
    package var series: [ChartSeries]

    package init(kind: Kind, title: String, anchor: CellAddress, width: Double, height: Double) {
        self.kind = kind
        self.title = title
        self.anchor = anchor
        self.width = width
        self.height = height
        valueTitle = ""
        numberFormat = nil
        fontName = ColumnWidth.normalFont
        fontSize = 9
        series = []
    }
}

/// A row of figures in a chart.
package struct ChartSeries: Hashable, Sendable {
    /// The cell whose text names the series.
    package var name: ChartRange
    /// The cells that name the figures.
    package var categories: ChartRange
    /// The cells that hold the figures, as many as categories.
    package var values: ChartRange
    /// As 0xRRGGBB.
    package var color: UInt32

    package init(name: ChartRange, categories: ChartRange, values: ChartRange, color: UInt32) {
        self.name = name
        self.categories = categories
        self.values = values
        self.color = color
    }
}

/// Cells of a sheet of the workbook, in one row or one column.
package struct ChartRange: Hashable, Sendable {
    /// The name of the sheet.
    package var sheet: String
    package var cells: CellRange

    package init(sheet: String, cells: CellRange) {
        self.sheet = sheet
        self.cells = cells
    }

    /// One cell.
    package init(sheet: String, row: Int, column: Int) {
        self.init(sheet: sheet, cells: CellRange(rows: row...row, columns: column...column))
    }

    /// Neighbouring cells of a column.
    package init(sheet: String, rows: ClosedRange<Int>, column: Int) {
        self.init(sheet: sheet, cells: CellRange(rows: rows, columns: column...column))
    }

    /// The range as formulas name it, such as `'统计表'!$A$2:$A$5`; the sheet is always quoted, as
    /// names such as `2021` must be.
    package var formula: String {
        let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''")
        let first = Self.absolute(cells.first)
        return "'\(quoted)'!"
            + (cells.isSingleCell ? first : "\(first):\(Self.absolute(cells.last))")
    }

    private static func absolute(_ address: CellAddress) -> String {
        "$\(CellAddress.columnLetters(address.column))$\(address.row + 1)"
    }
}
