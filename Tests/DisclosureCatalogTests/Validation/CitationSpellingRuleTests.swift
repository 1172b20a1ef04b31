import Testing

@testable import DisclosureCatalog

@Suite struct CitationSpellingRuleTests {
    @Test func findsADocumentSpelledInSeveralWaysOnce() {
        let catalog = SampleCatalog.with(
            bases: "《甲条例》（国务院令 第 711 号）。", "《甲条例》（国务院令 711 号）", "《甲条例》，《乙法》", "《乙法》（2016 年修正）")
        let found = findings(of: CitationSpellingRule(), in: catalog)
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(found[0].rule == "citation.spelling")
        #expect(found[0].message.chinese == "《甲条例》的文号有 3 种写法，请统一。")
        #expect(found[0].message.english == "The number of 《甲条例》 is written in 3 ways; use one.")
        #expect(found[0].suggestion?.chinese == "可统一写作“（国务院令第711号）”。")
        #expect(found[0].suggestion?.english == "For example “（国务院令第711号）”.")
    }

    @Test func numbersThatDifferAreNotUnified() {
        let found = findings(
            of: CitationSpellingRule(),
            in: SampleCatalog.with(bases: "《甲条例》（国务院令第711号）", "《甲条例》（国务院令第492号）"))
        #expect(found.first?.suggestion?.chinese == "同一文件的文号不同，请核对哪一个正确。")
        #expect(
            found.first?.suggestion?.english
                == "The numbers themselves differ; check which one is right.")
    }

    @Test(arguments: [
        ("国务院令 711 号", "国务院令第711号"), ("国务院令 第 711 号", "国务院令第711号"),
        ("某办〔2019〕45 号", "某办〔2019〕45号"), ("号", "号"), ("令某号", "令某号"),
    ])
    func uniformNumbers(_ number: String, _ expected: String) {
        #expect(DecreeNumber.uniform(number) == expected)
    }

    @Test func findsNothingInOneSpelling() {
        let found = findings(
            of: CitationSpellingRule(), in: SampleCatalog.with(bases: "《甲》（令第1号）", "《甲》（令第1号）", ""))
        #expect(found.isEmpty)
    }
}
