import DisclosureCatalog
import SheetModel

/// What a laid-out form has that a reader of the printed page would complain about.
struct LayoutFindings {
    let template: FormTemplate
    let geometry: FormGeometry
    /// The name of the sheet.
    let sheet: String

    func findings(in pages: [FormPage], room: PageRoom) -> [Finding] {
        tooWide() + illegible() + overfull(pages, room)
    }

    /// Whether what is printed of the columns' texts is too small, or nil if it is not.
    static func illegibleSize(_ template: FormTemplate, _ geometry: FormGeometry) -> Double? {
        let sizes = geometry.columns.filter { !$0.isHidden }.compactMap {
            template.styles[$0.style]?.size
        }
        let scale = Double(geometry.page.scale) / 100
        guard let smallest = sizes.min(), smallest * scale < template.page.minimumBodySize else {
            return nil
        }
        return (smallest * scale * 10).rounded() / 10
    }

    private func tooWide() -> [Finding] {
        guard !geometry.fitsWidth else { return [] }
        return [
            Finding(
                rule: "layout.tooWide", severity: .warning, place: Place(sheet: sheet),
                message: LocalizedText(
                    zh: "按 \(geometry.page.scale)% 打印时各栏宽于纸面，右边的栏会印到另一页。",
                    en: """
                        At \(geometry.page.scale) % the columns are wider than the paper; those \
                        on the right are printed on another page.
                        """),
                suggestion: LocalizedText(
                    zh: "请用更大的纸张，或在模板中减小列宽或比例。",
                    en: "Use larger paper, narrower columns or a smaller scale."))
        ]
    }

    private func illegible() -> [Finding] {
        guard let printed = Self.illegibleSize(template, geometry) else { return [] }
        let minimum = template.page.minimumBodySize
        return [
            Finding(
                rule: "layout.illegible", severity: .warning,
                place: Place(sheet: sheet),
                message: LocalizedText(
                    zh: "正文打印后只有 \(printed) 磅，小于 \(minimum) 磅。",
                    en: "Body text prints at \(printed) points, below \(minimum)."),
                suggestion: LocalizedText(
                    zh: "请用更大的纸张，或在模板中减小列宽。",
                    en: "Use larger paper, or narrower columns in the template."))
        ]
    }

    /// A page can only be overfull where the label of a section alone is taller than a page.
    private func overfull(_ pages: [FormPage], _ room: PageRoom) -> [Finding] {
        pages.enumerated().compactMap { index, page in
            let height = page.parts.reduce(0) { $0 + $1.height }
            guard height > (index == 0 ? room.first : room.other) else { return nil }
            return Finding(
                rule: "layout.overfull", severity: .warning,
                place: Place(sheet: sheet),
                message: LocalizedText(
                    zh: "第 \(index + 1) 页放不下：有一个栏目的名称比整页还高。",
                    en:
                        "Page \(index + 1) is overfull: the name of a section is taller than a page."
                ),
                suggestion: LocalizedText(
                    zh: "请缩短该栏目的名称，或加宽它的列。",
                    en: "Shorten the section's name, or widen its column."))
        }
    }
}
