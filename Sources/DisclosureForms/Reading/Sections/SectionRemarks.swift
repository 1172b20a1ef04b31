import DisclosureCatalog

extension Remark {
    static let sectionRepeated = Remark(
        "import.section.repeated", .note,
        zh: "重复的序号和名称，与上面是同一栏目，已接续。",
        en: "Numeral and name repeat those of the open section, which goes on here.")

    static let sameNameOtherNumeral = Remark(
        "import.section.sameName", .warning,
        zh: "名称与上一栏目相同而序号不同，按另一栏目读入，请核对。",
        en: """
            The name is that of the section above with another numeral; read as a new section. \
            Check it.
            """)

    static let sectionNameMissing = Remark(
        "import.section.nameless", .error,
        zh: "这里的栏目没有名称，请补上。", en: "The section has no name; add it.")

    static let sectionWithoutItem = Remark(
        "import.section.alone", .warning,
        zh: "这一行只有栏目的序号和名称，没有事项，请核对。",
        en: "The row shows only the label of a section and no item; check it.")

    static let numeralMissing = Remark(
        "import.section.numeral", .warning,
        zh: "新的栏目没有序号，请核对。", en: "A new section has no numeral; check it.")

    static func numeralUnreadable(_ numeral: String) -> Remark {
        let numeral = quoted(numeral)
        return Remark(
            "import.section.numeral", .warning,
            zh: "“\(numeral)”不是序号，请核对。", en: "“\(numeral)” is no numeral; check it.")
    }

    static func numeralOutOfStep(_ numeral: String, expected: Int) -> Remark {
        let numeral = quoted(numeral)
        let wanted = ChineseNumeral.text(expected)
        return Remark(
            "import.section.numeral", .warning,
            zh: "栏目的序号是“\(numeral)”，按顺序应为“\(wanted)”，请核对。",
            en: "The numeral of the section is “\(numeral)”, in order “\(wanted)”; check it.")
    }
}
