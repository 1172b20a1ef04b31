import Testing

@testable import DisclosureCatalog

@Suite struct CitationBracketsRuleTests {
    @Test(arguments: ["某办发(2019)45号", "某办发（2007） 45 号", "某办发[2008]1号", "某办发【2012】3号"])
    func findsTheYearInOtherBrackets(_ basis: String) {
        let found = findings(of: CitationBracketsRule(), in: SampleCatalog.with(bases: basis))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(found[0].message.chinese.hasSuffix("应使用六角括号。"))
        #expect(found[0].message.english.hasSuffix("belongs into six-cornered brackets."))
        #expect(found[0].suggestion?.english.hasPrefix("Write “〔20") == true)
        #expect(found[0].suggestion?.chinese.hasPrefix("应为“〔20") == true)
    }

    @Test(arguments: ["某办发〔2019〕45号", "《甲法》（2016 年修正）", "（2016）", "第(2019)条", "(2019"])
    func findsNothingElsewhere(_ basis: String) {
        #expect(findings(of: CitationBracketsRule(), in: SampleCatalog.with(bases: basis)).isEmpty)
    }
}
