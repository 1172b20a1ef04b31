import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineWordingRuleTests {
    @Test(arguments: [
        (
            "自作行政决定之日起 7 个工作日内", "“作行政决定”可能漏了一个字，请核对。",
            "“作行政决定” seems to lack a character; check it."
        ),
        ("20个工作日内公开内公开", "“内公开”写了两遍，请核对。", "“内公开” is written twice; check it."),
        (
            "同 上", "“同上”在调整顺序或拆分后会失去意义，请写明时限。",
            "“同上” loses its meaning when items move; write the deadline itself."
        ),
    ])
    func findsSlips(_ deadline: String, _ chinese: String, _ english: String) {
        let found = findings(
            of: DeadlineWordingRule(), in: SampleCatalog.with(\.deadline, ["实时公开", deadline]))
        #expect(found.map(\.summary) == ["warning sections[0].items[1].deadline #2"])
        #expect(found.map(\.message) == [LocalizedText(zh: chinese, en: english)])
    }

    @Test func suggestsTheMissingCharacter() {
        let found = findings(
            of: DeadlineWordingRule(), in: SampleCatalog.with(\.deadline, ["作行政决定后"]))
        #expect(found.first?.suggestion?.chinese == "应为“作出行政决定”。")
        #expect(found.first?.suggestion?.english == "It should read “作出行政决定”.")
    }

    @Test(arguments: [
        "自作出行政决定之日起7个工作日内", "每年1、4、7、10月15日之前", "", "日", String(repeating: "年月", count: 200),
    ])
    func findsNothingElsewhere(_ deadline: String) {
        #expect(
            findings(of: DeadlineWordingRule(), in: SampleCatalog.with(\.deadline, [deadline]))
                .isEmpty)
    }
}
