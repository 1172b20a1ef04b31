import DisclosureCatalog
import SheetModel

/// What there is to say about a form that was learned.
extension Remark {
    static func unplacedColumn(_ heading: String, _ field: CatalogField) -> Remark {
        let (heading, name) = (quoted(heading), escapedQuote(field.name, limit: 40))
        return Remark(
            "learn.column", .warning,
            zh: "不认得“\(heading)”这一栏，暂定为 \(name)；请在模板中改写它的 field，或照此填入 extra。",
            en: """
                The column “\(heading)” is not known and became \(name); correct its field in the \
                template, or fill in extra by this name.
                """)
    }

    static func combinedColumn(_ heading: String, _ fields: [CatalogField]) -> Remark {
        let heading = quoted(heading)
        let names = fields.map { escapedQuote($0.name, limit: 40) }
        guard fields.count > 1 else {
            return Remark(
                "learn.combined", .warning,
                zh: "“\(heading)”合写了几栏的内容，这一栏定为 \(names[0])，请核对。",
                en: """
                    The heading “\(heading)” is for several contents; this column became \
                    \(names[0]). Check it.
                    """)
        }
        return Remark(
            "learn.combined", .warning,
            zh: """
                “\(heading)”这一栏合写几项内容，定为 \(names.joined(separator: "、"))，各占一行；\
                读入时分不清的，全部读入第一项。请核对。
                """,
            en: """
                The column “\(heading)” is for several contents and became \
                \(names.joined(separator: ", ")), each on a line of its own; what cannot be told \
                apart when it is read goes into the first. Check it.
                """)
    }

    static func addedText(_ label: String) -> Remark {
        let label = quoted(label)
        return Remark(
            "learn.text", .note,
            zh: "“\(label)”后面的文字不是各张表都有的内容，定为 extra.\(label)。",
            en: "The text behind “\(label)” is none that all forms have; it became extra.\(label).")
    }

    static func offset(_ cell: String) -> Remark {
        Remark(
            "learn.offset", .note,
            zh: "表从 \(cell) 开始，前面的空行空列记在模板的 offset 中；删去它，表就从 A1 开始。",
            en: """
                The form begins at \(cell); the blank rows and columns before it are the template's \
                offset, without which it would begin at A1.
                """)
    }

    static func farOffset(_ cell: String) -> Remark {
        Remark(
            "learn.offset", .note,
            zh: "表从 \(cell) 开始，离 A1 太远；按模板写出的表从 A1 开始。",
            en: "The form begins at \(cell), too far from A1; by the template it begins at A1.")
    }

    static let hiddenColumnKept = Remark(
        "learn.hidden", .note,
        zh: "这一列被隐藏，按模板写出的表中也是隐藏的；不需要时请在模板中删去这一栏。",
        en: """
            The column is hidden, and so it is in forms of the template; remove it from the template \
            if it is not needed.
            """)

    static let hiddenColumnLeft = Remark(
        "learn.hidden", .warning,
        zh: "这一列被隐藏，没有学入模板；需要时请先取消隐藏。",
        en: "The column is hidden and is none of the template; unhide it first if it is needed.")

    static let hiddenRowKept = Remark(
        "learn.hidden", .note,
        zh: "表头上面的这一行被隐藏，按模板写出的表中也是隐藏的；不需要时请在模板中删去这一行。",
        en: """
            This row above the header is hidden, and so it is in forms of the template; remove it \
            from the template if it is not needed.
            """)

    static func hiddenRowsLeft(_ count: Int) -> Remark {
        Remark(
            "learn.hidden", .warning,
            zh: "从这里起有 \(count) 行被隐藏，没有学入模板；需要时请先取消隐藏。",
            en: """
                From here on rows are hidden: \(count). They are none of the template; unhide them \
                first if they are needed.
                """)
    }

    static func spreadColumn(_ count: Int) -> Remark {
        Remark(
            "learn.spread", .note,
            zh: "这一栏的单元格都合并了 \(count) 列，模板中为一列，宽度不变。",
            en: """
                The cells of this column are merged over \(count) columns of the sheet; the template \
                has one, as wide.
                """)
    }

    static let noItemName = Remark(
        "learn.noName", .warning,
        zh: "没有认出事项名称一栏，填好的表无法读回；请在模板中把这一栏的 field 改为 item.name。",
        en: """
            No column was recognised as the items' names, so a filled form cannot be read back; set \
            the field of that column to item.name.
            """)

    static let noBody = Remark(
        "learn.noRows", .note,
        zh: "表头下面没有行，正文的字体和边框取自表头，请核对。",
        en: "There are no rows below the header; fonts and borders of text are the header's.")

    static let headingCrosses = Remark(
        "learn.heading", .warning,
        zh: "这个标题跨出了上一层标题的范围，已在那里截断，请核对表头。",
        en: "The heading reaches past the one above it and was cut there; check the header.")

    static let headerAgain = Remark(
        "learn.headerAgain", .note,
        zh: "表头在这里重复出现，按同一张表学习。",
        en: "The header stands here again; it was taken for the same form.")

    static func stacked(_ count: Int) -> Remark {
        Remark(
            "learn.stack", .note,
            zh: """
                这张工作表中上下排着 \(count) 张表，按第一张学习；各张表的标题记在模板的 stack 中，\
                用 gongkai export --stack 写出。
                """,
            en: """
                Tables stand below each other on this sheet: \(count). The first was learned; the \
                headings of all are the template's stack, for gongkai export --stack.
                """)
    }

    static let unevenRow = Remark(
        "learn.row", .warning,
        zh: "这里合并的单元格高低不一，只学了第一行的文字，请核对。",
        en: """
            The merged cells of this row are not equally high; only the texts of its first row were \
            learned. Check it.
            """)

    static let formElsewhere = Remark(
        "learn.sheet", .note,
        zh: "这张工作表中也有表，没有学；要学它请用 --sheet 指明。",
        en: "This sheet holds a form too, which was not learned; name it with --sheet.")

    static func smallPrint(_ size: Double) -> Remark {
        Remark(
            "learn.size", .warning,
            zh: "按这张表的纸张和栏宽，正文打印后只有 \(size) 磅，已照此放宽 page.minimumBodySize。",
            en: """
                On this paper, with these widths, text prints at \(size) points; \
                page.minimumBodySize was set to allow it.
                """)
    }

    init(_ doubt: PageLearner.Doubt) {
        switch doubt {
        case .paper(let code):
            self.init(
                "learn.paper", .warning,
                zh: "纸张不是 A4 或 A3（代码 \(code)），已按 A4。",
                en: "The paper is neither A4 nor A3 (code \(code)); A4 was taken.")
        case .margins:
            self.init(
                "learn.margins", .warning,
                zh: "页边距没有在纸上留出打印的地方，已改用常用的页边距。",
                en: "The margins leave no room to print on; usual ones were taken.")
        case .headerFooter:
            self.init(
                "learn.headerFooter", .note,
                zh: "页眉页脚中模板不能表示的部分没有学入，只留下居中的文字和页码。",
                en: """
                    Of the page's header and footer only the centred text and the page numbers were \
                    learned.
                    """)
        }
    }
}
