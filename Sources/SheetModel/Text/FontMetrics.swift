/// The envelope of the faces that may draw a font family, in thousandths of an em.
package struct FontMetrics: Hashable, Sendable {
    /// A line's extent above and below the baseline.
    package struct Extent: Hashable, Sendable {
        package var ascent: Int
        package var descent: Int
    }

    /// The advances of U+0020 to U+007E, one for each.
    package let narrow: [Int]
    package let boldExtra: Int
    package let exceptions: [WideGlyphs]
    /// One for each face that differs.
    package let extents: [Extent]
    /// No character is wider.
    let widest: Int

    /// Takes the widest of each advance; no face at all counts as one whose glyphs are em squares.
    package init(faces: [FontFace], exceptions: [WideGlyphs] = []) {
        narrow = (0..<95).map { index in
            faces.lazy.map { $0.narrow.count == 95 ? $0.narrow[index] : $0.narrow.first ?? 1000 }
                .max() ?? 1000
        }
        boldExtra = faces.map(\.boldExtra).max() ?? 0
        self.exceptions = exceptions
        widest = (narrow + exceptions.map(\.advance)).reduce(1000, max)
        let all = faces.map { Extent(ascent: $0.ascent, descent: $0.descent) }
        let distinct = all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
        extents = distinct.isEmpty ? [Extent(ascent: 1000, descent: 0)] : distinct
    }
}

/// The envelope at one size, in thousandths of a pixel at 96 dpi.
///
/// On the screen glyphs are whole pixels of a font size that is a whole number of pixels, and
/// LibreOffice 7.4 makes such a pixel 0.772 points wide when it breaks lines, against 0.75 of the
/// column [measured at nine sizes]; on paper they are what the size says. The larger of both counts.
struct ScaledMetrics {
    /// Thousandths of a pixel in a pixel.
    static let unit = 1000
    /// The width of a pixel of a glyph.
    private static let glyphPixel = 1030

    private let metrics: FontMetrics
    private let extra: Int
    private let screenEm: Int
    private let paperEm: Int
    /// The advance of a wide character.
    let wide: Int
    /// No character has a larger advance.
    let widest: Int
    let lineHeight: Int

    init(_ metrics: FontMetrics, size: Double, bold: Bool) {
        self.metrics = metrics
        extra = bold ? metrics.boldExtra : 0
        let size = size.isFinite ? min(max(size, 1), ExcelLimits.fontSize.upperBound) : 11
        let em = size * 96 / 72
        screenEm = Int(em.rounded())
        paperEm = Int((em * 1000).rounded())
        wide = Self.advance(1000, screenEm: screenEm, paperEm: paperEm)
        widest = Self.advance(metrics.widest + extra, screenEm: screenEm, paperEm: paperEm)
        var tallest = 0
        for extent in metrics.extents {
            let ascent = (extent.ascent * screenEm + 500) / 1000
            let descent = (extent.descent * screenEm + 500) / 1000
            let onPaper = (extent.ascent + extent.descent) * paperEm / 1000
            tallest = max(tallest, (ascent + descent) * Self.unit, onPaper)
        }
        lineHeight = tallest
    }

    private static func advance(_ thousandths: Int, screenEm: Int, paperEm: Int) -> Int {
        let onScreen = (thousandths * screenEm + 500) / 1000 * glyphPixel
        return max(onScreen, thousandths * paperEm / 1000)
    }

    /// The advance of one scalar, of whatever class.
    func advance(of value: UInt32) -> Int {
        if value < 0x7F {
            guard value >= 0x20 else { return wide }
            let thousandths = metrics.narrow[Int(value) - 0x20] + extra
            return Self.advance(thousandths, screenEm: screenEm, paperEm: paperEm)
        }
        if value >= 0x3030 && value < 0xA000 || value >= 0xFF00 && value < 0xFFF0 { return wide }
        for exception in metrics.exceptions where exception.scalars.contains(value) {
            return Self.advance(
                exception.advance + extra, screenEm: screenEm, paperEm: paperEm)
        }
        return wide
    }
}
