import Testing

@testable import DisclosureCatalog

@Suite struct ContentQuestionRuleTests {
    @Test func findsQuestionsOfASelfAssessment() {
        let found = findings(
            of: ContentQuestionRule(),
            in: SampleCatalog.with(\.content, ["甲。", "是否在政府网站公开年报。", "是否具备资格"]))
        #expect(found.map(\.summary) == ["warning sections[0].items[1].content #2"])
        #expect(found[0].message.chinese == "像是自查表中的问题，不是公开内容，请核对。")
        #expect(found[0].message.english.hasPrefix("This looks like a question"))
    }
}
