import Testing

@testable import DisclosureCatalog

@Suite struct ResponsibleBodyRuleTests {
    private func found(_ bodies: [String]) -> [Finding] {
        var catalog = SampleCatalog.sound
        for (index, body) in bodies.enumerated() {
            catalog.sections[index / 2].items[index % 2].responsibleBody = body
        }
        return findings(of: ResponsibleBodyRule(), in: catalog)
    }

    /// One finding for each other body, at its first item.
    @Test func otherBodies() {
        let found = found(["示例市财政局", "示例市统计局", "示例市 财政局", "示例市发展和改革委员会"])
        #expect(
            found.map(\.summary) == [
                "warning sections[0].items[0].responsibleBody #1",
                "warning sections[1].items[1].responsibleBody #4",
            ])
        #expect(found[0].rule == "item.responsibleBody")
        #expect(
            found[0].message.chinese == "公开主体“示例市财政局”（事项 1, 3）与责任单位“示例市统计局”不同，请核对。")
        #expect(
            found[0].message.english
                == "“示例市财政局” (items 1, 3) is not the department “示例市统计局”; check it.")
        #expect(found[1].message.chinese.contains("”与责任单位"))
    }

    @Test(
        arguments: [
            "示例市统计局", "示例市 统计局", "统计局", "示例市统计局办公室", "示例市统计局、示例市财政局", "", "财政局、统计局",
        ])
    func theDepartmentItself(_ body: String) {
        #expect(found([body]) == [])
    }

    @Test func withoutADepartmentOrColumn() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].responsibleBody = "示例市财政局"
        let options = ValidationOptions(shownFields: [.department, .itemName])
        #expect(findings(of: ResponsibleBodyRule(), in: catalog, options: options) == [])
        catalog.department = ""
        #expect(findings(of: ResponsibleBodyRule(), in: catalog) == [])
    }
}
