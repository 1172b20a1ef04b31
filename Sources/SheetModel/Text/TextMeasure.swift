/// Measures text by the data of a font library, for every spreadsheet program at once.
///
/// The result is an upper bound: never fewer lines than LibreOffice or Excel need for the text in
/// a column of the same drawn width, whichever of the library's faces draws it.
///
///     let measure = TextMeasure(fonts: library)
///     measure.height(of: "公开内容", in: CellStyle(fontName: "宋体", fontSize: 10), width: 60)
package struct TextMeasure: TextMeasuring {
    /// Room that a cell keeps free at both sides together, in pixels (ECMA-376 part 1, 18.3.1.13:
    /// two on each side and one for the gridline); LibreOffice 7.4 keeps 4.
    private static let sidePixels = 5.0
    /// Room above and below the lines together, in pixels; LibreOffice 7.4 keeps 2.
    private static let verticalPixels = 2
    /// The least height of a row in points: that of an empty row in Chinese Excel, and more than
    /// the 12.8 points to which LibreOffice raises lower rows.
    private static let minimumHeight = 13.5
    private static let pointsPerPixel = 0.75

    private let fonts: FontLibrary

    package init(fonts: FontLibrary) {
        self.fonts = fonts
    }

    package func lines(of text: String, in style: CellStyle, width: Double) -> [Substring] {
        let metrics = metrics(of: style)
        let scalars = MeasuredText.scalars(of: text, metrics)
        var lines: [Substring] = []
        var start = text.startIndex
        var first = 0
        LineFiller(scalars: scalars, width: usable(width, style)).fill { end in
            let bytes = scalars[first..<end].reduce(0) { $0 + Int($1.length) }
            let next = text.utf8.index(start, offsetBy: bytes)
            lines.append(text[start..<next])
            start = next
            first = end
        }
        return lines
    }

    package func height(lineCount: Int, of style: CellStyle) -> Double {
        height(lineCount, metrics(of: style))
    }

    package func height(of text: String, in style: CellStyle, width: Double) -> Double {
        height(of: text, in: style, metrics(of: style), usable(width, style), signs: nil)
    }

    package func heights(in style: CellStyle, width: Double) -> @Sendable (String) -> Double {
        let metrics = metrics(of: style)
        let usable = usable(width, style)
        let signs = UsualSigns(metrics)
        return { text in height(of: text, in: style, metrics, usable, signs: signs) }
    }

    private func height(
        of text: String, in style: CellStyle, _ metrics: ScaledMetrics, _ usable: Int,
        signs: UsualSigns?
    ) -> Double {
        let scalars = MeasuredText.scalars(of: text, metrics, signs: signs)
        var count = 0
        switch style.direction {
        case .horizontal:
            LineFiller(scalars: scalars, width: usable).fill { _ in count += 1 }
        case .stacked:
            count = scalars.count { $0.lineClass != .attached }
        }
        return height(count, metrics)
    }

    private func metrics(of style: CellStyle) -> ScaledMetrics {
        ScaledMetrics(fonts.metrics(of: style.fontName), size: style.fontSize, bold: style.bold)
    }

    private func height(_ lineCount: Int, _ metrics: ScaledMetrics) -> Double {
        let (lines, overflow) = max(lineCount, 1).multipliedReportingOverflow(
            by: metrics.lineHeight)
        guard !overflow else { return .greatestFiniteMagnitude }
        let pixels = (Double(lines) / Double(ScaledMetrics.unit)).rounded(.up)
        let height = (pixels + Double(Self.verticalPixels)) * Self.pointsPerPixel
        return max(height, Self.minimumHeight)
    }

    /// What a line may hold, in thousandths of a pixel.
    private func usable(_ width: Double, _ style: CellStyle) -> Int {
        guard style.wraps else { return .max }
        let pixels = width / Self.pointsPerPixel - Self.sidePixels
        guard pixels.isFinite else { return width > 0 ? .max : 0 }
        return Int(min(max(pixels, 0), 1e9) * Double(ScaledMetrics.unit))
    }
}
