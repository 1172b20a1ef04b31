import Testing

@testable import DisclosureCatalog

@Suite struct DuplicateChannelRuleTests {
    @Test func findsNothingInASoundCatalog() {
        #expect(findings(of: DuplicateChannelRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func findsAChannelThatIsListedTwice() {
        var catalog = SampleCatalog.sound
        catalog.channelVocabulary += ["政府公报", "报刊", "政府公报"]
        let found = findings(of: DuplicateChannelRule(), in: catalog)
        #expect(
            found.map(\.summary)
                == ["error channelVocabulary[3]", "error channelVocabulary[5]"])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "渠道“政府公报”重复列出，请删去一个。",
                    en: "The channel “政府公报” is listed twice; remove one."))
    }

    @Test func findsAChannelThatIsChosenTwiceInOneItem() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[1].channels.append(ChosenChannel("政府网站", note: "首页"))
        let found = findings(of: DuplicateChannelRule(), in: catalog)
        #expect(found.map(\.summary) == ["warning sections[0].items[1].channels[1] #2"])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "渠道“政府网站”在此项中重复选择。",
                    en: "The channel “政府网站” is chosen twice in this item."))
    }
}
