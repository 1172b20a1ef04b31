import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineRefreshRuleTests {
    @Test(arguments: ["6个月", "及时更新，最迟6个月内必须有更新"])
    func findRefreshIntervals(deadline: String) {
        let findings = found(by: DeadlineRefreshRule(), deadline)
        #expect(findings.map(\.summary) == ["warning sections[0].items[0].deadline #1"])
        #expect(findings.first?.rule == "deadline.refresh")
        #expect(
            findings.first?.message.chinese
                == "此处 6 个月是更新周期，不是公开时限；请写明自何时起多少个工作日内公开。")
        #expect(
            findings.first?.message.english == """
                6 months is how often it is renewed, not by when it is published; say within how \
                many working days of what.
                """)
        #expect(found(by: DeadlineRefreshRule(), "20工作日，最迟6个月内更新").isEmpty)
    }
}
