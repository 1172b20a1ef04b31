import Testing

@testable import DisclosureCatalog

@Suite struct CitationRepeatedRuleTests {
    @Test func findsADocumentCitedTwiceByOneItem() {
        let found = findings(
            of: CitationRepeatedRule(),
            in: SampleCatalog.with(bases: "《甲》，《乙》，《甲》（令第1号）、《甲》", "省委《丙》；市委《丙》", "《甲》"))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(found[0].message.chinese == "《甲》引用了不止一次，请核对。")
        #expect(found[0].message.english == "《甲》 is cited more than once; check it.")
    }
}
