package import DisclosureCatalog
import DisclosureForms
import SheetModel

extension WorkbookTemplate {
    /// What would make a report wrong; `tables` are the known tables with the names of their
    /// columns.
    ///
    /// Each finding has the key path of what it is about. What a decoder refuses is not looked for.
    package func faults(tables: [String: Set<String>]) -> [Finding] {
        WorkbookBinding(self, tables: tables).faults
            + pages.flatMap { PageLimits.faults(in: $0.page, at: $0.path) }
            + WorkbookFit(self).faults
    }

    /// Everything that is wrong or doubtful.
    package func findings(tables: [String: Set<String>]) -> [Finding] {
        faults(tables: tables) + WorkbookBinding(self, tables: tables).doubts
            + WorkbookFit(self).findings + limits + pages.flatMap(Self.unused)
    }

    /// All texts that a report prints of its own, each with its key path.
    package var printedTexts: [(path: DocumentPath, text: String)] {
        let names =
            sheets.enumerated().map {
                (Self.sheet($0).appending(key: "sheetName"), $1.layout.sheetName)
            } + [(Self.statement.appending(key: "sheetName"), nilStatement.sheetName)]
        return names + footers + texts.map { ($0.path, $0.text) }
    }

    /// Texts, names, fonts and number formats that Excel refuses, and placeholders that nothing
    /// fills.
    private var limits: [Finding] {
        texts.flatMap { text in
            let isOfChart = text.path.components.contains(.key("chart"))
            return TextRules.length(
                of: text.text, at: text.path,
                limit: isOfChart ? ExcelLimits.chartTitle : ExcelLimits.cellText)
                + TextRules.characters(of: text.text, at: text.path)
                + (text.placeholders.map {
                    TextRules.placeholders(in: text.text, at: text.path, known: $0)
                } ?? [])
        } + footers.flatMap(Self.footer) + sheetNames + StyleLimits.findings(in: styles)
            + StyleLimits.font(chartFont, at: DocumentPath([.key("chartFont")])) + numberFormats
    }

    private static func footer(at path: DocumentPath, _ text: String) -> [Finding] {
        TextRules.header(PageTemplate.code(of: text), at: path)
            + TextRules.placeholders(in: text, at: path, known: ["page", "pages"])
    }

    private var sheetNames: [Finding] {
        var rules = SheetNameRules()
        var findings = TextRules.sheetName(
            nilStatement.sheetName, at: Self.statement.appending(key: "sheetName"), rules: &rules)
        for (index, sheet) in sheets.enumerated() {
            findings += TextRules.sheetName(
                sheet.layout.sheetName, at: Self.sheet(index).appending(key: "sheetName"),
                rules: &rules)
        }
        return findings
    }

    private var numberFormats: [Finding] {
        let ofColumns = sheets.enumerated().flatMap { index, sheet in
            sheet.layout.columns.enumerated().compactMap { number, column in
                column.format.map {
                    ($0, Self.sheet(index).appending(key: "columns", number, "format"))
                }
            }
        }
        let own = [("dateFormat", dateFormat), ("shareFormat", shareFormat)].map { key, format in
            (format, DocumentPath([.key(key)]))
        }
        return (own + ofColumns).flatMap { StyleLimits.numberFormat($0.0, at: $0.1) }
    }

    /// What forms know and reports do not follow.
    private static func unused(at path: DocumentPath, _ page: PageTemplate) -> [Finding] {
        let given = [
            ("scale", page.scale != nil), ("header", !page.header.isEmpty),
            ("repeat", page.repeated != .header), ("center", !page.centersHorizontally),
        ]
        return given.filter(\.1).map { key, _ in
            Finding(
                template: "unused", .warning, at: path.appending(key: key),
                LocalizedText(
                    zh: "季度报告不理会 \(key)：缩放按栏宽而定，每页重复表头，左右居中，没有页眉。",
                    en: """
                        A quarterly report does not follow \(key): the columns decide the scale, \
                        headings are on every page, tables are centred, and there is no header.
                        """))
        }
    }
}
