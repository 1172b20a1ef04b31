import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineUnparsedRuleTests {
    @Test func findTextThatIsNotUnderstood() {
        let findings = found(by: DeadlineUnparsedRule(), "待定，20工作日，另行通知\u{1B}")
        #expect(findings.map(\.summary) == ["warning sections[0].items[0].deadline #1"])
        #expect(findings.first?.rule == "deadline.unparsed")
        #expect(
            findings.first?.message.chinese
                == "“待定；另行通知\\u{1B}”无法识别，不能计算到期日，请核对写法。")
        #expect(
            findings.first?.message.english == """
                “待定；另行通知\\u{1B}” is not understood, so no due date follows; check it.
                """)
        #expect(found(by: DeadlineUnparsedRule(), "实时公开").isEmpty)
        #expect(found(by: DeadlineUnparsedRule(), "").isEmpty)
    }
}
