import SheetModel

/// Sizes of charts in pixels, the unit of the library.
enum ChartSize {
    /// What a chart measures at a scale of 1.
    static let defaultWidth = 480.0
    static let defaultHeight = 288.0
    /// Widths and heights in points that the library can count with.
    static let range = 0.75...ExcelLimits.chartSize
    static let pointsPerPixel = 0.75
    /// English metric units, in which drawings are placed (ECMA-376 part 1, 20.1.2.1).
    static let unitsPerPixel = 9_525.0

    static func pixels(points: Double) -> Double { points / pointsPerPixel }
}
