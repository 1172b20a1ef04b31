import Testing

@testable import DisclosureCatalog

@Suite struct TextLengthRuleTests {
    private let longest = String(repeating: "字", count: 32_767)

    @Test func acceptsTheLongestText() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].content = longest
        #expect(findings(of: TextLengthRule(), in: catalog).isEmpty)
    }

    @Test func findsEveryTextThatIsLonger() {
        var catalog = SampleCatalog.sound
        catalog.title = longest + "字"
        catalog.sections[0].name = longest + "字"
        catalog.sections[0].items[0].content = longest + "字"
        catalog.sections[0].items[0].audience.groups = [longest + "字"]
        catalog.sections[0].items[0].extra = ["责任科室": longest + "字"]
        let found = findings(of: TextLengthRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "error title", "error sections[0].name", "error sections[0].items[0].content #1",
                "error sections[0].items[0].audience.groups[0] #1",
                "error sections[0].items[0].extra.责任科室 #1",
            ])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "文字有 32768 个字符，超过单元格 32767 个字符的上限，请缩短。",
                    en: "The text has 32768 characters; a cell holds at most 32767. Shorten it."))
    }

    @Test func countsCharactersOutsideTheBasicPlaneTwice() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].remarks = String(repeating: "𠀀", count: 16_384)
        #expect(findings(of: TextLengthRule(), in: catalog).count == 1)
        catalog.sections[0].items[0].remarks = String(repeating: "𠀀", count: 16_383)
        #expect(findings(of: TextLengthRule(), in: catalog).isEmpty)
    }

    @Test func findsChannelsThatAreTooLongTogether() {
        var catalog = SampleCatalog.sound
        catalog.channelVocabulary = (0..<200).map { "\(1000 + $0)" + longest.prefix(150) }
        catalog.sections[1].items[0].channels = [
            ChosenChannel("报刊", note: String(longest.prefix(3000)))
        ]
        #expect(
            findings(of: TextLengthRule(), in: catalog).map(\.summary)
                == ["error sections[1].items[0].channels #3"])
        catalog.channelVocabulary += catalog.channelVocabulary
        #expect(
            findings(of: TextLengthRule(), in: catalog).map(\.summary)
                == ["error channelVocabulary"])
    }
}
