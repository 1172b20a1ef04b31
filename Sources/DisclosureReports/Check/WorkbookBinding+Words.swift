import DisclosureCatalog

extension LocalizedText {
    static let noSheets = LocalizedText(zh: "没有任何一张表。", en: "There is no sheet.")

    static let noColumns = LocalizedText(zh: "这张表没有任何一栏。", en: "This sheet has no column.")

    static let noValues = LocalizedText(
        zh: "图没有要画的数字，请在 values 中写出栏名。",
        en: "The chart draws nothing; name columns of figures in values.")

    static let noColors = LocalizedText(
        zh: "图没有颜色可用，请在 colors 中写出，如 \"3A6EA5\"。",
        en: "The charts have no colours; give some in colors, such as \"3A6EA5\".")

    static func noTable(_ name: String, nearest: String?) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 40)
        let meant = didYouMean(nearest)
        return LocalizedText(
            zh: "没有“\(quoted)”这张表\(meant.chinese)",
            en: "There is no table “\(quoted)”\(meant.english)")
    }

    static func noColumn(_ name: String, of table: String, nearest: String?) -> LocalizedText {
        let (quoted, of) = (escapedQuote(name, limit: 40), escapedQuote(table, limit: 40))
        let meant = didYouMean(nearest)
        return LocalizedText(
            zh: "表“\(of)”没有“\(quoted)”这一栏\(meant.chinese)",
            en: "The table “\(of)” has no column “\(quoted)”\(meant.english)")
    }

    static func notOnSheet(_ name: String, nearest: String?) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 40)
        let meant = didYouMean(nearest)
        return LocalizedText(
            zh: "这张表的各栏中没有图要画的“\(quoted)”\(meant.chinese)",
            en: """
                The columns of the sheet do not have “\(quoted)”, which the chart draws\
                \(meant.english)
                """)
    }

    static func withoutSheet(_ name: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(name)”在 sheets 中没有工作表，零公开情况说明不会附上它。",
            en: "There is no sheet of “\(name)”, so the nil statement goes without it.")
    }
}
