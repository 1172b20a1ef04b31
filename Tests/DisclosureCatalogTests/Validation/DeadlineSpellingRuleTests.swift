import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineSpellingRuleTests {
    @Test func findsEqualDeadlinesSpelledDifferentlyOnce() {
        let found = findings(
            of: DeadlineSpellingRule(),
            in: SampleCatalog.with(
                \.deadline, ["20 个工作日内。", "20个工作日内", "20个工作日内", "每年1月31日前", "20个工作日内。"]))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].deadline #1"])
        #expect(found[0].message.chinese == "相同的公开时限，空格或句号的写法不一致（事项 1, 5），请统一。")
        #expect(found[0].message.english.contains("(items 1, 5)"))
    }

    @Test func ofSpellingsThatAreEquallyUsualTheFirstCounts() {
        let found = findings(
            of: DeadlineSpellingRule(),
            in: SampleCatalog.with(\.deadline, ["长期公开。", "长期公开", "长期公开", "长期公开。"]))
        #expect(found.map(\.summary) == ["warning sections[0].items[1].deadline #2"])
        #expect(found[0].message.english.contains("(items 2, 3)"))
    }

    @Test func findsNothingInDifferentDeadlines() {
        let found = findings(
            of: DeadlineSpellingRule(),
            in: SampleCatalog.with(\.deadline, ["20个工作日内", "10个工作日内。", "", " "]))
        #expect(found.isEmpty)
    }
}
