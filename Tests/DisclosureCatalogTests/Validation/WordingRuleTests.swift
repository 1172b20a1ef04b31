import Testing

@testable import DisclosureCatalog

/// A sound catalog of items that differ in one text.
private func catalog(_ field: WritableKeyPath<Item, String>, _ texts: [String]) -> Catalog {
    var catalog = SampleCatalog.sound
    catalog.sections = [
        Section(
            name: "示例",
            items: texts.enumerated().map { index, text in
                var item = SampleCatalog.item(index + 1, "事项\(index + 1)")
                item[keyPath: field] = text
                return item
            })
    ]
    return catalog
}

@Suite struct ContentEndRuleTests {
    @Test func findsTheContentThatBreaksOff() {
        let found = findings(
            of: ContentEndRule(), in: catalog(\.content, ["甲。", "乙；", "丙", "丁（含附件）", "戊。 \n", ""]))
        #expect(found.map(\.summary) == ["warning sections[0].items[2].content #3"])
        #expect(found[0].message.chinese == "末尾没有标点，内容可能不完整，请核对。")
        #expect(found[0].message.english.hasSuffix("it may be incomplete. Check it."))
    }

    @Test(arguments: [["甲。", "乙", "丙。"], ["甲", "乙", "丙。", "丁。"], ["甲", "乙", "丙", "丁"]])
    func findsNothingWhereThereIsNoHabit(_ contents: [String]) {
        #expect(findings(of: ContentEndRule(), in: catalog(\.content, contents)).isEmpty)
    }
}

@Suite struct ContentQuestionRuleTests {
    @Test func findsQuestionsOfASelfAssessment() {
        let found = findings(
            of: ContentQuestionRule(), in: catalog(\.content, ["甲。", "是否在政府网站公开年报。", "是否具备资格"]))
        #expect(found.map(\.summary) == ["warning sections[0].items[1].content #2"])
        #expect(found[0].message.chinese == "像是自查表中的问题，不是公开内容，请核对。")
        #expect(found[0].message.english.hasPrefix("This looks like a question"))
    }
}

@Suite struct DeadlineSpellingRuleTests {
    @Test func findsEqualDeadlinesSpelledDifferentlyOnce() {
        let found = findings(
            of: DeadlineSpellingRule(),
            in: catalog(\.deadline, ["20 个工作日内。", "20个工作日内", "20个工作日内", "每年1月31日前", "20个工作日内。"]))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].deadline #1"])
        #expect(found[0].message.chinese == "相同的公开时限，空格或句号的写法不一致（事项 1, 5），请统一。")
        #expect(found[0].message.english.contains("(items 1, 5)"))
    }

    @Test func findsNothingInDifferentDeadlines() {
        let found = findings(
            of: DeadlineSpellingRule(), in: catalog(\.deadline, ["20个工作日内", "10个工作日内。", "", " "]))
        #expect(found.isEmpty)
    }
}

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
            of: DeadlineWordingRule(), in: catalog(\.deadline, ["实时公开", deadline]))
        #expect(found.map(\.summary) == ["warning sections[0].items[1].deadline #2"])
        #expect(found.map(\.message) == [LocalizedText(zh: chinese, en: english)])
    }

    @Test func suggestsTheMissingCharacter() {
        let found = findings(of: DeadlineWordingRule(), in: catalog(\.deadline, ["作行政决定后"]))
        #expect(found.first?.suggestion?.chinese == "应为“作出行政决定”。")
        #expect(found.first?.suggestion?.english == "It should read “作出行政决定”.")
    }

    @Test(arguments: [
        "自作出行政决定之日起7个工作日内", "每年1、4、7、10月15日之前", "", "日", String(repeating: "年月", count: 200),
    ])
    func findsNothingElsewhere(_ deadline: String) {
        #expect(findings(of: DeadlineWordingRule(), in: catalog(\.deadline, [deadline])).isEmpty)
    }
}
