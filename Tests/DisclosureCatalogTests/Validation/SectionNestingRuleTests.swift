import Testing

@testable import DisclosureCatalog

@Suite struct SectionNestingRuleTests {
    private func nested(_ levels: Int) -> Section {
        levels == 1
            ? Section(name: "末级", items: [SampleCatalog.item(1, "事项")])
            : Section(name: "目录", sections: [nested(levels - 1)])
    }

    @Test func acceptsSixLevels() {
        var catalog = SampleCatalog.sound
        catalog.sections = [nested(6)]
        #expect(findings(of: SectionNestingRule(), in: catalog).isEmpty)
    }

    @Test(arguments: [7, 9]) func findsDeeperLevelsOnce(_ levels: Int) {
        var catalog = SampleCatalog.sound
        catalog.sections = [nested(levels)]
        let found = findings(of: SectionNestingRule(), in: catalog)
        let path = Array(repeating: "sections[0]", count: 7).joined(separator: ".")
        #expect(found.map(\.summary) == ["error \(path)"])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "层级超过 6 级，表格放不下。",
                    en: "Sections nest deeper than the 6 levels that a form can show."))
    }

    @Test func findsItemsBesideSections() {
        var catalog = SampleCatalog.sound
        catalog.sections[1].sections = [nested(1)]
        let found = findings(of: SectionNestingRule(), in: catalog)
        #expect(found.map(\.summary) == ["error sections[1]"])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "同时含有事项和下级目录，只能取其一。",
                    en: "The section holds both items and sections; it can hold only one kind."))
    }
}
