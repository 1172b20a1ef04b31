import DisclosureCatalog
import SheetModel

/// Whether the margins leave a page to print on.
enum PageFit {
    /// Less than this, in points, is no page: one inch.
    private static let least = 72.0
    private static let slack = 0.0...0.5

    static func faults(in outline: TemplateOutline) -> [Finding] {
        let page = outline.template.page
        let setup = PageSetup(
            paper: page.paper, isLandscape: page.isLandscape, margins: page.margins, scale: 100)
        var findings: [Finding] = []
        let (width, height) = setup.printableSize
        let margins = page.margins
        let all = [
            margins.top, margins.bottom, margins.left, margins.right, margins.header,
            margins.footer,
        ]
        if !(width >= least && height >= least && all.allSatisfy { $0 >= 0 && $0.isFinite }) {
            findings.append(
                Finding(
                    template: "page", .error, at: DocumentPath([.key("page"), .key("margins")]),
                    LocalizedText(
                        zh: "页边距应为 0 毫米或以上，且纸上应留出至少 25 毫米见方来打印。",
                        en: """
                            Margins are at least 0 mm, and leave at least 25 mm each way to print \
                            on.
                            """)))
        }
        if !slack.contains(page.slack) {
            findings.append(
                Finding(
                    template: "page", .error, at: DocumentPath([.key("page"), .key("slack")]),
                    LocalizedText(
                        zh: "slack 是页高中留空的份额，应为 0 至 0.5。",
                        en: "slack is the part of a page's height left free, 0 to 0.5.")))
        }
        return findings
    }
}
