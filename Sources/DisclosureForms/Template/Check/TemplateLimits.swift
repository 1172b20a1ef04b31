import DisclosureCatalog
import SheetModel

/// Whether a template's texts, fonts and sizes are within what Excel accepts.
enum TemplateLimits {
    static func findings(in outline: TemplateOutline) -> [Finding] {
        texts(outline) + sheetName(outline.template) + styles(outline.template)
            + columnCount(outline)
    }

    private static func texts(_ outline: TemplateOutline) -> [Finding] {
        outline.texts.compactMap { text in
            let units = text.text.utf16.count
            let limit =
                switch text.kind {
                case .page: ExcelLimits.headerFooter
                case .prompt: ExcelLimits.inputText
                default: ExcelLimits.cellText
                }
            let lines = text.text.unicodeScalars.count { $0 == "\n" }
            if units > limit {
                return Finding(
                    template: "length", .error, at: text.path, .tooLong(units, limit: limit))
            }
            guard lines > ExcelLimits.lineFeeds else { return nil }
            return Finding(
                template: "length", .error, at: text.path,
                LocalizedText(
                    zh: "有 \(lines) 个换行，超过 Excel 一格 \(ExcelLimits.lineFeeds) 个的上限。",
                    en:
                        "It has \(lines) line breaks; Excel allows \(ExcelLimits.lineFeeds) in a cell."
                ))
        }
    }

    /// A name with placeholders is made fit when it is filled.
    private static func sheetName(_ template: FormTemplate) -> [Finding] {
        let path = DocumentPath([.key("sheetName")])
        guard !template.sheetName.contains("{") else { return [] }
        var rules = SheetNameRules()
        guard !rules.broken(by: template.sheetName).isEmpty else { return [] }
        return [
            Finding(
                template: "sheetName", .error, at: path,
                LocalizedText(
                    zh: "Excel 不接受这个工作表名：1 至 \(ExcelLimits.sheetName) 个字符，不含 []:*?/\\，首尾不是单引号。",
                    en: """
                        Excel refuses this name of a sheet: 1 to \(ExcelLimits.sheetName) \
                        characters, none of []:*?/\\, no apostrophe at either end.
                        """))
        ]
    }

    private static func styles(_ template: FormTemplate) -> [Finding] {
        template.styles.sorted { $0.key < $1.key }.flatMap { name, style -> [Finding] in
            let path = DocumentPath([.key("styles"), .key(name)])
            var findings: [Finding] = []
            let units = style.font.utf16.count
            if !(1...ExcelLimits.fontName).contains(units) {
                findings.append(
                    Finding(
                        template: "font", .error, at: path.appending(key: "font"),
                        .tooLong(units, limit: ExcelLimits.fontName)))
            }
            if !ExcelLimits.fontSize.contains(style.size) {
                let (least, most) = (
                    ExcelLimits.fontSize.lowerBound, ExcelLimits.fontSize.upperBound
                )
                findings.append(
                    Finding(
                        template: "font", .error, at: path.appending(key: "size"),
                        LocalizedText(
                            zh: "字号应为 \(Int(least)) 至 \(Int(most)) 磅。",
                            en: "A font has \(Int(least)) to \(Int(most)) points.")))
            }
            return findings
        }
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

extension LocalizedText {
    fileprivate static func tooLong(_ units: Int, limit: Int) -> LocalizedText {
        LocalizedText(
            zh: "有 \(units) 个字符，Excel 此处的上限是 \(limit) 个，且不能为空。",
            en: "It has \(units) characters; here Excel allows \(limit), and at least one.")
    }
}
