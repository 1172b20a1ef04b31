import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// What the keys of a template do to the form.
@Suite struct TemplateLayoutTests {
    private let name = #"{ label: "事项", field: "item.name", width: 12, style: "text" },"#

    private func column(_ keys: String) -> String {
        "{ width: 10, style: \"text\", \(keys) },"
    }

    /// The texts of the columns of the first item, from row 3 on: title, header, items.
    private func firstRow(
        _ catalog: Catalog, header: String, _ others: String = ""
    ) throws
        -> [String?]
    {
        let sheet = plan(catalog, try template(header: header, others)).workbook.sheets[0]
        return sheet.columnWidths.indices.map { sheet.text(2, $0) }
    }

    @Test func filesOfVersionOneStillLoad() throws {
        let old = try template(
            header: #"{ label: "一", field: "section.name", width: 5, style: "text", merge: true },"#
                + name, version: 1)
        #expect(old.columns[0].merge == .sections)
        #expect(old.channels == ChannelTemplate())
        #expect(try bundledTemplate("municipal").columns[0].merge == .sections)
    }

    @Test(arguments: [
        ("catalog", ["7", "0505", nil]), ("running", ["1", "2", "3"]),
        ("section", ["1", "2", "1"]),
    ]) func numbersItems(numbering: String, expected: [String?]) throws {
        var catalog = sampleCatalog(itemsInSections: [2, 1])
        catalog.sections[0].items[0].number = .counted(7)
        catalog.sections[0].items[1].number = .code("0505")
        catalog.sections[1].items[0].number = nil
        let template = try template(
            header: column(#"label: "序号", field: "item.number", numbering: "\#(numbering)""#) + name
        )
        let sheet = plan(catalog, template).workbook.sheets[0]
        #expect((2...4).map { sheet.text($0, 0) } == expected)
    }

    @Test(arguments: [
        ("（{chinese}）", ["（一）", "（一）", "（二）"]), ("{number}.", ["1.", "1.", "2."]),
        ("{path}", ["1.1", "2.1", "2.2"]),
    ]) func printsNumerals(pattern: String, expected: [String]) throws {
        var catalog = sampleCatalog(itemsInSections: [1, 1, 1])
        let items = catalog.sections
        catalog.sections = [
            Section(name: "甲", sections: [items[0]]),
            Section(name: "乙", sections: Array(items[1...])),
        ]
        let template = try template(
            header: column(#"label: "级", field: "section.2.numeral", numeral: "\#(pattern)""#)
                + column(#"label: "一", field: "section.1.name""#)
                + column(#"label: "二", field: "section.2.name""#) + name)
        let sheet = plan(catalog, template).workbook.sheets[0]
        #expect((2...4).map { sheet.text($0, 0) } == expected)
    }

    @Test func equalNeighboursMergeWithinTheirSectionOnly() throws {
        var catalog = sampleCatalog(itemsInSections: [4, 2])
        for (index, body) in ["甲局", "甲局", "", ""].enumerated() {
            catalog.sections[0].items[index].responsibleBody = body
        }
        for index in 0...1 { catalog.sections[1].items[index].responsibleBody = "" }
        catalog.sections[0].items[3].responsibleBody = "乙局"
        catalog.sections[1].items[0].responsibleBody = "乙局"
        let template = try template(
            header: name
                + column(#"label: "主体", field: "item.responsibleBody", merge: "equal""#))
        let sheet = plan(catalog, template).workbook.sheets[0]
        #expect(sheet.merges.filter { $0.first.row > 1 }.map(\.a1) == ["B3:B4"])
        #expect(sheet.text(5, 1) == "乙局")
        #expect(sheet.text(6, 1) == "乙局")
    }

    /// A merged text needs the height of all its rows together, not of each.
    @Test func aMergedTextSharesTheHeightOfItsRows() throws {
        var catalog = sampleCatalog(itemsInSections: [3])
        let basis = String(repeating: "依", count: 60)
        for index in 0...2 { catalog.sections[0].items[index].basis = basis }
        let header = name + column(#"label: "依据", field: "item.basis", merge: "equal""#)
        let sheet = plan(catalog, try template(header: header)).workbook.sheets[0]
        let heights = sheet.rows.dropFirst(2).map(\.height)
        let needed = UniformMeasure().height(
            of: basis, in: CellStyle(fontName: "", fontSize: 10),
            width: ColumnWidth.points(characters: 10))
        #expect(heights.reduce(0, +) >= needed)
        #expect(heights.reduce(0, +) < needed * 2)
    }

    @Test(arguments: [
        ("all", "■门户网站\n□报刊\n■其他（注明）：热线"), ("chosen", "■门户网站\n■其他（注明）：热线"),
        ("names", "门户网站\n其他（注明）：热线"),
    ]) func showsChannels(shown: String, expected: String) throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].items[0].channels.append(ChosenChannel("其他（注明）", note: "热线"))
        let row = try firstRow(
            catalog, header: name + column(#"label: "渠道", field: "item.channels""#),
            #"channels: { show: "\#(shown)" },"#)
        #expect(row[1] == expected)
    }

    @Test func takesTheVocabularyOfTheTemplateWhereTheCatalogHasNone() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.channelVocabulary = []
        let row = try firstRow(
            catalog, header: name + column(#"label: "渠道", field: "item.channels""#),
            #"channels: { separator: "；", vocabulary: ["公报", "门户网站"] },"#)
        #expect(row[1] == "□公报；■门户网站")
    }

    @Test func makesAColumnForEachChannel() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].items[0].channels = [
            ChosenChannel("报刊"), ChosenChannel("其他（注明）", note: "热线"), ChosenChannel("广播"),
        ]
        let header =
            name + #"{ label: "渠道", columns: ["#
            + column(#"label: "{channel}", repeat: "channels""#) + "] },"
        let form = plan(catalog, try template(header: header)).workbook.sheets[0]
        #expect((1...4).map { form.text(2, $0) } == ["门户网站", "报刊", "其他（注明）", "广播"])
        #expect((1...4).map { form.text(3, $0) } == [nil, "√", "√：热线", "√"])
        #expect(form.merges.contains { $0.a1 == "B2:E2" })
    }

    @Test func marksOfRequiredChannelsAreShownInTheirColumnsToo() throws {
        let row = try firstRow(
            sampleCatalog(itemsInSections: [1]),
            header: name + column(#"label: "网站", field: "item.channel.门户网站""#)
                + column(#"label: "报刊", field: "item.channel.报刊""#)
                + column(#"label: "公报", field: "item.channel.公报""#),
            #"channels: { meaning: "required" },"#)
        #expect(Array(row[1...]) == ["■", "□", nil])
    }

    @Test func tellsAudienceDisclosureAndLevelsInWords() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].items[0].audience = Audience(everyone: true, groups: ["企业", ""])
        catalog.sections[0].items[0].disclosure = [.onRequest, .proactive]
        catalog.sections[0].items[0].levels = ["县级", "乡级"]
        let row = try firstRow(
            catalog,
            header: name + column(#"label: "对象", field: "item.audience""#)
                + column(#"label: "方式", field: "item.disclosure""#)
                + column(#"label: "层级", field: "item.levels""#)
                + column(#"label: "乡级", field: "item.level.乡级""#)
                + column(#"label: "村级", field: "item.level.村级""#),
            #"""
            words: { everyone: "社会", groups: "群体", proactive: "主动", onRequest: "申请", separator: "；" },
            """#)
        #expect(Array(row[1...]) == ["社会；企业；群体", "主动；申请", "县级；乡级", "√", nil])
    }

    @Test func severalFieldsShareAColumn() throws {
        let row = try firstRow(
            sampleCatalog(itemsInSections: [1]),
            header: name
                + column(
                    #"label: "要求", field: "item.basis", joined: ["item.remarks", "item.deadline"]"#)
        )
        #expect(row[1] == "《示例条例》（示例令第1号）\n20个工作日内")
    }

    @Test func rowsHaveCellsAndStandBelowTheTableToo() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.signOff.filledOn = nil
        catalog.extra = ["监督渠道": "电话"]
        let template = try template(
            header: (0..<6).map { column("label: \"\($0)\", field: \"extra.\($0)\"") }.joined()
                + name,
            #"""
            preamble: [
                { style: "title", cells: [
                    { text: "甲", columns: 2 }, { text: "乙", style: "text" }, { text: "丙" },
                ] },
                { style: "text", omitEmpty: true, text: "时间：{filledOn}" },
                { style: "text", omitEmpty: true, text: "监督：{extra.监督渠道}{extra.无}" },
            ],
            notes: [{ style: "text", text: "共 {items} 项，{sections1} 类" }],
            """#)
        let sheet = plan(catalog, template).workbook.sheets[0]
        #expect(sheet.merges.prefix(3).map(\.a1) == ["A1:B1", "C1:E1", "F1:G1"])
        #expect([0, 2, 5].map { sheet.text(0, $0) } == ["甲", "乙", "丙"])
        #expect(sheet.text(1, 0) == "监督：电话")
        #expect(sheet.text(sheet.rows.count - 1, 0) == "共 1 项，1 类")
        #expect(sheet.page.printArea?.last.row == sheet.rows.count - 1)
    }

    @Test(
        arguments: [("none", nil), ("header", 1...1), ("all", 0...1)]
            as [(String, ClosedRange<Int>?)])
    func repeatsRowsOnEveryPage(word: String, expected: ClosedRange<Int>?) throws {
        let page = #"""
            page: {
                paper: "A4", orientation: "portrait", repeat: "\#(word)", scale: 90, center: false,
                margins: { top: 10, bottom: 12, left: 10, right: 10, header: 5, footer: 5 },
                header: "{page}",
            },
            """#
        let sheet = plan(
            sampleCatalog(itemsInSections: [1]), try template(header: name, page)
        ).workbook.sheets[0]
        #expect(sheet.page.repeatedRows == expected)
        #expect(sheet.page.scale == 90)
        #expect(!sheet.page.centersHorizontally)
        #expect(sheet.page.header == "&C&P")
    }

    @Test func sharesFillThePage() throws {
        let header =
            #"{ label: "甲", field: "item.name", width: 20, style: "text" },"#
            + #"{ label: "乙", field: "item.content", width: { share: 2 }, style: "text" },"#
            + #"{ label: "丙", field: "item.basis", width: { share: 1 }, style: "text" },"#
            + #"{ label: "丁", field: "item.remarks", width: { share: 1, minimum: 60 }, style: "text" },"#
        let sheet = plan(
            sampleCatalog(itemsInSections: [1]), try template(header: header)
        ).workbook.sheets[0]
        let widths = sheet.columnWidths.map { ColumnWidth.points(characters: $0) }
        #expect(sheet.columnWidths[0] == 20)
        #expect(sheet.columnWidths[3] == 60)
        #expect(abs(widths[1] - 2 * widths[2]) <= 1.5)
        #expect(sheet.page.scale == 100)
        let used = widths.reduce(0, +) / sheet.page.printableSize.width
        #expect(used > 0.98 && used <= 1)
    }
}
