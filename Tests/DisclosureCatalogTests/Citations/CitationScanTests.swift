import TestSupport
import Testing

@testable import DisclosureCatalog

@Suite struct CitationScanTests {
    @Test func cutsAtTheOutermostMarksWhateverStandsBetween() {
        let scan = CitationScan("《甲条例》（示例令 第1号）《乙法》，市委《关于印发<丙办法>的通知》 (某办〔2019〕45 号)。")
        #expect(scan.citations.map(\.title) == ["甲条例", "乙法", "关于印发<丙办法>的通知"])
        #expect(scan.citations.map(\.number) == ["示例令 第1号", nil, "某办〔2019〕45 号"])
        #expect(scan.citations.map(\.lead) == ["", "", "，市委"])
        #expect(!scan.isUnbalanced)
        #expect(!scan.isNested)
    }

    @Test func comparesTitlesWithoutBlanksAndByInnerMarks() {
        let titles = ["实施<甲法>办法", "实施 〈甲法〉办法", "实施＜甲法＞办法"]
        let keys = titles.map { Citation(lead: "", title: $0, number: nil).titleKey }
        #expect(Set(keys) == ["实施〈甲法〉办法"])
    }

    @Test(arguments: ["《甲", "甲》", "《甲》》", "《《甲》"]) func seesMarksWithoutCounterpart(_ text: String)
    {
        #expect(CitationScan(text).isUnbalanced)
    }

    @Test func seesTitlesInsideTitles() {
        let scan = CitationScan("《关于《甲》的通知》")
        #expect(scan.isNested)
        #expect(!scan.isUnbalanced)
        #expect(scan.citations.map(\.title) == ["关于《甲》的通知"])
    }

    @Test(arguments: ["", " ", "\u{3000}", "\u{A0}\n", "\u{2028}"])
    func blanksMayStandBeforeTheNumber(_ blanks: String) {
        let citations = CitationScan("《甲》\(blanks)（1号)\(blanks)《乙》\(blanks)(2号）").citations
        #expect(citations.map(\.number) == ["1号", "2号"])
        #expect(citations.map(\.lead) == ["", blanks])
    }

    @Test(arguments: [("《甲〈乙〉》", true), ("《甲<乙》", true), ("《甲＞乙》", true), ("《甲（乙）》", false)])
    func seesMarksOfInnerTitles(_ text: String, _ expected: Bool) {
        #expect(CitationScan(text).citations.map(\.hasInnerMarks) == [expected])
    }

    @Test(arguments: ["《甲》（", "《甲》（乙《丙》", "《甲》  "]) func anOpenBracketIsNoNumber(_ text: String) {
        #expect(CitationScan(text).citations.first?.number == nil)
    }

    @Test func neverTraps() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<500 {
            let text = random.text(upTo: 30, favouring: Array("《》〈〉<>（）() 第1号".unicodeScalars))
            let scan = CitationScan(text)
            let opened = text.unicodeScalars.count { $0 == "《" }
            #expect(scan.citations.count <= opened)
        }
    }
}
