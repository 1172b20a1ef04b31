import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineLimitRuleTests {
    @Test(arguments: [
        ("机构信息", "信息形成之日起21个工作日内", "《政府信息公开条例》第二十六条", "20 个工作日"),
        ("机构信息", "信息形成之日起29日内", "《政府信息公开条例》第二十六条", "20 个工作日"),
        ("机构信息", "信息形成之日起5周内", "《政府信息公开条例》第二十六条", "20 个工作日"),
        ("机构信息", "信息形成之日起1个月内", "《政府信息公开条例》第二十六条", "20 个工作日"),
        ("机构信息", "1年内公开", "《政府信息公开条例》第二十六条", "20 个工作日"),
        ("政策解读", "信息形成（更改）之日起 20 个工作日内", "国办发〔2016〕19号", "3 个工作日"),
        ("政策解读", "关联规范性文件公开4个工作日内", "国办发〔2016〕19号", "3 个工作日"),
        ("行政许可结果公开", "20工作日", "国办发〔2018〕118号", "7 个工作日"),
        ("行政处罚", "作出行政决定之日起8个工作日内", "国办发〔2018〕118号", "7 个工作日"),
        ("财务管理", "财政部门批复后21日内", "《预算法》第十四条", "20 日"),
    ])
    func findPeriodsLongerThanTheLawAllows(
        name: String, deadline: String, law: String, longest: String
    ) throws {
        let findings = found(by: DeadlineLimitRule(), name: name, deadline)
        #expect(findings.map(\.summary) == ["warning sections[0].items[0].deadline #1"])
        #expect(findings.first?.rule == "deadline.limit")
        let period = try #require(Deadline(deadline).relative?.period)
        #expect(
            findings.first?.message.chinese
                == "\(period.chinese)超过\(law)规定的 \(longest)，请核对。")
        #expect(
            findings.first?.message.english.contains("\(period.english) is longer than the")
                == true)
    }

    @Test(arguments: [
        ("机构信息", "信息形成之日起20个工作日内"), ("机构信息", "信息形成之日起28日内"),
        ("机构信息", "信息形成之日起4周内"), ("机构信息", "信息形成之日起72小时内"),
        ("政策解读", "文件公开后3个工作日内"), ("行政处罚结果公开", "自作行政决定之日起7个工作日内"),
        ("行政许可事项清单", "信息形成之日起20个工作日内"), ("财务管理", "财政部门批复后20日内"),
        ("机构信息", "项目验收后60日内"), ("机构信息", "每年1月31日前"), ("机构信息", "9999年"),
        ("依申请公开", "收到申请之日起20个工作日内答复"),
    ])
    func allowPeriodsWithinTheLaw(name: String, deadline: String) {
        #expect(found(by: DeadlineLimitRule(), name: name, deadline).isEmpty)
    }

    @Test func judgeDittosByTheRowAbove() {
        let catalog = SampleCatalog.with(deadlines: [("机构信息", "信息形成之日起20个工作日内"), ("政策解读", "同上")])
        #expect(
            findings(of: DeadlineLimitRule(), in: catalog).map(\.summary)
                == ["warning sections[0].items[1].deadline #2"])
    }
}
