/// Row heights that every program can draw exactly: whole pixels at 96 dpi.
package enum RowHeight {
    private static let pixel = 0.75

    /// The tallest row that is a whole number of pixels.
    package static let tallest = (ExcelLimits.rowHeight / pixel).rounded(.down) * pixel

    /// The next whole number of pixels, in points.
    package static func drawable(_ height: Double) -> Double {
        (height / pixel).rounded(.up) * pixel
    }
}
