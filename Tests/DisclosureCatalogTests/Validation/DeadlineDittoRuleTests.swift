import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineDittoRuleTests {
    @Test func findDittosWithoutARowAbove() {
        let rows = ["同上", "同上", "20工作日", "同上", "", "同上"]
        let findings = findings(
            of: DeadlineDittoRule(), in: SampleCatalog.with(deadlines: rows.map { ("机构信息", $0) }))
        #expect(
            findings.map(\.summary) == [
                "error sections[0].items[0].deadline #1", "error sections[0].items[1].deadline #2",
                "error sections[0].items[5].deadline #6",
            ])
        #expect(findings.first?.rule == "deadline.ditto")
        #expect(findings.first?.message.chinese == "写的是“同上”，但上面没有公开时限，请写明。")
        #expect(
            findings.first?.message.english
                == "This says “as above”, but there is no deadline above it; write it out.")
    }
}
