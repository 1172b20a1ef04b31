import DisclosureCatalog

extension Remark {
    static let lineAboveTable = Remark(
        "import.preamble.line", .warning,
        zh: "表格上方的这一行无法识别，没有读入。",
        en: "This line above the table is not understood; it was not read.")

    static func textOutside(_ count: Int) -> Remark {
        Remark(
            "import.text.outside", .note,
            zh: "表格以外的文字（\(count) 行）没有读入。",
            en: "Text outside of the table was not read; lines: \(count).")
    }

    static func statementUnknown(_ key: String) -> Remark {
        let name = quoted(key)
        return Remark(
            "import.statement.unknown", .warning,
            zh: "清单没有“\(name)”这一项，没有读入。",
            en: "No catalog has “\(name)”; it was not read.")
    }

    static let titleNumbered = Remark(
        "import.title.number", .note,
        zh: "标题前的表格序号已去掉。", en: "The number of the table before the title was left out.")

    static let signOffRest = Remark(
        "import.signOff.rest", .warning,
        zh: "这一行中有一部分不是表头应有的内容，没有读入。",
        en: "Part of this line is none of the form's fields; it was not read.")

    static let departmentFromTitle = Remark(
        "import.department.title", .warning,
        zh: "没有写明责任单位，已取自标题，请核对。",
        en: "The department is not stated; it was taken from the title. Check it.")

    static let otherDepartmentInTitle = Remark(
        "import.department.differs", .warning,
        zh: "标题中的单位与责任单位不一致，请核对。",
        en: "The title names another department than the sign-off line; check which is right.")

    static let countsUnreadable = Remark(
        "import.counts.unreadable", .error,
        zh: "看不懂这一行的事项数量，没有读入，请核对。",
        en: "The counts of this line are not understood and were not read; check them.")

    static let statedTwice = Remark(
        "import.preamble.twice", .error,
        zh: "与前面写的不一致，已保留前面的，请核对。",
        en: "This differs from what stands further above, which was kept; check which is right.")

    static func impossibleDate(_ text: String) -> Remark {
        let date = quoted(text)
        return Remark(
            "import.date.impossible", .error,
            zh: "日历上没有“\(date)”这一天，没有读入，请填写正确的日期。",
            en: "There is no such day as “\(date)”; it was not read. Enter the right date.")
    }

    static func serialDate(_ date: String) -> Remark {
        Remark(
            "import.date.serial", .warning,
            zh: "日期是没有日期格式的数值，已读作 \(date)，请核对。",
            en: "The date is a number without a date's format; it was read as \(date). Check it.")
    }

    static func shortYear(_ date: String) -> Remark {
        Remark(
            "import.date.century", .warning,
            zh: "年份只写了两位，已读作 \(date)，请核对。",
            en: "The year has two figures only; the date was read as \(date). Check it.")
    }

    static let unreadableDate = Remark(
        "import.date.unreadable", .error,
        zh: "看不懂这个日期，没有读入，请按年、月、日填写。",
        en: "The date is not understood and was not read; write year, month and day.")

    static let blanksRemoved = Remark(
        "import.blanks", .note,
        zh: "已去掉文字中间的空格。", en: "Blanks inside the text were removed.")
}
