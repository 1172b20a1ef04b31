import DisclosureForms
import SheetModel

/// The page set-up of a sheet whose columns fit the width of the paper.
struct PageFit {
    let page: PageSetup
    /// The height in points that rows may use on one page.
    let pageHeight: Double

    /// Drawn column widths differ by a pixel here and there between programs.
    private static let widthSlack = 0.01

    /// Chooses the scale.
    ///
    /// - Parameters:
    ///   - template: paper, margins and limits.
    ///   - width: the drawn width of all columns in points.
    ///   - height: the height in points of all rows that one page must hold; nil for a sheet of
    ///     many pages.
    init(_ template: PageTemplate, width: Double, height: Double? = nil) {
        var page = PageSetup(
            paper: template.paper, isLandscape: template.isLandscape, margins: template.margins,
            scale: 100)
        let printable = page.printableSize
        let usable = printable.height * (1 - template.slack)
        var fitting = printable.width * (1 - Self.widthSlack) / max(width, 1)
        if let height { fitting = min(fitting, usable / max(height, 1)) }
        let limits = ExcelLimits.scale
        let largest = Double(min(template.maximumScale, limits.upperBound))
        page.scale = max(limits.lowerBound, Int(min(fitting * 100, largest).rounded(.down)))
        page.centersHorizontally = true
        page.footer = PageTemplate.code(of: template.footer)
        self.page = page
        pageHeight = usable / (Double(page.scale) / 100)
    }
}

/// Texts in Excel's code for headers and footers.
enum PrintedText {
    /// A centred header of lines, each in its own look.
    static func header(_ lines: [(text: String, style: StyleTemplate)]) -> String {
        guard !lines.isEmpty else { return "" }
        return "&C"
            + lines.map { line in
                let size = Int(line.style.size.rounded())
                // The size first: digits of the text would be read as part of it.
                return "&\(size)&\"\(line.style.font),常规\"\(safe(line.text))"
            }.joined(separator: "\n")
    }

    /// The sign that begins a code in its full width, which begins none.
    private static func safe(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "＆")
    }
}
