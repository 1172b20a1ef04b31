import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// What a template's columns write, they read.
@Suite struct TemplateReadingTests {
    private let name = #"""
        { label: "一级事项", field: "section.name", width: 12, style: "text" },
        { label: "二级事项", field: "item.name", width: 12, style: "text" },
        { label: "公开内容", field: "item.content", width: 12, style: "text" },
        """#

    private func readBack(_ catalog: Catalog, _ template: FormTemplate) throws -> FormReading {
        try read(
            plan(catalog, template, pages: .continuous).workbook.sheets[0].tabSeparated,
            as: template)
    }

    private func sample() -> Catalog {
        var catalog = sampleCatalog(itemsInSections: [2, 1])
        catalog.sections[0].items[1].channels = [
            ChosenChannel("报刊"), ChosenChannel("其他（注明）", note: "热线"),
        ]
        return catalog
    }

    @Test(arguments: ["chosen", "required"])
    func readsAColumnForEachChannel(meaning: String) throws {
        let template = try template(
            header: name
                + #"{ label: "公开渠道", columns: [{ label: "{channel}", repeat: "channels", width: 9, style: "text" }] },"#,
            #"channels: { meaning: "\#(meaning)" },"#)
        let reading = try readBack(sample(), template)
        #expect(reading.catalog.items.map(\.channels) == sample().items.map(\.channels))
        #expect(reading.catalog.channelVocabulary == sample().channelVocabulary)
        #expect(!reading.findings.contains { $0.rule.hasPrefix("import.header") })
    }

    @Test func readsColumnsOfNamedChannels() throws {
        let columns = sample().channelVocabulary.map {
            "{ label: \"\($0)\", field: \"item.channel.\($0)\", width: 9, style: \"text\" },"
        }
        let reading = try readBack(sample(), try template(header: name + columns.joined()))
        #expect(reading.catalog.items.map(\.channels) == sample().items.map(\.channels))
    }

    @Test func readsWords() throws {
        var catalog = sampleCatalog(itemsInSections: [3])
        catalog.sections[0].items[0].audience = Audience(everyone: true)
        catalog.sections[0].items[1].audience = Audience(groups: ["企业", ""])
        catalog.sections[0].items[1].disclosure = [.proactive, .onRequest]
        catalog.sections[0].items[2].disclosure = [.onRequest]
        catalog.sections[0].items[2].levels = ["县级", "村级"]
        let template = try template(
            header: name + #"""
                { label: "公开范围", field: "item.audience", width: 9, style: "text" },
                { label: "公开方式", field: "item.disclosure", width: 9, style: "text" },
                { label: "公开层级", field: "item.levels", width: 9, style: "text" },
                """#,
            #"words: { everyone: "全社会", groups: "群体", proactive: "主动公开", onRequest: "依申请公开" },"#)
        let read = try readBack(catalog, template).catalog.items
        #expect(read.map(\.audience) == catalog.items.map(\.audience))
        #expect(read.map(\.disclosure) == catalog.items.map(\.disclosure))
        #expect(read.map(\.levels) == catalog.items.map(\.levels))
    }

    @Test func shorterWordsAreUnderstoodAndOthersTold() throws {
        let template = try template(
            header: name
                + #"{ label: "公开方式", field: "item.disclosure", width: 9, style: "text" },"#,
            #"words: { everyone: "全社会", groups: "群体", proactive: "主动公开", onRequest: "依申请公开" },"#)
        let reading = try read(
            "一级事项\t二级事项\t公开内容\t公开方式\n栏目\t甲\t内容。\t主动\n\t乙\t内容。\t看情况", as: template)
        #expect(reading.catalog.items.map(\.disclosure) == [[.proactive], []])
        let finding = try #require(reading.findings("import.word.unreadable").first)
        #expect(finding.place.position == .line(3))
        #expect(finding.message.chinese.contains("看情况"))
    }

    @Test func itemsMayStandBesideSectionsOfALowerLevel() throws {
        let template = try bundledTemplate("three-level")
        let header =
            "公开事项\t\t\t公开内容(要素)\t公开时限\t公开主体\t公开渠道和载体\t公开对象\t\t责任科室\n"
            + "一级事项\t二级事项\t三级事项\t\t\t\t\t全社会\t特定群体\t\n"
        let row = "\t内容。\t20个工作日内\t示例局\t■网站\t√\t\t办公室\n"
        let only = try read(header + "甲\t\t子" + row + "\t\t丑" + row + "乙\t丙\t寅" + row, as: template)
        #expect(only.catalog.sections.map(\.name) == ["甲", "乙"])
        #expect(only.catalog.sections[0].items.map(\.name) == ["子", "丑"])
        #expect(only.catalog.sections[1].sections.map(\.name) == ["丙"])
        #expect(only.findings("import.section.nameless").isEmpty)
        let mixed = try read(header + "甲\t\t子" + row + "\t丙\t寅" + row, as: template)
        #expect(mixed.catalog.sections[0].sections.map(\.name) == ["", "丙"])
        #expect(mixed.catalog.items.map(\.name) == ["子", "寅"])
        #expect(mixed.lines(of: "import.section.nameless") == [4])
    }
}
