import DisclosureCatalog
import SheetModel

/// Whether a template's texts, fonts and sizes are within what Excel accepts.
enum TemplateLimits {
    static func findings(in outline: TemplateOutline) -> [Finding] {
        texts(outline) + sheetName(outline.template)
            + StyleLimits.findings(in: outline.template.styles) + columnCount(outline)
    }

    private static func texts(_ outline: TemplateOutline) -> [Finding] {
        outline.texts.flatMap { text in
            if text.kind == .page {
                return TextRules.header(PageTemplate.code(of: text.text), at: text.path)
            }
            let limit = text.kind == .prompt ? ExcelLimits.inputText : ExcelLimits.cellText
            return TextRules.length(of: text.text, at: text.path, limit: limit)
                + TextRules.characters(of: text.text, at: text.path)
        }
    }

    /// A name with placeholders is made fit when it is filled.
    private static func sheetName(_ template: FormTemplate) -> [Finding] {
        guard !template.sheetName.contains("{") else { return [] }
        var rules = SheetNameRules()
        return TextRules.sheetName(
            template.sheetName, at: DocumentPath([.key("sheetName")]), rules: &rules)
    }

    private static func columnCount(_ outline: TemplateOutline) -> [Finding] {
        guard outline.columns.count > ExcelLimits.columns else { return [] }
        return [
            Finding(
                template: "columns", .error, at: DocumentPath([.key("header")]),
                LocalizedText(
                    zh: "超过 Excel \(ExcelLimits.columns) 栏的上限。",
                    en: "There are more than \(ExcelLimits.columns) columns."))
        ]
    }
}
