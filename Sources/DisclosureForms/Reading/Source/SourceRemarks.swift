import DisclosureCatalog

extension Remark {
    static let hiddenUnderMerge = Remark(
        "import.cell.covered", .warning,
        zh: "这一格被合并的单元格盖住，表中看不到，没有读入，请核对。",
        en: "A merged cell covers this one, which nobody sees; it was not read. Check it.")

    static func errorCell(_ sign: String) -> Remark {
        let sign = quoted(sign)
        return Remark(
            "import.cell.error", .error,
            zh: "单元格的公式出错（\(sign)），按空白读入，请改正。",
            en: "The formula of the cell failed (\(sign)); it was read as blank. Correct it.")
    }

    static func dateCell(_ text: String) -> Remark {
        Remark(
            "import.cell.date", .note,
            zh: "日期格式的数值已读作 \(text)。", en: "A number shown as a date was read as \(text).")
    }

    static let formulaResult = Remark(
        "import.cell.formula", .note,
        zh: "这一列有公式，已采用文件中保存的结果。",
        en: "The column holds formulas; the results stored in the file were used.")

    static func hiddenRows(_ count: Int) -> Remark {
        Remark(
            "import.rows.hidden", .warning,
            zh: "从这里起有 \(count) 行被隐藏，已照样读入，请核对。",
            en: "From here on rows are hidden: \(count). They were read all the same; check them.")
    }

    static func filteredRows(_ count: Int) -> Remark {
        Remark(
            "import.rows.hidden", .warning,
            zh: "筛选隐藏了 \(count) 行，已照样读入，请核对。",
            en: "A filter hides rows: \(count). They were read all the same; check them.")
    }

    static let hiddenColumn = Remark(
        "import.column.hidden", .warning,
        zh: "这一列被隐藏，已照样读入，请核对。",
        en: "The column is hidden; it was read all the same. Check it.")

    static func tooManyColumns(limit: Int) -> Remark {
        Remark(
            "import.columns", .error,
            zh: "有内容的列超过 \(limit) 列，其余的没有读入，请删去多余的列。",
            en: "More than \(limit) columns hold something; the others were not read. Remove them.")
    }

    static func unheadedColumn(_ name: String) -> Remark {
        Remark(
            "import.column.unheaded", .warning,
            zh: "这一列没有标题，按附加栏“\(name)”读入，请补上标题或删去。",
            en:
                "The column has no heading; it is kept as the added column “\(name)”. Name or remove it."
        )
    }

    static let sharedCell = Remark(
        "import.cell.shared", .note,
        zh: "与上面的单元格合并，已取相同的内容。",
        en: "The cell is merged with the one above; it was given the same content.")

    static let continuedItem = Remark(
        "import.item.continued", .note,
        zh: "这一行接着上面的事项，已合为一项。",
        en: "The row goes on with the item above and was joined to it.")

    static let labelUnmerged = Remark(
        "import.section.unmerged", .warning,
        zh: "这里的栏目单元格是空白，没有与上面合并，按上面的栏目读入，请核对。",
        en: """
            The section's cell is blank and not merged with the one above; the row was read as \
            part of the section above. Check it.
            """)

    static let labelsUnmerged = Remark(
        "import.section.unmerged", .note,
        zh: "表中的栏目单元格没有合并，空白处按上面的栏目读入。",
        en: "The sections' cells are not merged; blank ones were read as the section above.")

    static let lineBelowTable = Remark(
        "import.line.note", .warning,
        zh: "这一行是表格以外的说明，没有读入。",
        en: "This line is a remark outside the table; it was not read.")
}
