import Testing

@testable import DisclosureCatalog

@Suite struct ContentEndRuleTests {
    @Test func findsTheContentThatBreaksOff() {
        let found = findings(
            of: ContentEndRule(),
            in: SampleCatalog.with(\.content, ["甲。", "乙；", "丙", "丁（含附件）", "戊。 \n", ""]))
        #expect(found.map(\.summary) == ["warning sections[0].items[2].content #3"])
        #expect(found[0].message.chinese == "末尾没有标点，内容可能不完整，请核对。")
        #expect(found[0].message.english.hasSuffix("it may be incomplete. Check it."))
    }

    @Test(arguments: [["甲。", "乙", "丙。"], ["甲", "乙", "丙。", "丁。"], ["甲", "乙", "丙", "丁"]])
    func findsNothingWhereThereIsNoHabit(_ contents: [String]) {
        #expect(findings(of: ContentEndRule(), in: SampleCatalog.with(\.content, contents)).isEmpty)
    }
}
