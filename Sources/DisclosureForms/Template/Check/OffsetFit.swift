import DisclosureCatalog
import SheetModel

/// Whether what stands before a form are rows and columns, and something of the form is seen.
enum OffsetFit {
    static func faults(in outline: TemplateOutline) -> [Finding] {
        let offset = outline.template.offset
        let limit = ExcelLimits.columnWidth
        var findings = offset.columns.enumerated().filter { !(0...limit).contains($0.element) }
            .map { index, _ in
                Finding(
                    template: "width", .error,
                    at: path("columns").appending(index: index),
                    LocalizedText(
                        zh: "列宽应为 0（隐藏）至 \(Int(limit)) 个字符。",
                        en: "A column is 0 (hidden) to \(Int(limit)) characters wide."))
            }
        if offset.columns.count > OffsetTemplate.mostColumns {
            findings.append(tooMany(offset.columns.count, "columns", OffsetTemplate.mostColumns))
        }
        if offset.rows.count > OffsetTemplate.mostRows {
            findings.append(tooMany(offset.rows.count, "rows", OffsetTemplate.mostRows))
        }
        if let first = outline.columns.first, outline.columns.allSatisfy(\.column.isHidden) {
            findings.append(
                Finding(
                    template: "hidden", .error, at: first.path.appending(key: "hidden"),
                    LocalizedText(
                        zh: "所有的栏都隐藏了，至少应留一栏。",
                        en: "All columns are hidden; leave one at least.")))
        }
        return findings
    }

    private static func path(_ key: String) -> DocumentPath {
        DocumentPath([.key("offset"), .key(key)])
    }

    private static func tooMany(_ count: Int, _ key: String, _ limit: Int) -> Finding {
        Finding(
            template: "offset", .error, at: path(key),
            LocalizedText(
                zh: "表的前面最多留空 \(limit) 个，这里有 \(count) 个。",
                en: "At most \(limit) stand blank before a form; here are \(count)."))
    }
}
