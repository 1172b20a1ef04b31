import DisclosureCatalog

extension Remark {
    static let rowShifted = Remark(
        "import.row.shifted", .warning,
        zh: "从这一栏起各栏错位，已按内容放回原栏，请核对。",
        en: "From this column on the cells are shifted; they were put back by content. Check them.")

    static let rowEndMissing = Remark(
        "import.row.short", .note,
        zh: "行末缺少空栏，已按空白读入。",
        en: "Blank cells at the end of the row are missing; they were read as blank.")

    static let rowCut = Remark(
        "import.row.cut", .error,
        zh: "这一行不完整，从这一栏起缺失，请补全。",
        en: "The row breaks off; from this column on it is missing. Complete it.")

    static let rowJoined = Remark(
        "import.row.joined", .warning,
        zh: "这一行与上面一行是同一事项，已接在一起，请核对。",
        en: "This line continues the row above and was joined to it; check it.")

    static func rowAmbiguous(_ text: String) -> Remark {
        let text = quoted(text)
        return Remark(
            "import.row.ambiguous", .error,
            zh: "分不清“\(text)”属于哪一栏，没有读入，请改正这一行。",
            en: "It is unclear which column “\(text)” belongs to; it was not read. Correct the row."
        )
    }

    static func cellWithoutColumn(_ text: String) -> Remark {
        let text = quoted(text)
        return Remark(
            "import.row.surplus", .error,
            zh: "“\(text)”在表中没有对应的栏，没有读入，请改正这一行。",
            en: "“\(text)” has no column in the form; it was not read. Correct the row.")
    }

    static func cellUnexpected(_ text: String) -> Remark {
        let text = quoted(text)
        return Remark(
            "import.cell.unexpected", .error,
            zh: "“\(text)”不像这一栏的内容，已照原样读入，请核对。",
            en: "“\(text)” does not look like this column; it was kept as it stands. Check it.")
    }

    static func rowRefused(cells: Int) -> Remark {
        Remark(
            "import.row.refused", .error,
            zh: "看不懂这一行（有内容的单元格 \(cells) 个），没有读入，请改正。",
            en:
                "The row, with \(cells) filled cells, is not understood; it was not read. Correct it."
        )
    }

    static let lineUnplaced = Remark(
        "import.line.unplaced", .error,
        zh: "这一行不是表格的一行，没有读入，请核对。",
        en: "This line is no row of the table; it was not read. Check it.")

    static let pageNumber = Remark(
        "import.page.number", .note, zh: "页码已略过。", en: "A page number was left out.")

    static let pageHead = Remark(
        "import.page.head", .note,
        zh: "页首重复的内容已略过。", en: "What a page's head repeats was left out.")

    static let noRows = Remark(
        "import.rows.none", .error,
        zh: "表头下面没有事项。", en: "There are no items below the header.")
}
