import DisclosureCatalog

extension Remark {
    static let columnMissing = Remark(
        "import.header.missing", .warning,
        zh: "表头中没有这一栏，所有事项的这一栏都留空。",
        en: "The header has no such column; it is left blank in every item.")

    static let headingsAssumed = Remark(
        "import.header.assumed", .warning,
        zh: "表头中没有这一组的小标题，按模板的顺序读取，请核对。",
        en: "The headings below this one are missing; the template's order is assumed. Check it.")

    static func unknownColumn(_ heading: String) -> Remark {
        let name = quoted(heading)
        return Remark(
            "import.header.unknown", .warning,
            zh: "模板中没有“\(name)”这一栏，按附加栏读入。",
            en: "The template has no column “\(name)”; it is kept as an added column.")
    }

    static let columnsReordered = Remark(
        "import.header.order", .note,
        zh: "各栏的顺序与模板不同，已按表头识别。",
        en: "The columns stand in another order than the template's; they were read by heading.")

    static let headingBlanks = Remark(
        "import.header.blanks", .note,
        zh: "识别表头时已忽略文字中间的空格。",
        en: "Blanks inside the headings were ignored in recognising them.")

    static let headerDisplaced = Remark(
        "import.header.displaced", .note,
        zh: "从这一栏起，表头与数据没有对齐，已按表头的层次识别各栏。",
        en: """
            From this column on the headings do not stand over their data; the columns were read \
            by the header's tree.
            """)

    static let headerRepeated = Remark(
        "import.header.repeated", .note,
        zh: "重复的表头已略过。", en: "A repeated header was left out.")

    static let headerChanged = Remark(
        "import.header.changed", .error,
        zh: "这里的表头与上面的不同，以下各行按新的表头读取，请核对是否为另一张表。",
        en: """
            This header differs from the one above; the rows below were read by it. Check whether \
            another table starts here.
            """)
}
