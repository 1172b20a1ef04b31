import DisclosureCatalog
import SheetModel

/// Whether the columns fit the paper at a size that can be read.
enum ColumnFit {
    /// Widths that no column can have.
    static func faults(in outline: TemplateOutline) -> [Finding] {
        outline.columns.compactMap { path, column in
            wrongWidth(column.width).map {
                Finding(template: "width", .error, at: path.appending(key: "width"), $0)
            }
        }
    }

    /// Columns that do not fit the paper together; nothing where a width is wrong by itself.
    static func findings(in outline: TemplateOutline) -> [Finding] {
        guard faults(in: outline).isEmpty else { return [] }
        let template = outline.template.expanded(
            channels: outline.template.channels.vocabulary)
        guard !template.columns.isEmpty else { return [] }
        let geometry = FormGeometry(template: template, options: FormOptions())
        if !geometry.fitsWidth { return [widest(geometry, outline)] }
        guard let size = LayoutFindings.illegibleSize(template, geometry) else { return [] }
        return [
            Finding(
                template: "width", .error, at: DocumentPath([.key("header")]),
                LocalizedText(
                    zh: """
                        各栏要放进 \(geometry.page.paper.rawValue) 纸就得缩到 \(geometry.page.scale)%，\
                        正文只有 \(size) 磅，小于 page.minimumBodySize 的 \(template.page.minimumBodySize) 磅。
                        """,
                    en: """
                        To fit \(geometry.page.paper.rawValue) paper the columns are scaled to \
                        \(geometry.page.scale) %, and text prints at \(size) points, below \
                        page.minimumBodySize, \(template.page.minimumBodySize).
                        """))
        ]
    }

    private static func widest(_ geometry: FormGeometry, _ outline: TemplateOutline) -> Finding {
        let path: [DocumentPath.Component] =
            outline.template.page.scale == nil ? [.key("header")] : [.key("page"), .key("scale")]
        let scale = geometry.page.scale
        return Finding(
            template: "width", .error, at: DocumentPath(path),
            LocalizedText(
                zh: "缩放为 \(scale)% 时各栏宽于 \(geometry.page.paper.rawValue) 纸。",
                en:
                    "At \(scale) % the columns are wider than \(geometry.page.paper.rawValue) paper."
            ))
    }

    private static func wrongWidth(_ width: ColumnTemplate.Width) -> LocalizedText? {
        let limit = ExcelLimits.columnWidth
        let isRight =
            switch width {
            case .characters(let characters): characters > 0 && characters <= limit
            case .parts(let parts):
                (1...ColumnTemplate.mostParts).contains(parts.count)
                    && parts.allSatisfy { $0 > 0 && $0 <= limit }
                    && ColumnWidths.together(parts) <= limit
            case .share(let share, let minimum):
                share > 0 && share.isFinite && minimum >= 0 && minimum <= limit
            }
        guard !isRight else { return nil }
        return LocalizedText(
            zh: "栏宽应大于 0，且不超过 \(Int(limit)) 个字符。",
            en: "A column is wider than 0 and at most \(Int(limit)) characters wide.")
    }
}
