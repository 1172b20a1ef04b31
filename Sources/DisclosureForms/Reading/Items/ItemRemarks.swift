import DisclosureCatalog

extension Remark {
    static let itemUnnumbered = Remark(
        "import.item.unnumbered", .warning,
        zh: "这一事项没有编号，请核对。", en: "The item has no number; check it.")

    static let itemNameless = Remark(
        "import.item.nameless", .error,
        zh: "这一行没有事项名称，请补上。", en: "The row has no name of an item; add it.")

    static let numberNormalised = Remark(
        "import.item.number", .note,
        zh: "编号已改写为阿拉伯数字。", en: "The number was rewritten in plain figures.")

    static let markNormalised = Remark(
        "import.mark", .note,
        zh: "标记已统一为表中的写法。", en: "The mark was rewritten as the form has it.")

    static func markUnreadable(_ text: String) -> Remark {
        let text = quoted(text)
        return Remark(
            "import.mark.unreadable", .error,
            zh: "这里应为 √ 或空白，写的是“\(text)”，按空白读入，请核对。",
            en: "Here a √ or nothing is expected, not “\(text)”; it was read as blank. Check it.")
    }

    static func wordUnreadable(_ text: String) -> Remark {
        let text = quoted(text)
        return Remark(
            "import.word.unreadable", .error,
            zh: "看不懂“\(text)”，没有读入，请按表中的说法填写。",
            en: "“\(text)” is not understood and was not read; use the form's own words.")
    }

    static let lostCharacters = Remark(
        "import.text.lost", .warning,
        zh: "含有转码时丢失的字符，请对照原件补上。",
        en: "Characters were lost in an earlier conversion; restore them from the original.")
}
