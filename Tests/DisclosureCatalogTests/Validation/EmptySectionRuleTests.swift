import Testing

@testable import DisclosureCatalog

@Suite struct EmptySectionRuleTests {
    @Test func findsNothingInASoundCatalog() {
        #expect(findings(of: EmptySectionRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func findsASectionWithoutItems() {
        var catalog = SampleCatalog.sound
        catalog.sections.append(Section(name: "其他", sections: [Section(name: "末级", items: [])]))
        let found = findings(of: EmptySectionRule(), in: catalog)
        #expect(found.map(\.summary) == ["error sections[2].sections[0]"])
        #expect(found.first?.place.field == .sectionName(level: 2))
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "其下没有任何事项，请补齐或删去。",
                    en: "The section has no items; add some, or remove it."))
    }

    @Test func findsACatalogWithoutSections() {
        let found = findings(of: EmptySectionRule(), in: Catalog(department: "示例", sections: []))
        #expect(found.map(\.summary) == ["error sections"])
        #expect(
            found.first?.message
                == LocalizedText(zh: "清单中没有任何事项。", en: "The catalog has no items."))
    }
}
