import Testing

@testable import DisclosureCatalog

@Suite struct AudienceRuleTests {
    @Test(arguments: [
        Audience(everyone: true), Audience(groups: ["企业"]), Audience(groups: [""]),
    ])
    func acceptsOneOfTheTwo(_ audience: Audience) {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].audience = audience
        #expect(findings(of: AudienceRule(), in: catalog).isEmpty)
    }

    @Test func findsNeitherAndBoth() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].audience = Audience()
        catalog.sections[1].items[0].audience = Audience(everyone: true, groups: ["企业"])
        let found = findings(of: AudienceRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "error sections[0].items[0].audience.everyone #1",
                "warning sections[1].items[0].audience.groups #3",
            ])
        #expect(
            found.map { $0.message[.chinese] }
                == ["没有选择公开对象，请选择全社会或特定群体。", "同时选择了全社会和特定群体，请核对。"])
        #expect(
            found.map { $0.message[.english] } == [
                "No audience is chosen; choose everyone or particular groups.",
                "Both everyone and particular groups are chosen; check which is meant.",
            ])
    }

    @Test func saysNothingWhereTheFormHasNoAudience() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].audience = Audience()
        let options = ValidationOptions(shownFields: [.content])
        #expect(findings(of: AudienceRule(), in: catalog, options: options).isEmpty)
    }
}
