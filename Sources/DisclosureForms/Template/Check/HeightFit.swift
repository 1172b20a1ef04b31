import DisclosureCatalog
import SheetModel

/// Whether the heights that a template asks for are heights of rows.
enum HeightFit {
    static func faults(in outline: TemplateOutline) -> [Finding] {
        let template = outline.template
        let header = template.headerHeights.enumerated().filter { !isHeight($0.element, rows: 1) }
            .map { index, _ in DocumentPath([.key("headerHeights"), .index(index)]) }
        let lists: [([DocumentPath.Component], [TextRowTemplate])] = [
            ([.key("preamble")], template.preamble), ([.key("notes")], template.notes),
            ([.key("stack"), .key("above")], template.stack.above),
        ]
        let rows = lists.flatMap { path, rows in
            rows.enumerated().compactMap { index, row -> DocumentPath? in
                guard let height = row.height, !isHeight(height, rows: row.rowCount) else {
                    return nil
                }
                return DocumentPath(path + [.index(index), .key("height")])
            }
        }
        let gap = template.stack.gap.enumerated().filter { !isHeight($0.element, rows: 1) }
            .map { index, _ in DocumentPath([.key("stack"), .key("gap"), .index(index)]) }
        let stack = [template.stack.height].compactMap(\.self).filter { !isHeight($0, rows: 1) }
            .map { _ in DocumentPath([.key("stack"), .key("height")]) }
        let above = template.offset.rows.enumerated().filter { !isHeight($0.element, rows: 1) }
            .map { index, _ in DocumentPath([.key("offset"), .key("rows"), .index(index)]) }
        return (rows + header + stack + gap + above).map { path in
            Finding(
                template: "height", .error, at: path,
                LocalizedText(
                    zh: "行高应为 0 至 \(ExcelLimits.rowHeight) 磅。",
                    en: "A row is 0 to \(ExcelLimits.rowHeight) points high."))
        }
    }

    private static func isHeight(_ height: Double, rows: Int) -> Bool {
        height >= 0 && height <= ExcelLimits.rowHeight * Double(rows)
    }
}
