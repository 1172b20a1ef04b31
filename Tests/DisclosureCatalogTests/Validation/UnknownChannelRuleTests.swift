import Testing

@testable import DisclosureCatalog

@Suite struct UnknownChannelRuleTests {
    @Test func findsNothingInASoundCatalog() {
        #expect(findings(of: UnknownChannelRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func findsAnUnknownChannelAndTheNearestKnownOne() {
        var catalog = SampleCatalog.sound
        catalog.sections[1].items[0].channels = [
            ChosenChannel("政府公报"), ChosenChannel("政府网"), ChosenChannel("电子屏\u{1B}[31m"),
        ]
        let found = findings(of: UnknownChannelRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "error sections[1].items[0].channels[1] #3",
                "error sections[1].items[0].channels[2] #3",
            ])
        #expect(
            found.map(\.message) == [
                LocalizedText(zh: "表中没有“政府网”这一渠道。", en: "The form offers no channel “政府网”."),
                LocalizedText(
                    zh: "表中没有“电子屏\\u{1B}[31m”这一渠道。",
                    en: "The form offers no channel “电子屏\\u{1B}[31m”."),
            ])
        #expect(
            found.map(\.suggestion)
                == [LocalizedText(zh: "是否应为“政府网站”？", en: "Was “政府网站” meant?"), nil])
    }

    @Test func findsHalfWidthParentheses() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].channels = [ChosenChannel("其他(注明)", note: "热线")]
        let found = findings(of: UnknownChannelRule(), in: catalog)
        #expect(found.first?.suggestion?[.english] == "Was “其他（注明）” meant?")
    }

    @Test func warnsOnceWhereTheListIsEmpty() {
        var catalog = SampleCatalog.sound
        catalog.channelVocabulary = []
        let found = findings(of: UnknownChannelRule(), in: catalog)
        #expect(found.map(\.summary) == ["warning channelVocabulary"])
        #expect(found.first?.message[.chinese] == "没有列出表中的全部渠道，表格将只显示已选的渠道。")
        catalog.sections = []
        #expect(findings(of: UnknownChannelRule(), in: catalog).isEmpty)
    }

    @Test func standsManyUnknownChannels() {
        var catalog = SampleCatalog.sound
        catalog.channelVocabulary = (0..<2000).map { "渠道\($0)" }
        catalog.sections[0].items[0].channels = (0..<2000).map { ChosenChannel("渠到\($0)") }
        let found = findings(of: UnknownChannelRule(), in: catalog)
        #expect(found.count == 2000 + 3)
        #expect(found.count { $0.suggestion != nil } == 50)
    }
}
