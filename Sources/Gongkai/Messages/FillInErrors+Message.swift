import DisclosureCatalog

extension GongkaiError {
    /// A form for filling in, in a format without drop-down lists and protection.
    init(fillInFormat format: String) {
        self.init(
            .usage,
            LocalizedText(
                zh: "供填写的表只能是 xlsx，\(format) 没有下拉列表和保护，请改用 xlsx。",
                en: """
                    A form for filling in is a spreadsheet; \(format) has neither drop-down lists \
                    nor protection. Use xlsx.
                    """))
    }

    /// More empty rows than a form has, or fewer than make sense.
    init(fillInRows rows: Int, from least: Int) {
        let most = FillInOptions.rowLimit
        self.init(
            .usage,
            LocalizedText(
                zh: "空行数 \(rows) 不对，应为 \(least) 到 \(most)。",
                en: "The number of empty rows is \(rows); it should be from \(least) to \(most)."))
    }
}
