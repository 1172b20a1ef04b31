import DisclosureCatalog
import DisclosureReports
import SheetModel
import TestSupport
import Testing

@Suite struct RequestSummaryTests {
    private static let headings = [
        "收到日期", "申请人类型", "申请内容", "答复日期", "答复类型", "复议结果", "诉讼结果",
    ]

    private func summary(
        _ rows: [[String]], headings: [String] = headings
    ) throws -> RequestSummary {
        let template = try annualTemplate()
        var ledger = RequestLedger()
        let isLedger = ledger.add(
            [["依申请公开台账"], headings] + rows, at: LedgerPlace(file: "requests.csv"),
            vocabulary: template.requests.vocabulary)
        #expect(isLedger)
        return try #require(RequestSummary(ledger, template: template, year: 2025))
    }

    private func counts(_ summary: RequestSummary) -> [String: Int] {
        summary.supplies.mapValues(\.count).filter { $0.value != 0 }
    }

    @Test func receivedAnsweredAndOpen() throws {
        let found = try summary([
            ["2025-02-03", "自然人", "x", "2025-03-01", "（一）予以公开", "", ""],
            ["2024/12/20", "企业", "x", "2025年1月8日", "1.属于国家秘密", "", ""],
            ["2024-12-20", "自然人", "x", "", "", "", ""],
            ["2025-12-20", "其他", "x", "2026-01-05", "重复申请", "", ""],
            ["2024-01-05", "自然人", "x", "2024-02-01", "予以公开", "", ""],
            ["2026-01-05", "自然人", "x", "", "", "", ""], [], ["", "", "", "", "", "", ""],
        ])
        #expect(found.findings == [])
        #expect(
            counts(found) == [
                "requests.received.naturalPersons": 1, "requests.received.others": 1,
                "requests.received.total": 2, "requests.carriedOver.businesses": 1,
                "requests.carriedOver.naturalPersons": 1, "requests.carriedOver.total": 2,
                "requests.granted.naturalPersons": 1, "requests.granted.total": 1,
                "requests.stateSecrets.businesses": 1, "requests.stateSecrets.total": 1,
                "requests.resultTotal.naturalPersons": 1, "requests.resultTotal.businesses": 1,
                "requests.resultTotal.total": 2, "requests.carriedForward.naturalPersons": 1,
                "requests.carriedForward.others": 1, "requests.carriedForward.total": 2,
            ])
        // All others are known to be 0.
        #expect(found.supplies.count == 25 * 7 + 15)
    }

    /// Every label of the form is a word for its row or column, with and without its number.
    @Test func labelsOfTheFormAreUnderstood() throws {
        let table = try #require(annualTemplate().table("requests"))
        var known = 0
        for cell in table.cells {
            guard case .label(let label) = cell.content, cell.range.rows.count == 1,
                let key = table.rows[cell.range.first.row].key,
                !table.rows[cell.range.first.row].words.isEmpty
            else { continue }
            let found = try summary([["2025-02-03", "自然人", "", "2025-03-01", label, "", ""]])
            #expect(counts(found)["requests.\(key).total"] == 1, "\(label)")
            known += 1
        }
        #expect(known == 21)
        for (word, key) in [
            ("自然人", "naturalPersons"), ("法人或其他组织-商业企业", "businesses"), ("科研机构", "research"),
            ("社会公益组织", "socialOrganisations"), ("法律服务机构", "lawFirms"), ("其他", "others"),
        ] {
            let found = try summary([["2025-02-03", word, "", "", "", "", ""]])
            #expect(counts(found)["requests.received.\(key)"] == 1, "\(word)")
        }
    }

    @Test func reviewsByStage() throws {
        let answered = ["2025-02-03", "自然人", "", "2025-03-01", "予以公开"]
        let found = try summary([
            answered + ["结果维持", ""], answered + ["", "尚未审结"], answered + ["结果纠正", "其他结果"],
            ["2025-02-03", "自然人", "", "", "", "结果维持", ""],
        ])
        #expect(
            counts(found).filter { $0.key.hasPrefix("reviews.") } == [
                "reviews.reconsideration.upheld": 1, "reviews.reconsideration.corrected": 1,
                "reviews.reconsideration.total": 2, "reviews.directSuits.pending": 1,
                "reviews.directSuits.total": 1, "reviews.suitsAfterReconsideration.other": 1,
                "reviews.suitsAfterReconsideration.total": 1,
            ])
        let headings = ["收到日期", "申请人类型", "答复日期", "答复类型", "复议/诉讼结果"]
        let together = try summary(
            [["2025-02-03", "自然人", "2025-03-01", "予以公开", "复议：结果维持；诉讼：尚未审结"]],
            headings: headings)
        #expect(
            counts(together).filter { $0.key.hasSuffix("upheld") || $0.key.hasSuffix("pending") }
                == [
                    "reviews.reconsideration.upheld": 1,
                    "reviews.suitsAfterReconsideration.pending": 1,
                ])
        // Without a column of reviews nothing is known about them.
        let without = try summary([], headings: Array(headings.prefix(4)))
        #expect(without.supplies.keys.allSatisfy { $0.hasPrefix("requests.") })
    }

    /// A row that cannot be placed counts nowhere; its sentence holds nothing of it.
    @Test(arguments: [
        (
            ["秘密甲", "自然人", "秘密乙", "", "", "", ""], "received", "“收到日期”空白或不是日期，这一行没有计入，请更正。",
            "“收到日期” holds no date, so the row was not counted; correct it."
        ),
        (
            ["2025-02-03", "自然人", "秘密乙", "秘密甲", "予以公开", "", ""], "replied",
            "“答复日期”不是日期，这一行没有计入，请更正。",
            "“答复日期” is no date, so the row was not counted; correct it."
        ),
        (
            ["2025-02-03", "自然人", "秘密乙", "2025-02-01", "予以公开", "", ""], "early",
            "“答复日期”早于“收到日期”，这一行没有计入，请更正。",
            "“答复日期” is before “收到日期”, so the row was not counted; correct it."
        ),
        (
            ["2025-02-03", "自然人", "秘密乙", "", "予以公开", "", ""], "undated",
            "有“答复类型”而没有“答复日期”，这一行没有计入，请补上日期。",
            "There is “答复类型” but no “答复日期”, so the row was not counted; add the date."
        ),
        (
            ["2025-02-03", "秘密甲", "秘密乙", "", "", "", ""], "applicant",
            "“申请人类型”空白或不是表三的类型，这一行没有计入，请更正。",
            "“申请人类型” is blank or no kind of table 三, so the row was not counted; correct it."
        ),
        (
            ["2025-02-03", "自然人", "秘密乙", "2025-03-01", "不予公开", "", ""], "answer",
            "“答复类型”空白或不是表三的办理结果，这一行没有计入，请更正。",
            "“答复类型” is blank or no result of table 三, so the row was not counted; correct it."
        ),
    ])
    func rowsThatCannotBePlaced(
        _ row: [String], _ rule: String, _ chinese: String, _ english: String
    ) throws {
        let found = try summary([row])
        #expect(
            found.findings == [
                Finding(
                    rule: "requests.\(rule)", severity: .error,
                    place: Place(file: "requests.csv", position: .line(3)),
                    message: LocalizedText(zh: chinese, en: english))
            ])
        #expect(counts(found) == [:])
    }

    @Test func reviewsThatCannotBePlaced() throws {
        let answered = ["2025-02-03", "自然人", "", "2025-03-01", "予以公开"]
        let found = try summary([answered + ["秘密甲", ""]])
        #expect(found.findings.map(\.rule) == ["requests.outcome"])
        #expect(
            found.findings.first?.message
                == LocalizedText(
                    zh: "复议或诉讼结果不是表四的结果，表四没有计入，请更正。",
                    en: """
                        How the review ended is none of the results of table 四, so it was not counted \
                        there; correct it.
                        """))
        #expect(counts(found)["requests.granted.total"] == 1)
        let headings = ["收到日期", "申请人类型", "答复日期", "答复类型", "复议/诉讼结果"]
        let together = try summary(
            [["2025-02-03", "自然人", "2025-03-01", "予以公开", "结果维持"]], headings: headings)
        #expect(together.findings.map(\.rule) == ["requests.stage"])
        #expect(
            together.findings.first?.message
                == LocalizedText(
                    zh: "“复议/诉讼结果”没有说明是复议还是诉讼，表四没有计入，请写明，如“复议：结果维持”。",
                    en: """
                        “复议/诉讼结果” does not say whether it is 复议 or 诉讼, so it was not counted in \
                        table 四; write “复议：结果维持”, for example.
                        """))
    }

    @Test func aTableWithoutTheHeadingsIsNoLedger() throws {
        let vocabulary = try annualTemplate().requests.vocabulary
        var ledger = RequestLedger()
        let isLedger = ledger.add(
            [["收到日期", "答复日期"]], at: LedgerPlace(file: "x"), vocabulary: vocabulary)
        #expect(!isLedger && ledger == RequestLedger())
        #expect(vocabulary.requiredLabels == ["收到日期", "申请人类型", "答复日期", "答复类型"])
    }

    /// Whatever the rows, the sums of what is counted agree.
    @Test func sumsAgree() throws {
        var random = SplitMix64(seed: 12)
        let dates = ["2024-11-30", "2025-01-01", "2025-06-30", "2025-12-31", "2026-01-10", "", "x"]
        let kinds = ["自然人", "企业", "其他", "", "某某"]
        let answers = ["予以公开", "重复申请", "其他", "", "某某"]
        for _ in 0..<60 {
            let rows = (0..<20).map { _ in
                [dates, kinds, [""], dates, answers, ["", "结果维持"], ["", "尚未审结"]].map {
                    $0.randomElement(using: &random) ?? ""
                }
            }
            let report = AnnualReport(
                template: try annualTemplate(), data: AnnualData(year: 2025, department: "局"),
                supplies: try summary(rows).supplies)
            let findings = AnnualChecks(report, file: "x").findings()
            #expect(findings.allSatisfy { $0.rule == "annual.blank" })
        }
    }
}
