import SheetModel

/// The widths of a sheet's columns, in the unit of templates.
///
/// A file counts in digits of its own Normal font; what is drawn is a number of pixels (ECMA-376
/// part 1, 18.3.1.13, `width`), which a template's unit gives again.
struct ColumnWidthLearner {
    private let grid: SheetGrid
    /// The pixels of a digit of the workbook's Normal font.
    private let digit: Double

    private static let padding = 5.0
    /// Pixels of a point.
    private static let resolution = 96.0 / 72

    init(_ grid: SheetGrid, normal: GridStyle?, lexicon: FormLexicon) {
        self.grid = grid
        digit = Self.digitPixels(normal, lexicon)
    }

    /// The width of some columns of the sheet together in characters of our Normal style.
    func characters(ofColumns columns: [Int]) -> Double {
        let pixels = columns.reduce(0) { $0 + self.pixels(ofColumn: $1) }
        let characters = (pixels - Self.padding) / ColumnWidth.normalDigitPixels
        return min(max((characters * 10).rounded() / 10, 0.5), ExcelLimits.columnWidth)
    }

    /// The widths of columns one by one, where a form's column is several.
    func width(ofColumns columns: [Int]) -> ColumnTemplate.Width {
        guard columns.count > 1, columns.count <= ColumnTemplate.mostParts else {
            return .characters(characters(ofColumns: columns))
        }
        return .parts(columns.map { characters(ofColumns: [$0]) })
    }

    private func pixels(ofColumn column: Int) -> Double {
        let own = grid.columns.first { $0.range.contains(column) }?.width
        let stored = own ?? grid.defaultColumnWidth ?? defaultWidth
        guard stored.isFinite, stored > 0 else { return 0 }
        return min((stored * digit).rounded(), (ExcelLimits.columnWidth + 1) * digit)
    }

    /// Eight digits and the padding, up to a whole number of eight pixels.
    private var defaultWidth: Double {
        ((8 * digit + Self.padding) / 8).rounded(.up) * 8 / digit
    }

    /// Fonts with Chinese characters have digits of half an em, drawn up to a whole pixel.
    private static func digitPixels(_ normal: GridStyle?, _ lexicon: FormLexicon) -> Double {
        guard let normal, normal.fontSize > 0, !normal.fontName.isEmpty else {
            return ColumnWidth.normalDigitPixels
        }
        let em = min(max(normal.fontSize, 1), 409) * resolution
        if let known = lexicon.digits.first(where: { $0.fonts.contains(normal.fontName) }) {
            return max(1, (em * Double(known.thousandths) / 1_000).rounded())
        }
        let isChinese = normal.fontName.unicodeScalars.contains { !$0.isASCII }
        return max(1, isChinese ? (em / 2).rounded(.up) : (em * 0.556).rounded())
    }
}
