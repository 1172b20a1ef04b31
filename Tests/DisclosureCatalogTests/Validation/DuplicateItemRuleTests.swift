import Testing

@testable import DisclosureCatalog

@Suite struct DuplicateItemRuleTests {
    @Test func findsNothingInASoundCatalog() {
        #expect(findings(of: DuplicateItemRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func aDuplicateInTheSameSectionIsAnError() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[1].name = "机构 信息"
        let found = findings(of: DuplicateItemRule(), in: catalog)
        #expect(found.map(\.summary) == ["error sections[0].items[1].name #2"])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "名称与同一一级事项下的第 1 项相同。",
                    en: "The name is that of item 1 in the same section."))
    }

    @Test func aDuplicateElsewhereIsAWarning() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].number = nil
        catalog.sections[1].items[0].name = "机构信息"
        catalog.sections[1].items[1].name = "领导信息"
        let found = findings(of: DuplicateItemRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "warning sections[1].items[0].name #3", "warning sections[1].items[1].name #4",
            ])
        #expect(
            found.map { $0.message[.english] } == [
                "The name is that of sections[0].items[0] in another section; "
                    + "check for a duplicate.",
                "The name is that of item 2 in another section; check for a duplicate.",
            ])
        #expect(found.last?.message[.chinese] == "名称与其他一级事项下的第 2 项相同，请核对是否重复。")
    }

    @Test func blankNamesAreNoDuplicates() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].name = " "
        catalog.sections[0].items[1].name = ""
        #expect(findings(of: DuplicateItemRule(), in: catalog).isEmpty)
    }
}
