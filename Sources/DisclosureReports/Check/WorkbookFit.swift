import DisclosureCatalog
import DisclosureForms
import SheetModel

/// Whether the columns and rows of a workbook's sheets fit the paper at a size that can be read.
struct WorkbookFit {
    private let template: WorkbookTemplate

    init(_ template: WorkbookTemplate) {
        self.template = template
    }

    /// Widths and heights that nothing can have.
    var faults: [Finding] {
        template.sheets.enumerated().flatMap { index, sheet in
            let path = WorkbookTemplate.sheet(index)
            let limit = ExcelLimits.rowHeight
            let isHeight = (0...limit).contains(sheet.layout.minimumHeight)
            return widths(of: sheet).enumerated().compactMap { number, width in
                wrongWidth(width, at: path.appending(key: "columns", number, "width"))
            }
                + (isHeight
                    ? []
                    : [
                        Finding(
                            template: "height", .error, at: path.appending(key: "minimumHeight"),
                            LocalizedText(
                                zh: "行高应为 0 至 \(limit) 磅。",
                                en: "A row is 0 to \(limit) points high."))
                    ])
        }
            + [wrongWidth(template.nilStatement.width, at: statementWidth)].compactMap { $0 }
    }

    /// Columns that do not fit the paper together; nothing where a width is wrong by itself.
    var findings: [Finding] {
        guard faults.isEmpty else { return [] }
        let statement = template.nilStatement
        return template.sheets.enumerated().compactMap { index, sheet in
            unfit(
                widths(of: sheet), sheet.layout.columns.map(\.style), sheet.layout.page,
                at: WorkbookTemplate.sheet(index).appending(key: "columns"))
        }
            + [
                unfit(
                    [statement.width], statement.lines.map(\.style), statement.page,
                    at: statementWidth)
            ].compactMap { $0 }
    }

    private var statementWidth: DocumentPath { WorkbookTemplate.statement.appending(key: "width") }

    private func widths(of sheet: SheetTemplate) -> [Double] { sheet.layout.columns.map(\.width) }

    private func wrongWidth(_ width: Double, at path: DocumentPath) -> Finding? {
        let limit = ExcelLimits.columnWidth
        guard !(width > 0 && width <= limit) else { return nil }
        return Finding(
            template: "width", .error, at: path,
            LocalizedText(
                zh: "栏宽应大于 0，且不超过 \(Int(limit)) 个字符。",
                en: "A column is wider than 0 and at most \(Int(limit)) characters wide."))
    }

    private func unfit(
        _ widths: [Double], _ styles: [String], _ page: PageTemplate, at path: DocumentPath
    ) -> Finding? {
        let width = widths.reduce(0) { $0 + ColumnWidth.points(characters: $1) }
        let fit = PageFit(page, width: width)
        let paper = page.paper.rawValue
        let scale = Double(fit.page.scale) / 100
        if width * scale > fit.page.printableSize.width {
            return Finding(
                template: "width", .error, at: path,
                LocalizedText(
                    zh: "缩放为 \(fit.page.scale)% 时各栏宽于 \(paper) 纸。",
                    en: "At \(fit.page.scale) % the columns are wider than \(paper) paper."))
        }
        let smallest = styles.compactMap { template.styles[$0]?.size }.min()
        guard let smallest, smallest * scale < page.minimumBodySize else { return nil }
        let size = (smallest * scale * 10).rounded() / 10
        return Finding(
            template: "width", .error, at: path,
            LocalizedText(
                zh: """
                    各栏要放进 \(paper) 纸就得缩到 \(fit.page.scale)%，正文只有 \(size) 磅，小于 \
                    page.minimumBodySize 的 \(page.minimumBodySize) 磅。
                    """,
                en: """
                    To fit \(paper) paper the columns are scaled to \(fit.page.scale) %, and text \
                    prints at \(size) points, below page.minimumBodySize, \(page.minimumBodySize).
                    """))
    }
}
