import Testing

@testable import DisclosureCatalog

@Suite struct CitationIssuerRuleTests {
    @Test func findsTheIssuerInsideTheTitle() {
        let found = findings(
            of: CitationIssuerRule(),
            in: SampleCatalog.with(bases: "《示例市人民政府办公室<关于印发甲规定的通知>》（某办〔2019〕1号）"))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(found[0].message.chinese.hasSuffix("发文机关应写在书名号前，请核对。"))
        #expect(found[0].message.english.contains("holds the name of the issuer"))
    }

    @Test func findsACommitteeWithoutItsParty() {
        let found = findings(
            of: CitationIssuerRule(), in: SampleCatalog.with(bases: "示例市委员会办公室《关于甲的意见》"))
        #expect(found.map(\.message.chinese) == ["党委办公室的全称以“中共”开头，请核对。"])
        #expect(found[0].message.english.hasSuffix("begins with 中共; check it."))
    }

    @Test func findsADoubledLevel() {
        let found = findings(
            of: CitationIssuerRule(), in: SampleCatalog.with(bases: "示例市市人民政府《关于甲的意见》"))
        #expect(found.map(\.message.chinese) == ["“市市人民政府”中有重复的字，地名可能有误，请核对。"])
        #expect(found[0].message.english.hasPrefix("“市市人民政府” repeats a character"))
    }

    @Test(arguments: [
        "《关于印发<甲办法>的通知》", "中共示例市委员会办公室《甲》", "示例市市场监督管理局《甲》", "示例市发展和改革委员会办公室《甲》",
        "《实施<甲法>》",
    ])
    func findsNothingElsewhere(_ basis: String) {
        #expect(findings(of: CitationIssuerRule(), in: SampleCatalog.with(bases: basis)).isEmpty)
    }
}
