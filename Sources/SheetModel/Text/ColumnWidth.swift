/// Column widths as the file stores them, in characters of the Normal style, and as they are drawn.
///
/// The Normal style of our workbooks is Arial 10, whose widest digit is 7 pixels at 96 dpi in
/// every spreadsheet program; with 5 pixels of padding (ECMA-376 part 1, 18.3.1.13, `width`).
package enum ColumnWidth {
    package static let normalFont = "Arial"
    package static let normalFontSize = 10.0

    private static let digitPixels = 7.0
    private static let paddingPixels = 5.0
    private static let pointsPerPixel = 0.75

    /// The drawn width in points of a column that is `characters` wide.
    package static func points(characters: Double) -> Double {
        (characters * digitPixels + paddingPixels + 0.5).rounded(.down) * pointsPerPixel
    }
}
