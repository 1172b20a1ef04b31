import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineTriggerRuleTests {
    @Test(arguments: ["20工作日", "15个工作日", "20个工作日内公开内公开"])
    func noteATriggerThatIsLeftOut(deadline: String) {
        let findings = found(by: DeadlineTriggerRule(), deadline)
        #expect(findings.map(\.summary) == ["note sections[0].items[0].deadline #1"])
        #expect(findings.first?.rule == "deadline.trigger")
        #expect(
            findings.first?.message.chinese == "没有写明从何时起算，按信息形成或者变更之日计算。")
        #expect(
            findings.first?.message.english == """
                This does not say from when it runs; it is taken from when information is formed.
                """)
        let count = deadline.hasPrefix("20") ? 20 : 15
        #expect(
            findings.first?.suggestion?.chinese
                == "可写为“信息形成或者变更之日起\(count)个工作日内”。")
        #expect(found(by: DeadlineTriggerRule(), "信息形成20个工作日内公开").isEmpty)
    }
}
