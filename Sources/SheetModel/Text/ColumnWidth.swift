/// Column widths as the file stores them, in characters of the Normal style, and as they are drawn.
///
/// The unit of the file is the widest digit of the Normal style plus 5 pixels of padding (ECMA-376
/// part 1, 18.3.1.13, `width`). Excel rounds that digit to whole pixels, LibreOffice does not:
/// with Arial 10 (7.4 pixels) LibreOffice draws columns 6 % wider. The digits of Times New Roman
/// are half an em, which at 10.5 points and 96 dpi is 7 pixels exactly, for both.
///
/// Measured with LibreOffice 7.4: twenty columns of 1 to 200 units are drawn 5.25 points wide a
/// unit, at most 0.05 points off, where Liberation Serif stands in for Times New Roman (Debian's
/// fonts-liberation); with Arial 10 it is 5.55, and 6.35 where no font has Arial's measures.
package enum ColumnWidth {
    package static let normalFont = "Times New Roman"
    package static let normalFontSize = 10.5

    /// Pixels of a digit of the Normal style.
    package static let normalDigitPixels = 7.0
    private static let paddingPixels = 5.0
    private static let pointsPerPixel = 0.75

    /// The drawn width in points of a column that is `characters` wide.
    package static func points(characters: Double) -> Double {
        (characters * normalDigitPixels + paddingPixels + 0.5).rounded(.down) * pointsPerPixel
    }

    /// The width in characters of the widest column that is drawn within so many points.
    package static func characters(points: Double) -> Double {
        let pixels = min((points / pointsPerPixel).rounded(.down), 1_790)
        return max(0, ((pixels - paddingPixels) / normalDigitPixels * 100).rounded() / 100)
    }
}
