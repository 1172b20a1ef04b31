import Testing

@testable import DisclosureCatalog

/// A catalog whose items have these names and deadlines.
private func catalog(_ items: [(name: String, deadline: String)]) -> Catalog {
    var catalog = SampleCatalog.sound
    let items = items.enumerated().map { index, row in
        var item = SampleCatalog.item(index + 1, row.name)
        item.deadline = row.deadline
        return item
    }
    catalog.sections = [Section(name: "概况信息", items: items)]
    return catalog
}

private func found(
    _ rule: some CatalogRule, name: String = "机构信息", _ deadline: String
) -> [Finding] {
    findings(of: rule, in: catalog([(name, deadline)]))
}

@Suite struct DeadlineRulesTests {
    @Test func findNothingInASoundCatalog() {
        let found = CatalogValidator().findings(in: SampleCatalog.sound)
        #expect(found.filter { $0.rule.hasPrefix("deadline.") } == [])
    }

    @Test func findTextThatIsNotUnderstood() {
        let findings = found(DeadlineUnparsedRule(), "待定，20工作日，另行通知\u{1B}")
        #expect(findings.map(\.summary) == ["warning sections[0].items[0].deadline #1"])
        #expect(findings.first?.rule == "deadline.unparsed")
        #expect(
            findings.first?.message.chinese
                == "“待定；另行通知\\u{1B}”无法识别，不能计算到期日，请核对写法。")
        #expect(
            findings.first?.message.english == """
                “待定；另行通知\\u{1B}” is not understood, so no due date follows; check it.
                """)
        #expect(found(DeadlineUnparsedRule(), "实时公开").isEmpty)
        #expect(found(DeadlineUnparsedRule(), "").isEmpty)
    }

    @Test(arguments: ["20工作日", "15个工作日", "20个工作日内公开内公开"])
    func noteATriggerThatIsLeftOut(deadline: String) {
        let findings = found(DeadlineTriggerRule(), deadline)
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
        #expect(found(DeadlineTriggerRule(), "信息形成20个工作日内公开").isEmpty)
    }

    @Test(arguments: [
        ("财务管理", "财政部门批复后 20 个工作日内"), ("财务管理", "人大批准后20个工作日内"),
        ("部门预算", "信息形成之日起20个工作日内"), ("决算公开", "20工作日"),
    ])
    func findWorkingDaysForBudgets(name: String, deadline: String) {
        let findings = found(DeadlineUnitRule(), name: name, deadline)
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
        #expect(found(DeadlineLimitRule(), name: name, deadline).isEmpty)
    }

    @Test func noteCalendarDaysForOtherItems() {
        let findings = found(DeadlineUnitRule(), "信息形成之日起20日内")
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
            #expect(found(DeadlineUnitRule(), deadline).isEmpty)
        }
    }

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
        let findings = found(DeadlineLimitRule(), name: name, deadline)
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
        #expect(found(DeadlineLimitRule(), name: name, deadline).isEmpty)
    }

    @Test(arguments: ["6个月", "及时更新，最迟6个月内必须有更新"])
    func findRefreshIntervals(deadline: String) {
        let findings = found(DeadlineRefreshRule(), deadline)
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
        #expect(found(DeadlineRefreshRule(), "20工作日，最迟6个月内更新").isEmpty)
    }

    @Test func findDittosWithoutARowAbove() {
        let rows = ["同上", "同上", "20工作日", "同上", "", "同上"]
        let findings = findings(
            of: DeadlineDittoRule(), in: catalog(rows.map { ("机构信息", $0) }))
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

    @Test func judgeDittosByTheRowAbove() {
        let catalog = catalog([("机构信息", "信息形成之日起20个工作日内"), ("政策解读", "同上")])
        #expect(
            findings(of: DeadlineLimitRule(), in: catalog).map(\.summary)
                == ["warning sections[0].items[1].deadline #2"])
    }

    @Test(arguments: ["实时公开", "长期公开", "限时公开", "实施前30日", "按年公开", "5日内；10日内"])
    func noteWhatSaysNoDay(deadline: String) throws {
        let findings = found(DeadlineComputableRule(), deadline)
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
        #expect(found(DeadlineComputableRule(), deadline).isEmpty)
    }

    @Test func findWhatTheNotesSayAboutTheSeedCatalog() {
        let formed = "信息形成（更改）之日起 20 个工作日内"
        let catalog = catalog([
            ("机构信息", formed + "。"), ("政府信息公开年报", "每年 1 月 31 日前。"),
            ("政策解读", formed), ("行政许可结果公开", "自作行政决定之日起7个工作日内"),
            ("财务管理", "财政部门批复后 20 个工作日内"), ("公示", "实时公开"),
        ])
        let found = CatalogValidator().findings(in: catalog)
        let ownWords: Set<String> = ["deadline.spelling", "deadline.wording"]
        #expect(
            found.filter { $0.rule.hasPrefix("deadline.") && !ownWords.contains($0.rule) }.map {
                "\($0.rule) \($0.summary)"
            } == [
                "deadline.limit warning sections[0].items[2].deadline #3",
                "deadline.unit warning sections[0].items[4].deadline #5",
                "deadline.computable note sections[0].items[5].deadline #6",
            ])
    }

    @Test func noteTheReadingsOnRequest() {
        let rows = ["20工作日", "同上", "", "待定", "实时公开"]
        let catalog = catalog(rows.map { ("机构信息", $0) })
        let options = ValidationOptions()
        #expect(findings(of: DeadlineReadingRule(), in: catalog, options: options).isEmpty)
        var asking = options
        asking.listsDeadlines = true
        let found = findings(of: DeadlineReadingRule(), in: catalog, options: asking)
        #expect(
            found.map(\.summary) == [
                "note sections[0].items[0].deadline #1", "note sections[0].items[1].deadline #2",
                "note sections[0].items[4].deadline #5",
            ])
        #expect(found.first?.rule == "deadline.reading")
        #expect(
            found.map(\.message.chinese) == [
                "读作：20 个工作日内（未写明起算点，按信息形成计）。",
                "读作：20 个工作日内（未写明起算点，按信息形成计）。", "读作：及时公开。",
            ])
        #expect(found.last?.message.english == "This reads: at once.")
    }

    @Test func listTheReadings() {
        let catalog = catalog([("机构信息", "20工作日"), ("领导信息", "同上")])
        let readings = CatalogValidator().deadlineReadings(in: catalog, file: "a.json")
        #expect(readings.map(\.itemName) == ["机构信息", "领导信息"])
        #expect(readings.map(\.itemNumber) == [.counted(1), .counted(2)])
        #expect(readings.map(\.deadline.kind) == [.relative, .ditto])
        #expect(readings[1].effective == readings[0].deadline)
        #expect(readings[1].deadline.text == "同上")
        #expect(readings[0].place.file == "a.json")
        #expect(readings[0].place.field == .deadline)
    }
}
