import Testing

@testable import DisclosureCatalog

@Suite struct ChannelChoiceRuleTests {
    @Test func findsNothingInASoundCatalog() {
        #expect(findings(of: ChannelChoiceRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func findsAnItemWithoutAChannel() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[1].channels = []
        let found = findings(of: ChannelChoiceRule(), in: catalog)
        #expect(found.map(\.summary) == ["error sections[0].items[1].channels #2"])
        #expect(found.first?.rule == "channel.none")
        #expect(found.first?.message[.chinese] == "没有选择任何公开渠道，请至少选择一个。")
        #expect(found.first?.message[.english] == "No channel is chosen; choose at least one.")
    }

    @Test func warnsOnlyWhereTheItemIsDisclosedOnRequestOnly() {
        var catalog = SampleCatalog.sound
        for index in 0...1 { catalog.sections[0].items[index].channels = [] }
        catalog.sections[0].items[0].disclosure = [.onRequest]
        catalog.sections[0].items[1].disclosure = [.onRequest, .proactive]
        #expect(
            findings(of: ChannelChoiceRule(), in: catalog).map(\.severity) == [.warning, .error])
    }

    @Test func saysNothingWhereTheFormHasNoChannels() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[1].channels = []
        let options = ValidationOptions(shownFields: [.content])
        #expect(findings(of: ChannelChoiceRule(), in: catalog, options: options).isEmpty)
    }
}
