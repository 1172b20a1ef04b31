import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineUnitRuleTests {
    @Test(arguments: [
        ("财务管理", "财政部门批复后 20 个工作日内"), ("财务管理", "人大批准后20个工作日内"),
        ("部门预算", "信息形成之日起20个工作日内"), ("决算公开", "20工作日"),
    ])
    func findWorkingDaysForBudgets(name: String, deadline: String) {
        let findings = found(by: DeadlineUnitRule(), name: name, deadline)
        #expect(findings.map(\.summary) == ["warning sections[0].items[0].deadline #1"])
        #expect(findings.first?.rule == "deadline.unit")
        #expect(
            findings.first?.message.chinese
                == "预算、决算类信息按《预算法》第十四条应在20日内公开（自然日），此处写的是工作日，请核对。")
        #expect(
            findings.first?.message.english == """
                Budgets and accounts are due within 20 days by calendar (the Budget Law, art. \
                14); this says working days. Check it.
                """)
        #expect(found(by: DeadlineLimitRule(), name: name, deadline).isEmpty)
    }

    @Test func noteCalendarDaysForOtherItems() {
        let findings = found(by: DeadlineUnitRule(), "信息形成之日起20日内")
        #expect(findings.map(\.summary) == ["note sections[0].items[0].deadline #1"])
        #expect(
            findings.first?.message.chinese
                == "《政府信息公开条例》第二十六条按工作日计算，此处写的是自然日，一般比规定更短；如非有意，请改为工作日。")
        #expect(
            findings.first?.message.english == """
                The law counts working days (the Regulation on Disclosure of Government \
                Information, art. 26); this counts calendar days, which is mostly shorter. Change \
                it unless it is meant.
                """)
        for deadline in ["财政部门批复后20日内", "项目验收后10日内", "信息形成之日起30日内"] {
            #expect(found(by: DeadlineUnitRule(), deadline).isEmpty)
        }
    }
}
