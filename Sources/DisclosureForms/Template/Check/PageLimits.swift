package import DisclosureCatalog
import SheetModel

/// Whether the margins leave a page to print on, and scales are scales.
package enum PageLimits {
    /// Less than this, in points, is no page: one inch.
    private static let least = 72.0
    private static let slack = 0.0...0.5

    static func faults(in outline: TemplateOutline) -> [Finding] {
        faults(in: outline.template.page, at: DocumentPath([.key("page")]))
    }

    /// What is wrong with the page set-up of a form or a sheet.
    package static func faults(in page: PageTemplate, at path: DocumentPath) -> [Finding] {
        var findings = wrongMargins(of: page, at: path.appending(key: "margins"))
        if !slack.contains(page.slack) {
            findings.append(
                Finding(template: "page", .error, at: path.appending(key: "slack"), .wrongSlack))
        }
        for (key, scale) in [("scale", page.scale), ("maximumScale", page.maximumScale)] {
            guard let scale, !ExcelLimits.scale.contains(scale) else { continue }
            findings.append(
                Finding(template: "page", .error, at: path.appending(key: key), .wrongScale))
        }
        return findings
    }

    /// Margins that no paper has, or, where there are none, margins that leave nothing of it.
    private static func wrongMargins(of page: PageTemplate, at path: DocumentPath) -> [Finding] {
        let margins = page.margins
        let all = [
            ("top", margins.top), ("bottom", margins.bottom), ("left", margins.left),
            ("right", margins.right), ("header", margins.header), ("footer", margins.footer),
        ]
        let wrong = all.filter { !ExcelLimits.margin.contains($0.1) }.map(\.0)
        guard wrong.isEmpty else {
            return wrong.map {
                Finding(template: "page", .error, at: path.appending(key: $0), .noRoom)
            }
        }
        let setup = PageSetup(
            paper: page.paper, isLandscape: page.isLandscape, margins: margins, scale: 100)
        let (width, height) = setup.printableSize
        guard !(width >= least && height >= least) else { return [] }
        return [Finding(template: "page", .error, at: path, .noRoom)]
    }
}

extension LocalizedText {
    fileprivate static let noRoom = LocalizedText(
        zh: "页边距应为 0 毫米或以上，且纸上应留出至少 25 毫米见方来打印。",
        en: "Margins are at least 0 mm, and leave at least 25 mm each way to print on.")

    fileprivate static let wrongSlack = LocalizedText(
        zh: "slack 是页高中留空的份额，应为 0 至 0.5。",
        en: "slack is the part of a page's height left free, 0 to 0.5.")

    fileprivate static let wrongScale = LocalizedText(
        zh: "缩放比例应为 \(ExcelLimits.scale.lowerBound) 至 \(ExcelLimits.scale.upperBound)（%）。",
        en: "A scale is \(ExcelLimits.scale.lowerBound) to \(ExcelLimits.scale.upperBound) percent."
    )
}
