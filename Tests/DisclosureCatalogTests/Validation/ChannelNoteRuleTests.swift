import Testing

@testable import DisclosureCatalog

@Suite struct ChannelNoteRuleTests {
    private let options = ValidationOptions(noteRequests: ["（注明）", ""])

    @Test(arguments: [nil, "", " \n"]) func findsAChannelWithoutItsNote(_ note: String?) {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].channels.append(ChosenChannel("其他（注明）", note: note))
        let found = findings(of: ChannelNoteRule(), in: catalog, options: options)
        #expect(found.map(\.summary) == ["error sections[0].items[0].channels[1] #1"])
        #expect(found.first?.rule == "channel.note")
        #expect(found.first?.message[.chinese] == "选择了“其他（注明）”，但没有注明具体渠道。")
        #expect(
            found.first?.message[.english]
                == "“其他（注明）” is chosen without the note that it asks for.")
    }

    @Test func findsNothingWhereTheNoteIsWrittenOrNotAskedFor() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].channels = [
            ChosenChannel("其他（注明）", note: "热线"), ChosenChannel("政府网站", note: "首页"),
        ]
        #expect(findings(of: ChannelNoteRule(), in: catalog, options: options).isEmpty)
    }

    @Test func theFormSaysWhatAsksForANote() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].channels = [ChosenChannel("其他（注明）")]
        #expect(findings(of: ChannelNoteRule(), in: catalog).isEmpty)
        let other = ValidationOptions(noteRequests: ["政府网站"])
        #expect(findings(of: ChannelNoteRule(), in: catalog, options: other).count == 3)
    }
}
