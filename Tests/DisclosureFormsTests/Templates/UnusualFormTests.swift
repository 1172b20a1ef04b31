import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Parts of the template language together as no bundled form has them: written, and read back.
@Suite struct UnusualFormTests {
    struct Form: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var header: String
        var others = ""
        /// How deep the sections are.
        var depth = 1
        /// What the reading may remark besides notes.
        var rules: Set<String> = []
    }

    private static let texts = #"""
        { label: "公开内容", field: "item.content", width: 12, style: "text" },
        { label: "公开依据", field: "item.basis", width: 12, style: "text", merge: "equal" },
        { label: "公开时限", field: "item.deadline", width: 12, style: "text", merge: "equal" },
        { label: "公开主体", field: "item.responsibleBody", width: 12, style: "text", merge: "equal" },
        """#
    private static let ticks = #"""
        { label: "公开对象", columns: [
            { label: "全社会", field: "item.everyone", width: 4, style: "stacked", headStyle: "stacked" },
            { label: "特定群体", field: "item.groups", width: 4, style: "text" } ] },
        { label: "公开方式", columns: [
            { label: "主动公开", field: "item.proactive", width: 4, style: "text" },
            { label: "依申请", field: "item.onRequest", width: 4, style: "text" } ] },
        """#
    private static let channels =
        #"{ label: "公开渠道", field: "item.channels", width: 20, style: "text" },"#
    private static let words = #"""
        words: { everyone: "全社会", groups: "特定群体", proactive: "主动公开", onRequest: "依申请公开" },
        """#
    private static func levels(_ count: Int) -> String {
        (1...count).map { level in
            """
            { label: "第\(level)级", field: "section.\(level).name", width: 5, style: "stacked",
              merge: "sections" },
            """
        }.joined()
    }

    private static func page(_ keys: String) -> String {
        """
        page: { \(keys),
            margins: { top: 10, bottom: 12, left: 10, right: 10, header: 5, footer: 5 } },
        """
    }

    static let forms = [
        Form(
            testDescription: "six levels, a column for each channel, A3",
            header: levels(6)
                + #"{ label: "事项", field: "item.name", width: 12, style: "text" },"# + texts
                + #"{ label: "公开渠道", columns: [ { label: "{channel}", repeat: "channels", width: 4, style: "text", headStyle: "stacked" } ] },"#
                + ticks,
            others: page(#"paper: "A3", orientation: "landscape""#), depth: 6),
        Form(
            testDescription: "no numbers, words for audience and manner, three levels, A3 portrait",
            header: levels(1)
                + #"{ label: "事项", field: "item.name", width: 12, style: "text" },"# + texts
                + channels + #"""
                    { label: "公开对象", field: "item.audience", width: 12, style: "text" },
                    { label: "公开方式", field: "item.disclosure", width: 12, style: "text" },
                    { label: "公开层级", columns: [
                        { label: "市级", field: "item.level.市级", width: 4, style: "text" },
                        { label: "县级", field: "item.level.县级", width: 4, style: "text" },
                        { label: "乡级", field: "item.level.乡级", width: 4, style: "text" } ] },
                    """#,
            others: page(#"paper: "A3", orientation: "portrait""#) + words),
        Form(
            testDescription: "numerals as paths, numbers anew in each section, chosen channels",
            header: #"""
                { label: "一级", columns: [
                    { label: "号", field: "section.1.numeral", numeral: "第{chinese}类", width: 7, style: "text", merge: "sections" },
                    { label: "名", field: "section.1.name", width: 7, style: "text", merge: "sections" } ] },
                { label: "二级", columns: [
                    { label: "号", field: "section.2.numeral", numeral: "{path}", width: 7, style: "text", merge: "sections" },
                    { label: "名", field: "section.2.name", width: 7, style: "text", merge: "sections" } ] },
                { label: "序号", field: "item.number", numbering: "section", width: 7, style: "text" },
                { label: "事项", field: "item.name", width: 12, style: "text" },
                """# + texts + channels + ticks,
            others: #"channels: { show: "chosen", separator: "；" },"#, depth: 2,
            rules: ["import.cell.unexpected"]),
        Form(
            testDescription:
                "five header rows, parts, hidden columns, an offset, names of channels",
            header: #"""
                { label: "总表", columns: [ { label: "事项", columns: [
                    { label: "编码与名称", columns: [
                        { label: "编码", field: "item.number", width: [3, 3], style: "text" },
                        { label: "全称", columns: [
                            { label: "类别", field: "section.name", width: 8, style: "text", merge: "sections" },
                            { label: "名称", field: "item.name", width: 12, style: "text" } ] } ] } ] } ] },
                """# + texts + #"""
                    { label: "公开渠道", field: "item.channels", width: 20, style: "text", hidden: true },
                    """# + ticks,
            others: #"""
                offset: { columns: [3, 0], rows: [20] }, headerHeights: [30, 20],
                channels: { show: "names", separator: "/", vocabulary: ["门户网站", "发布会/听证会", "其他（注明）"] },
                """#, rules: ["import.column.hidden"]),
        Form(
            testDescription: "marks for required channels, joined fields, rows below",
            header: levels(1)
                + #"""
                { label: "事项", columns: [
                    { field: "item.number", width: 5, style: "text" },
                    { field: "item.name", width: 12, style: "text" } ] },
                { label: "公开内容", field: "item.content", width: 12, style: "text" },
                { label: "公开依据及时限", field: "item.basis", joined: ["item.deadline"], width: 20, style: "text" },
                { label: "公开主体", field: "item.responsibleBody", width: 12, style: "text" },
                """# + channels + ticks,
            others: #"""
                channels: { meaning: "required", separator: " " },
                preamble: [{ style: "title", text: "{title}", rows: 2 }, { style: "title", cells: [], height: 9 }],
                notes: [{ style: "title", cells: [{ text: "责任单位：{department}" }, { text: "填表人：{preparedBy}" }] }],
                """#),
    ]

    private func catalog(depth: Int, levels: Bool, codes: Bool) -> Catalog {
        var catalog = sampleCatalog(itemsInSections: [3, 2, 1])
        catalog.channelVocabulary = ["门户网站", "发布会/听证会", "其他（注明）"]
        catalog.title = "示例市示例局目录"
        for section in catalog.sections.indices {
            for index in catalog.sections[section].items.indices {
                var item = catalog.sections[section].items[index]
                item.number = codes ? .counted(index + 1) : item.number
                item.channels =
                    index % 2 == 0
                    ? [ChosenChannel("门户网站"), ChosenChannel("发布会/听证会")]
                    : [ChosenChannel("门户网站"), ChosenChannel("其他（注明）", note: "12345热线")]
                item.audience =
                    index == 1 ? Audience(groups: ["项目单位"]) : Audience(everyone: true)
                item.levels = levels ? [["市级", "乡级"], ["县级"], ["乡级"]][index] : []
                catalog.sections[section].items[index] = item
            }
        }
        for level in 1..<max(depth, 2) where depth > 1 {
            let inner = catalog.sections
            let half = (inner.count + 1) / 2
            catalog.sections = [
                Section(name: "总\(level)甲", sections: Array(inner.prefix(half))),
                Section(name: "总\(level)乙", sections: Array(inner.dropFirst(half))),
            ]
        }
        return catalog
    }

    /// A form with a column for each channel, where nobody names a channel.
    @Test(arguments: [
        (
            #"{ label: "渠道", columns: [{ label: "{channel}", repeat: "channels", width: 4, style: "text" }] }"#,
            ["事项", "渠道"]
        ),
        (#"{ label: "{channel}", repeat: "channels", width: 4, style: "text" }"#, ["事项"]),
        (
            #"{ label: "渠道", columns: [{ label: "{channel}", repeat: "channels", width: 4, style: "text" }, { label: "备注", field: "item.remarks", width: 4, style: "text" }] }"#,
            ["事项", "渠道"]
        ),
        (
            #"{ label: "渠道", columns: [{ label: "各种", columns: [{ label: "{channel}", repeat: "channels", width: 4, style: "text" }] }] }"#,
            ["事项", "渠道"]
        ),
    ])
    func aFormWithoutChannelsIsWhole(header: String, headings: [String]) throws {
        let name = #"{ label: "事项", field: "item.name", width: 12, style: "text" },"#
        let template = try template(header: name + header)
        var catalog = sampleCatalog(itemsInSections: [2])
        catalog.channelVocabulary = []
        for index in catalog.sections[0].items.indices {
            catalog.sections[0].items[index].channels = []
        }
        let plan = plan(catalog, template).workbook
        #expect(PlanCheck.faults(in: plan) == [])
        let sheet = plan.sheets[0]
        #expect(sheet.columnWidths.indices.compactMap { sheet.text(1, $0) } == headings)
    }

    private static func text(of form: Form) -> String {
        let page =
            form.others.contains("page:") ? "" : page(#"paper: "A3", orientation: "landscape""#)
        let preamble = #"preamble: [{ style: "title", text: "{title}" }],"#
        return #"""
            {
                format: "gongkai.form", version: 2, name: "test", sheetName: "表",
                defaultTitle: "{department}目录", dateFormat: "{year}年{month}月{day}日",
                styles: {
                    title: { font: "黑体", size: 16, border: false },
                    head: { font: "黑体", size: 10 }, text: { font: "宋体", size: 10 },
                    stacked: { font: "宋体", size: 10, direction: "stacked", align: "center" },
                },
                marks: {
                    chosen: "■", notChosen: "□", tick: "√", noteSeparator: "：",
                    noteRequest: "（注明）",
                },
            """# + page + (form.others.contains("preamble:") ? "" : preamble) + form.others
                + "header: [\(form.header)] }"
    }

    @Test(arguments: forms, FormOptions.Pages.allCases)
    func whatIsWrittenIsRead(form: Form, pages: FormOptions.Pages) throws {
        let template = try template(Self.text(of: form))
        #expect(TemplateCheck.findings(in: template) == [])
        var catalog = catalog(
            depth: form.depth, levels: form.header.contains("item.level."),
            codes: form.header.contains("numbering"))
        if !form.header.contains("item.number") {
            catalog = catalog.withoutNumbers
        }
        let plan = plan(catalog, template, pages: pages).workbook
        #expect(PlanCheck.faults(in: plan) == [])
        let reading = try FormLibrary([FormLibrary.Form(template, hash: "")]).read(
            FormSource(WorkbookGrid(sheets: [SheetGrid(plan.sheets[0])], styles: [])),
            fileName: "form.xlsx")
        #expect(reading.form.catalog.sections == catalog.sections)
        #expect(reading.match.score == 1)
        let rules = Set(reading.form.findings.filter { $0.severity > .note }.map(\.rule))
        // Nothing but title and rows below names the department or who has filled the form in.
        #expect(
            rules.subtracting(form.rules).subtracting(["import.department.title"])
                .filter { $0.hasPrefix("import.") } == [])
    }
}

extension Catalog {
    fileprivate var withoutNumbers: Catalog {
        var catalog = self
        for index in catalog.sections.indices { catalog.sections[index].removeNumbers() }
        return catalog
    }
}

extension Section {
    fileprivate mutating func removeNumbers() {
        for index in items.indices { items[index].number = nil }
        for index in sections.indices { sections[index].removeNumbers() }
    }
}
