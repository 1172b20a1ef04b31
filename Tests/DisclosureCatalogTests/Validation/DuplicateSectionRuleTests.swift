import Testing

@testable import DisclosureCatalog

@Suite struct DuplicateSectionRuleTests {
    @Test func similarNamesAreDifferentSections() {
        #expect(findings(of: DuplicateSectionRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func findsTwoSectionsOfOneName() {
        var catalog = SampleCatalog.sound
        catalog.sections[1].name = "概况 信息"
        let found = findings(of: DuplicateSectionRule(), in: catalog)
        #expect(found.map(\.summary) == ["warning sections[1].name"])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "前面已有同名的一级事项，请合并或改名。",
                    en: "An earlier section has the same name; join them, or rename one."))
    }

    @Test func theSameNameBelowDifferentSectionsIsNoDuplicate() {
        var catalog = SampleCatalog.sound
        catalog.sections = ["甲", "乙"].map {
            Section(name: $0, sections: [Section(name: "其他", items: [])])
        }
        #expect(findings(of: DuplicateSectionRule(), in: catalog).isEmpty)
    }
}
