import Testing

@testable import DisclosureCatalog

/// Every finding about a ledger: when it appears, on which line, and its words.
@Suite struct LedgerFindingsTests {
    typealias Case = (
        rows: [[String: String]], rule: String, severity: Finding.Severity, line: Int, zh: String,
        en: String
    )

    static let cases: [Case] = [
        (
            [["单位": "示例市乙局"]], "ledger.department", .error, 2,
            "没有“示例市乙局”的目录，此行没有计入。是否应为“示例市甲局”？",
            "There is no catalog of “示例市乙局”, so the row was not counted. Was “示例市甲局” meant?"
        ),
        (
            [["事项序号": "30"]], "ledger.item", .error, 2, "目录中没有事项“30”，只计入单位合计。",
            "The catalog has no item “30”; the row counts for the department only."
        ),
        (
            [["事项序号": ""]], "ledger.item", .error, 2, "没有填写事项，只计入单位合计。",
            "No item is given; the row counts for the department only."
        ),
        (
            [["事项名称": "领导信息"]], "ledger.item.name", .warning, 2,
            "事项名称“领导信息”与目录中该序号的“机构信息”不同，按序号计，请核对。",
            "The item is called “领导信息” here and “机构信息” in the catalog; the number counts."
        ),
        (
            [["发布日期": "2021-02-30"]], "ledger.date", .error, 2,
            "“发布日期”不是日历上的日期，请写成 2021-06-21 的形式。",
            "The date in “发布日期” (publishedOn) is no day of the calendar; write it like 2021-06-21."
        ),
        (
            [["发布日期": "2021-08-01"]], "ledger.date.future", .error, 2, "发布日期 2021-08-01 还没有到，请核对。",
            "The publication date 2021-08-01 is still to come; check it."
        ),
        (
            [["发布日期": "2021-05-08"]], "ledger.early", .warning, 2,
            "发布日期 2021-05-08 早于生成或触发日期 2021-05-10，请核对两个日期。",
            "It was published on 2021-05-08, before it was formed or triggered on 2021-05-10; check both dates."
        ),
        (
            [["事项序号": "2"]], "ledger.trigger", .warning, 2, "时限从“财政部门批复”起算，请填写触发日期。",
            "The period starts when the finance department approves; fill in the trigger date."
        ),
        (
            [["生成日期": ""]], "ledger.trigger", .warning, 2, "没有可用的生成日期，算不出时限。",
            "There is no date on which it was formed, so the due date cannot be computed."
        ),
        (
            [["索引号": ""]], "ledger.indexNumber", .error, 2, "没有索引号，此行单独计为一条。",
            "There is no index number, so the row counts as information of its own."
        ),
        (
            [["信息名称": ""]], "ledger.title", .warning, 2, "没有信息名称，请填写。",
            "The title is missing; fill it in."
        ),
        (
            [["公开渠道": ""]], "ledger.channel.missing", .warning, 2, "已经发布，但没有填写公开渠道。",
            "It was published, but no channel is given."
        ),
        (
            [["公开渠道": "门户网站、电子屏"]], "ledger.channel", .warning, 2, "目录中没有“电子屏”这一渠道。",
            "The catalog has no channel “电子屏”."
        ),
        (
            [["公开属性": "也许"]], "ledger.attribute", .error, 2,
            "公开属性无法识别，请写主动公开、依申请公开或不予公开；此行没有计入主动公开。",
            "The disclosure attribute is unknown; write 主动公开, 依申请公开 or 不予公开. The row was not counted as proactive."
        ),
        (
            [[:], ["发布日期": "2021-05-13"]], "ledger.duplicate.date", .error, 3,
            "与第 2 行是同一索引号，“发布日期”却不同；发布日期以最早的为准，请核对。",
            "It has the index number of line 2, but another date in “发布日期”; the earliest publication counts. Check both."
        ),
        (
            [[:], ["事项序号": "4"]], "ledger.duplicate.item", .error, 3,
            "与第 2 行是同一索引号，事项却不同，只计一条；请核对。",
            "It has the index number of line 2, but another item; both count as one. Check them."
        ),
        (
            [[:], ["信息名称": "另一条"]], "ledger.duplicate.title", .warning, 3,
            "与第 2 行是同一索引号，信息名称却不同，只计一条；请核对。",
            "It has the index number of line 2, but another title; both count as one. Check them."
        ),
        (
            [["索引号": "", "信息名称": "", "发布日期": ""]], "ledger.row.skipped", .note, 2,
            "此行没有索引号、名称和发布日期，没有计入。",
            "The row has no index number, title and publication date, and was skipped."
        ),
    ]

    @Test(arguments: cases.indices)
    func isFound(index: Int) throws {
        let expected = Self.cases[index]
        var scene = LedgerScene()
        scene.configure = { $0.today = CalendarDate(year: 2021, month: 7, day: 9) }
        let findings = try scene.findings(expected.rows.map(LedgerScene.row))
        let finding = try #require(findings.first { $0.rule == expected.rule })
        #expect(finding.severity == expected.severity)
        #expect(finding.place == Place(file: "ledger.csv", position: .line(expected.line)))
        #expect(FindingText(language: .chinese).message(of: finding) == expected.zh)
        #expect(FindingText(language: .english).message(of: finding) == expected.en)
        #expect(findings.filter { $0.rule != expected.rule }.isEmpty)
    }

    @Test func aSoundLedgerHasNone() throws {
        #expect(try LedgerScene().findings([LedgerScene.row()]).isEmpty)
    }

    @Test func aRowOfNobodyIsCountedForNobody() throws {
        var scene = LedgerScene()
        scene.catalogs.append(LedgerScene.catalog("示例市丁局"))
        let findings = try scene.findings([LedgerScene.row(["单位": ""])])
        #expect(findings.map(\.rule) == ["ledger.department"])
        #expect(findings[0].message[.chinese] == "没有填写单位，无法归入任何单位，没有计入。")
        #expect(
            findings[0].message[.english]
                == "No department is given, so the row belongs to none and was not counted.")
        // The only department need not be named.
        #expect(try LedgerScene().findings([LedgerScene.row(["单位": ""])]).isEmpty)
    }

    @Test func columnsAreMissedAndLeftOut() throws {
        let headings = ["索引号", "信息名称", "发布日期", "领导批示"]
        let findings = try LedgerScene().findings(
            [["A-1", "示例信息", "2021-05-12", "同意", "多余"]], headings: headings)
        let text = FindingText(language: .chinese)
        #expect(
            findings.filter { $0.rule.hasPrefix("ledger.column") || $0.rule == "ledger.row.long" }
                .map(text.line) == [
                    "ledger.csv:1: 说明: [ledger.column.unused] “领导批示”一栏没有用到。",
                    "ledger.csv:2: 警告: [ledger.row.long] 此行有 5 栏，表头只有 4 栏，可能有逗号没有加引号，请检查。",
                    "ledger.csv: 错误: [ledger.column.missing] 没有“生成日期”一栏，请补上。",
                    "ledger.csv: 错误: [ledger.column.missing] 没有“公开渠道”一栏，请补上。",
                    "ledger.csv: 错误: [ledger.column.missing] 没有“责任科室”一栏，请补上。",
                    "ledger.csv: 错误: [ledger.column.missing] 没有“事项序号”一栏，请补上。",
                    "ledger.csv: 错误: [ledger.column.missing] 没有“发布人”一栏，请补上。",
                ])
        let english = FindingText(language: .english)
        let sentences = findings.map(english.message)
        #expect(sentences.contains("There is no column “公开渠道” (channels); add it."))
        #expect(sentences.contains("The column “领导批示” is not used."))
        #expect(
            sentences.contains(
                "The row has 5 fields and the header 4; look for a comma that is not within quotes."
            ))
    }

    @Test func findingsOfARuleEnd() throws {
        let rows = (0..<30).map { LedgerScene.row(["索引号": "A-\($0)", "事项序号": "99"]) }
        let findings = try LedgerScene().findings(rows)
        #expect(findings.count == LedgerFindings.perRule + 1)
        #expect(findings[0].place == Place(file: "ledger.csv"))
        #expect(findings[0].severity == .error)
        #expect(findings[0].message[.chinese] == "本文件另有 10 处同类问题（ledger.item），没有逐一列出。")
        #expect(
            findings[0].message[.english]
                == "There are 10 more of ledger.item in this file, which are not listed.")
    }

    @Test func rulesHaveNamesOfTheirOwn() {
        #expect(Set(LedgerRule.allCases.map(\.id)).count == LedgerRule.allCases.count)
    }

    @Test func titlesAndPeopleAreNeverQuoted() throws {
        for expected in Self.cases {
            let rows = expected.rows.map { values in
                LedgerScene.row(values.merging(["审核人": "王五保密"]) { $1 })
            }
            for finding in try LedgerScene().findings(rows) {
                #expect(!finding.message[.chinese].mentions("保密"))
                #expect(!finding.message[.chinese].mentions("示例信息"))
            }
        }
    }

    @Test func ofTwoCatalogsOfOneDayTheLaterIsUsed() throws {
        var scene = LedgerScene()
        scene.catalogs.append(LedgerScene.catalog("示例市甲局", items: [("另一项", "实时公开")]))
        let findings = try scene.findings([])
        #expect(findings.map(\.rule) == ["report.catalog.sameDay"])
        #expect(findings[0].message[.chinese] == "与 catalog.json 是同一单位、同一填表时间的目录，只用这一份。")
        #expect(
            findings[0].message[.english]
                == "It is of the same department and day as catalog.json; only this one is used.")
        #expect(try scene.statistics([]).departments[0].items.map(\.name) == ["另一项"])
    }
}
