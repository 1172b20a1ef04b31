import DisclosureCatalog
import DisclosureReports
import Testing

@Suite struct AnnualChecksTests {
    private func findings(
        _ figures: [String: AnnualFigure], supplies: [String: AnnualReport.Supply] = [:],
        previous: AnnualData? = nil
    ) throws -> [Finding] {
        let report = try annualReport(figures, supplies: supplies)
        return AnnualChecks(report, file: "annual.json").findings(
            supplies: supplies, previous: previous.map { ($0, "last.json") })
    }

    private func place(_ sheet: String, _ cell: String) -> Place {
        Place(file: "annual.json", sheet: sheet, position: .cell(cell))
    }

    @Test func nothingIsWrongWithZeros() throws {
        #expect(try findings([:]) == [])
    }

    /// A sum that one figure breaks: rule, cell and both sides.
    @Test(arguments: [
        (
            ["requests.received.naturalPersons": 12, "requests.received.total": 12], "balance",
            "D27",
            "D4 + D5 = 12，而 D27 + D28 = 0", "D4 + D5 = 12, but D27 + D28 = 0"
        ),
        (
            ["requests.granted.lawFirms": 2, "requests.granted.total": 2], "results", "H27",
            "H6 + … + H26 = 2，而 H27 = 0", "H6 + … + H26 = 2, but H27 = 0"
        ),
        (
            ["requests.repeated.others": 1], "applicants", "J20",
            "D20 + E20 + F20 + G20 + H20 + I20 = 1，而 J20 = 0",
            "D20 + E20 + F20 + G20 + H20 + I20 = 1, but J20 = 0"
        ),
        (
            ["reviews.reconsideration.total": 3], "outcomes", "E4",
            "A4 + B4 + C4 + D4 = 0，而 E4 = 3",
            "A4 + B4 + C4 + D4 = 0, but E4 = 3"
        ),
        (
            ["reviews.directSuits.upheld": 1], "outcomes", "J4", "F4 + G4 + H4 + I4 = 1，而 J4 = 0",
            "F4 + G4 + H4 + I4 = 1, but J4 = 0"
        ),
        (
            ["reviews.suitsAfterReconsideration.pending": 1], "outcomes", "O4",
            "K4 + L4 + M4 + N4 = 1，而 O4 = 0", "K4 + L4 + M4 + N4 = 1, but O4 = 0"
        ),
    ])
    func sums(
        _ figures: [String: Double], _ rule: String, _ cell: String, _ chinese: String,
        _ english: String
    ) throws {
        let found = try findings(figures.mapValues(AnnualFigure.number))
            .first { $0.rule == "annual.\(rule)" && $0.place.position == .cell(cell) }
        let finding = try #require(found)
        #expect(finding.severity == .error)
        #expect(
            finding.message
                == LocalizedText(
                    zh: "勾稽关系不符：\(chinese)，两者应相等，请核对。",
                    en: "The sums differ: \(english); check the figures."))
    }

    /// Every figure of tables 三 and 四 is part of a sum: one more anywhere is found.
    @Test func everyFigureIsChecked() throws {
        let keys = try annualTemplate().tables.dropFirst().flatMap(\.cells).compactMap(\.key)
        #expect(keys.count == 25 * 7 + 15)
        for key in keys {
            #expect(try findings([key: .number(1)]).contains { $0.severity == .error }, "\(key)")
        }
    }

    @Test func negativesAndBlanks() throws {
        let found = try findings([
            "proactive.licences": .number(-2), "proactive.fees": .blank,
            "proactive.penalties": .slash,
        ])
        #expect(
            found == [
                Finding(
                    rule: "annual.blank", severity: .note, place: place("二、主动公开", "B14"),
                    message: LocalizedText(
                        zh: "本表有 1 格没有填写，按空白印出。",
                        en: "Figures left blank in this table: 1. They print as blanks.")),
                Finding(
                    rule: "annual.negative", severity: .error, place: place("二、主动公开", "B7"),
                    message: LocalizedText(
                        zh: "-2 小于 0，请更正。", en: "-2 is below 0; correct it.")),
            ])
    }

    @Test(arguments: [
        (
            AnnualReport.Supply.Source.requests, "依申请公开台账", "the ledger of requests"
        ), (.publications, "公开台账", "the publication ledger"),
    ])
    func figuresThatDifferFromALedger(
        _ source: AnnualReport.Supply.Source, _ chinese: String, _ english: String
    ) throws {
        let supplies = [
            "proactive.normativeDocuments.issued": AnnualReport.Supply(5, from: source),
            "proactive.regulations.issued": AnnualReport.Supply(0, from: source),
        ]
        let found = try findings(
            [
                "proactive.normativeDocuments.issued": .number(4),
                "proactive.regulations.issued": .slash,
            ], supplies: supplies)
        #expect(
            found == [
                Finding(
                    rule: "annual.differs", severity: .error, place: place("二、主动公开", "B4"),
                    message: LocalizedText(
                        zh: "填报的是 4，\(chinese)是 5，请核对；报表仍用填报的数字。",
                        en: """
                            The data file has 4 and \(english) 5; check both. The report shows the \
                            former.
                            """))
            ])
    }

    @Test func whatTheYearBeforeHandsOver() throws {
        let last = try annualReport(["requests.carriedForward.research": .number(4)]).data
        var before = last
        before.year = 2024
        let found = try findings([:], previous: before)
        #expect(
            found == [
                Finding(
                    rule: "annual.carriedOver", severity: .error, place: place("三、依申请公开", "F5"),
                    message: LocalizedText(
                        zh: "本年的上年结转是 0，而 2024 年度报告的结转下年（F28）是 4，两者应相等，请核对。",
                        en:
                            "0 carried over, but the report for 2024 hands over 4 (F28); check both."
                    ))
            ])
    }

    @Test func blanksAreFilledAndNothingElse() throws {
        let supplies = [
            "proactive.licences": AnnualReport.Supply(7, from: .publications),
            "proactive.penalties": AnnualReport.Supply(8, from: .publications),
        ]
        let report = try annualReport(["proactive.licences": .blank], supplies: supplies)
        #expect(report.supplied.keys.sorted() == ["proactive.licences"])
        #expect(report.figure("proactive.licences") == .number(7))
        #expect(report.figure("proactive.penalties") == .number(0))
        #expect(report.completed.figures["proactive.licences"] == .number(7))
    }
}
