package import DisclosureCatalog
package import SheetModel

/// What every text of a template must keep to, whatever the template is of.
package enum TextRules {
    /// A text that is longer than Excel allows at its place, or has too many lines.
    package static func length(
        of text: String, at path: DocumentPath, limit: Int = ExcelLimits.cellText
    ) -> [Finding] {
        let units = text.utf16.count
        if units > limit {
            return [Finding(template: "length", .error, at: path, .tooLong(units, limit: limit))]
        }
        let lines = text.unicodeScalars.count { $0 == "\n" }
        guard lines > ExcelLimits.lineFeeds else { return [] }
        return [
            Finding(
                template: "length", .error, at: path,
                LocalizedText(
                    zh: "有 \(lines) 个换行，超过 Excel 一格 \(ExcelLimits.lineFeeds) 个的上限。",
                    en:
                        "It has \(lines) line breaks; Excel allows \(ExcelLimits.lineFeeds) in a cell."
                ))
        ]
    }

    /// A header or footer, in Excel's code, that is too long or has what Excel refuses.
    package static func header(_ code: String, at path: DocumentPath) -> [Finding] {
        let units = code.utf16.count
        let limit = ExcelLimits.headerFooter
        if units > limit {
            return [Finding(template: "length", .error, at: path, .tooLong(units, limit: limit))]
        }
        guard !PageRules.broken(byHeader: code).isEmpty else { return [] }
        return [
            Finding(
                template: "character", .error, at: path,
                LocalizedText(
                    zh: "Excel 的页眉页脚不能有控制字符，也不能有“&G”“&[Picture]”（图片）。",
                    en: """
                        Headers and footers of Excel take neither control characters nor \
                        “&G” and “&[Picture]”, which stand for pictures.
                        """))
        ]
    }

    /// Characters that no cell can have.
    package static func characters(of text: String, at path: DocumentPath) -> [Finding] {
        let scalars = text.unicodeScalars
        guard let scalar = scalars.first(where: SpreadsheetText.isForbidden) else { return [] }
        let code = String(scalar.value, radix: 16, uppercase: true)
        return [
            Finding(
                template: "character", .error, at: path,
                LocalizedText(
                    zh: "有 Excel 单元格不能容纳的控制字符（U+\(code)），请删去。",
                    en: "It has a control character (U+\(code)) that no cell can hold; remove it."))
        ]
    }

    /// Placeholders that nothing fills.
    package static func placeholders(
        in text: String, at path: DocumentPath, known: [String],
        orWhere isKnown: (String) -> Bool = { _ in false }
    ) -> [Finding] {
        PlaceholderPattern(text).names.filter { !known.contains($0) && !isKnown($0) }.map { name in
            Finding(
                template: "placeholder", .error, at: path,
                .unknown(name, nearest: nearestName(to: name, among: known)))
        }
    }

    /// A name that Excel refuses for a sheet.
    package static func sheetName(
        _ name: String, at path: DocumentPath, rules: inout SheetNameRules
    ) -> [Finding] {
        guard !rules.broken(by: name).isEmpty else { return [] }
        return [
            Finding(
                template: "sheetName", .error, at: path,
                LocalizedText(
                    zh: """
                        Excel 不接受这个工作表名：1 至 \(ExcelLimits.sheetName) 个字符，不含 []:*?/\\，首尾不是\
                        单引号，各表不重名。
                        """,
                    en: """
                        Excel refuses this name of a sheet: 1 to \(ExcelLimits.sheetName) \
                        characters, none of []:*?/\\, no apostrophe at either end, and no other \
                        sheet's.
                        """))
        ]
    }
}

/// What the looks of a template must keep to.
package enum StyleLimits {
    /// Fonts without a name, with one that is too long, or of a size that Excel does not have.
    package static func findings(in styles: [String: StyleTemplate]) -> [Finding] {
        styles.sorted { $0.key < $1.key }.flatMap { name, style in
            let path = DocumentPath([.key("styles"), .key(name)])
            return font(style.font, at: path.appending(key: "font"))
                + size(style.size, at: path.appending(key: "size"))
        }
    }

    package static func font(_ name: String, at path: DocumentPath) -> [Finding] {
        guard !StyleRules.broken(byFont: name).isEmpty else { return [] }
        return [
            Finding(
                template: "font", .error, at: path,
                LocalizedText(
                    zh: "Excel 不接受这个字体名：1 至 \(ExcelLimits.fontName) 个字符，不含控制字符。",
                    en: """
                        Excel refuses this name of a font: 1 to \(ExcelLimits.fontName) characters, \
                        none of them a control character.
                        """))
        ]
    }

    /// A number format that Excel does not understand.
    package static func numberFormat(_ format: String, at path: DocumentPath) -> [Finding] {
        guard !StyleRules.broken(byNumberFormat: format).isEmpty else { return [] }
        return [
            Finding(
                template: "format", .error, at: path,
                LocalizedText(
                    zh: "Excel 不接受这个数字格式：引号、方括号应成对，最多四段，不能为空或过长。",
                    en: """
                        Excel refuses this number format: quotes and brackets are closed, there are \
                        four parts at most, and it is neither empty nor too long.
                        """))
        ]
    }

    private static func size(_ size: Double, at path: DocumentPath) -> [Finding] {
        guard !ExcelLimits.fontSize.contains(size) else { return [] }
        let (least, most) = (ExcelLimits.fontSize.lowerBound, ExcelLimits.fontSize.upperBound)
        return [
            Finding(
                template: "font", .error, at: path,
                LocalizedText(
                    zh: "字号应为 \(Int(least)) 至 \(Int(most)) 磅。",
                    en: "A font has \(Int(least)) to \(Int(most)) points."))
        ]
    }
}

extension LocalizedText {
    fileprivate static func tooLong(_ units: Int, limit: Int) -> LocalizedText {
        LocalizedText(
            zh: "有 \(units) 个字符，Excel 此处的上限是 \(limit) 个，且不能为空。",
            en: "It has \(units) characters; here Excel allows \(limit), and at least one.")
    }

    fileprivate static func unknown(_ name: String, nearest: String?) -> LocalizedText {
        let name = escapedQuote(name, limit: 40)
        let chinese = nearest.map { "，是否应为 {\($0)}？" } ?? "，会照原样印出。"
        let english =
            nearest.map { "; was {\($0)} meant?" } ?? "; it would be printed as it stands."
        return LocalizedText(
            zh: "没有 {\(name)} 这个占位符" + chinese, en: "There is no placeholder {\(name)}" + english)
    }
}
