import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// What a form has no room for is told.
@Suite struct TemplateFindingTests {
    private let name = #"{ label: "事项", field: "item.name", width: 12, style: "text" },"#

    private func findings(
        _ catalog: Catalog, _ header: String, _ others: String = ""
    ) throws
        -> [Finding]
    {
        plan(catalog, try template(header: header, others)).findings
    }

    @Test func deeperSectionsAreJoinedAndTold() throws {
        var catalog = sampleCatalog(itemsInSections: [2, 1])
        catalog.sections = [Section(name: "总", sections: catalog.sections)]
        let template = try template(
            header: #"""
                { label: "栏目", field: "section.name", width: 9, style: "text", merge: "sections" },
                """# + name)
        let plan = plan(catalog, template)
        let finding = try #require(plan.findings.first { $0.rule == "layout.sectionDepth" })
        #expect(finding.message.english.contains("2 deeper ones"))
        #expect(finding.message.chinese.contains("更深的 2 个栏目"))
        let sheet = plan.workbook.sheets[0]
        #expect([2, 4].map { sheet.text($0, 0) } == ["总—栏目1", "总—栏目2"])
        #expect(sheet.merges.contains { $0.a1 == "A3:A4" })
    }

    @Test func sectionsWithoutAColumnAreTold() throws {
        let found = try findings(sampleCatalog(itemsInSections: [1, 1]), name)
        let finding = try #require(found.first { $0.rule == "layout.sectionsHidden" })
        #expect(finding.message.english.contains("2 names were not printed"))
        #expect(finding.message.chinese.contains("2 个栏目"))
        var plain = sampleCatalog(itemsInSections: [1])
        plain.sections[0].name = ""
        #expect(try !findings(plain, name).contains { $0.rule == "layout.sectionsHidden" })
    }

    @Test func fieldsWithoutAColumnAreTold() throws {
        var catalog = sampleCatalog(itemsInSections: [3])
        catalog.sections[0].items[0].levels = ["县级"]
        catalog.sections[0].items[1].levels = ["乡级"]
        catalog.sections[0].items[1].extra = ["责任科室": "办公室", "空": ""]
        catalog.sections[0].items[2].disclosure = [.onRequest]
        catalog.sections[0].items[2].audience = Audience(groups: ["企业"])
        catalog.extra = ["监督渠道": "电话"]
        let found = try findings(
            catalog,
            name + #"{ label: "县级", field: "item.level.县级", width: 5, style: "text" },"#)
        let hidden = found.filter { $0.rule == "layout.fieldHidden" }
        let fields: [CatalogField] = [
            .content, .basis, .deadline, .responsibleBody, .channels, .groups, .onRequest, .levels,
            .extra("责任科室"),
        ]
        #expect(hidden.map(\.place.field) == fields)
        let told = hidden.prefix(5).count { $0.message.english.contains("what 3 items say") }
        #expect(told == 5)
        #expect(hidden[7].message.chinese.contains("1 个事项"))
        #expect(
            found.filter { $0.rule == "layout.textHidden" }.map(\.place.field) == [.extra("监督渠道")])
    }

    @Test func aChannelWithoutItsColumnIsTold() throws {
        let found = try findings(
            sampleCatalog(itemsInSections: [2]),
            name + #"{ label: "报刊", field: "item.channel.报刊", width: 5, style: "text" },"#)
        #expect(
            found.contains { $0.place.field == .channels && $0.message.english.contains("2 items") }
        )
    }

    @Test func columnsThatTheScaleMakesTooWideAreTold() throws {
        let page = #"""
            page: {
                paper: "A4", orientation: "portrait", scale: 100,
                margins: { top: 10, bottom: 12, left: 10, right: 10, header: 5, footer: 5 },
            },
            """#
        let wide = #"{ label: "事项", field: "item.name", width: 120, style: "text" },"#
        let found = try findings(sampleCatalog(itemsInSections: [1]), wide, page)
        let finding = try #require(found.first { $0.rule == "layout.tooWide" })
        #expect(
            finding.message.english == """
                At 100 % the columns are wider than the paper; those on the right are printed on \
                another page.
                """)
        #expect(finding.message.chinese == "按 100% 打印时各栏宽于纸面，右边的栏会印到另一页。")
    }
}
