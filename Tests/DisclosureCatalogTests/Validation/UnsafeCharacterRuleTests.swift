import Testing

@testable import DisclosureCatalog

@Suite struct UnsafeCharacterRuleTests {
    @Test func acceptsOrdinaryText() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].content = "一、㐀𠀀〇√■（）\n\t\r\n🏳️‍🌈 é é ﹏ ؀"
        #expect(findings(of: UnsafeCharacterRule(), in: catalog).isEmpty)
    }

    @Test(arguments: [
        "\u{0}", "\u{B}", "\u{1B}", "\u{7F}", "\u{85}", "\u{AD}", "\u{200B}", "\u{200E}",
        "\u{2028}", "\u{202E}", "\u{2066}", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
        "\u{FFFF}", "\u{1FFFE}", "\u{F0000}", "\u{10FFFD}",
    ])
    func findsCharactersThatCannotBeSeenOrKept(_ character: String) {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].content = "甲\(character)乙"
        let found = findings(of: UnsafeCharacterRule(), in: catalog)
        #expect(found.map(\.summary) == ["warning sections[0].items[0].content #1"])
    }

    /// Whatever is unsafe is looked at closely: all of the first plane, and the ends of the others.
    @Test func noUnsafeCharacterPassesTheQuickLook() {
        let ends = (UInt32(1)...16).flatMap { ($0 << 16 | 0xFF00)...($0 << 16 | 0xFFFF) }
        let values = Array(0...UInt32(0xFFFF)) + ends
        let missed = values.compactMap(Unicode.Scalar.init).filter { scalar in
            UnsafeCharacterRule.isUnsafe(scalar)
                && !UnsafeCharacterRule.mayBeUnsafe("甲\(scalar)乙")
        }
        #expect(missed.isEmpty)
    }

    @Test func namesTheFirstAndCountsThem() {
        var catalog = SampleCatalog.sound
        catalog.department = "示例\u{B}\u{202E}局"
        let found = findings(of: UnsafeCharacterRule(), in: catalog)
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "含有 2 个不可见或无法保存的字符，第一个是 U+000B，请删除。",
                    en: "Invisible or unsupported characters: 2, the first is U+000B. Delete them."
                ))
    }

    @Test func looksAtEveryText() {
        let bell = "\u{7}"
        var catalog = SampleCatalog.sound
        catalog.title = bell
        catalog.department = bell
        catalog.signOff = SignOff(preparedBy: bell, reviewedBy: bell, approvedBy: bell)
        catalog.channelVocabulary[2] = bell
        var item = Item(number: .code(bell), name: bell)
        item.content = bell
        item.basis = bell
        item.deadline = bell
        item.responsibleBody = bell
        item.channels = [ChosenChannel(bell, note: bell)]
        item.audience.groups = ["企业", bell]
        item.levels = [bell]
        item.remarks = bell
        item.extra = ["科室": bell, "电话": ""]
        catalog.sections = [Section(name: bell, items: [item])]
        let found = findings(of: UnsafeCharacterRule(), in: catalog)
        #expect(found.count == 6 + 1 + 7 + 2 + 1 + 1 + 1)
        #expect(Set(found.map(\.place)).count == found.count - 1)
    }
}
