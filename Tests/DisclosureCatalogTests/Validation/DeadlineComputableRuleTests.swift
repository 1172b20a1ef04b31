import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineComputableRuleTests {
    @Test(arguments: ["实时公开", "长期公开", "限时公开", "实施前30日", "按年公开", "5日内；10日内"])
    func noteWhatSaysNoDay(deadline: String) throws {
        let findings = found(by: DeadlineComputableRule(), deadline)
        #expect(findings.map(\.summary) == ["note sections[0].items[0].deadline #1"])
        #expect(findings.first?.rule == "deadline.computable")
        let reason = try #require(Deadline(deadline).obstacle)
        #expect(findings.first?.message.chinese == "不能计算到期日：\(reason.text.chinese)。")
        #expect(
            findings.first?.message.english
                == "No due date can be computed: \(reason.text.english).")
    }

    @Test(arguments: ["", "待定", "6个月", "同上", "20工作日", "每年1月31日前"])
    func leaveToOtherRulesWhatTheySay(deadline: String) {
        #expect(found(by: DeadlineComputableRule(), deadline).isEmpty)
    }
}
