import BundledTemplates
import DisclosureCatalog
import DisclosureReports
import Testing

/// Replies within the periods of the Regulation: the due dates are counted by hand from the
/// arrangement of 2025.
@Suite struct RequestDeadlinesTests {
    private static let headings = [
        "收到日期", "补正日期", "收到补正日期", "延期至", "申请人类型", "答复日期", "答复类型",
    ]

    private func findings(
        _ rows: [[String]], sheet: String? = nil, year: Int = 2025, years: String = "2024,2025"
    ) throws -> [Finding] {
        let vocabulary = try annualTemplate().requests.vocabulary
        var ledger = RequestLedger()
        let place =
            sheet.map { LedgerPlace(file: "r.xlsx", sheet: $0) } ?? LedgerPlace(file: "r.csv")
        let isLedger = ledger.add([Self.headings] + rows, at: place, vocabulary: vocabulary)
        #expect(isLedger)
        let text = String(decoding: BundledTemplates.holidays, as: UTF8.self)
        let known = HolidayTable.reading(text).table.years.values
        let table = HolidayTable(known.filter { years.contains(String($0.year)) })
        let deadlines = try #require(
            RequestDeadlines(
                ledger, vocabulary: vocabulary, calendar: WorkingDayCalendar(table), year: year))
        return deadlines.findings
    }

    private func row(
        _ received: String, asked: String = "", corrected: String = "", extended: String = "",
        replied: String
    ) -> [String] {
        [received, asked, corrected, extended, "自然人", replied, replied.isEmpty ? "" : "予以公开"]
    }

    /// 20 working days from 2025-09-26 (国庆, 中秋 in between) end on 2025-10-30.
    @Test(arguments: [
        ("2025-10-30", nil), ("2025-10-31", "requests.late"), ("", "requests.overdue"),
        // Open at the end of the year, whatever happened afterwards.
        ("2026-01-05", "requests.overdue"), ("2025-09-26", nil),
    ])
    func repliesAreDueWithin20WorkingDays(replied: String, rule: String?) throws {
        let found = try findings([row("2025-09-26", replied: replied)])
        #expect(found.map(\.rule) == (rule.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    /// Due on Friday 2025-03-28; the day after is a rest day.
    @Test(arguments: [
        ("2025-03-29", "“答复日期” is after the reply was due;"),
        ("2025-03-31", "“答复日期” is 1 working day after the reply was due;"),
    ])
    func restDaysAreLateToo(replied: String, words: String) throws {
        let found = try findings([row("2025-02-28", replied: replied)])
        #expect(found.map(\.rule) == ["requests.late"])
        #expect(found.first?.message[.english].hasPrefix(words) == true)
    }

    @Test func repliesMayBePutOff() throws {
        let onTime = row("2025-03-03", extended: "2025-04-28", replied: "2025-04-28")
        let late = row("2025-03-03", extended: "2025-04-28", replied: "2025-04-29")
        let long = row("2025-03-03", extended: "2025-04-29", replied: "2025-04-29")
        #expect(try findings([onTime]) == [])
        #expect(try findings([late]).map(\.rule) == ["requests.late"])
        #expect(try findings([long]).map(\.rule) == ["requests.extension"])
    }

    /// The period runs from the corrected request; to ask for it there are 7 working days.
    @Test func correctionsMoveThePeriod() throws {
        let asked = row(
            "2025-03-03", asked: "2025-03-12", corrected: "2025-03-20", replied: "2025-04-18")
        #expect(try findings([asked]) == [])
        let lateAsked = row(
            "2025-03-03", asked: "2025-03-13", corrected: "2025-03-20", replied: "2025-04-21")
        #expect(
            try findings([lateAsked]).map(\.rule) == ["requests.correction", "requests.late"])
        let waiting = row("2025-03-03", asked: "2025-03-12", replied: "2025-06-20")
        #expect(try findings([waiting]).map(\.rule) == ["requests.due"])
        let open = row("2025-03-03", asked: "2025-03-12", replied: "")
        #expect(try findings([open]) == [])
    }

    @Test func otherYearsAndBrokenDatesAreLeftAlone() throws {
        let rows = [
            row("2024-01-05", replied: "2024-06-01"), row("2026-01-05", replied: ""),
            row("x", replied: "2025-06-01"), row("2025-01-05", replied: "x"),
            row("2025-06-01", replied: "2025-05-01"),
        ]
        #expect(try findings(rows) == [])
        let broken = row("2025-03-03", extended: "下月", replied: "2025-03-10")
        #expect(try findings([broken]).map(\.rule) == ["requests.date"])
    }

    /// What needs an arrangement that is missing is told once, with the number of rows; a period that
    /// ends in the next year is not over.
    @Test func missingYearsAreTold() throws {
        let rows = [
            row("2025-12-20", replied: ""), row("2025-12-22", replied: ""),
            row("2025-03-03", replied: "2025-03-10"),
        ]
        #expect(try findings(rows) == [])
        let found = try findings(rows, years: "2023,2024")
        #expect(found.map(\.severity) == [.note])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "3 处期限未知：缺少 2025 年的节假日安排。国务院办公厅公布后，请用 --holidays 提供。",
                    en: """
                        Periods that could not be checked: 3; unknown: the arrangement for 2025 is \
                        missing. Supply it with --holidays once it is announced.
                        """))
    }

    @Test func sentencesNameColumnsOnly() throws {
        let rows = [
            row("2025-09-26", replied: "2025-11-03"), row("2025-09-26", replied: ""),
            row("2025-03-03", asked: "2025-03-13", replied: "2025-03-20"),
            row("2025-03-03", extended: "2025-06-01", replied: "2025-03-20"),
            row("2025-03-03", extended: "x", replied: "2025-03-20"),
        ]
        let chinese = FindingText(language: .chinese)
        #expect(
            try findings(rows, sheet: "2025").map(chinese.line(for:)) == [
                "r.xlsx!2025!A2: 警告: [requests.late] “答复日期”晚于答复期限 2 个工作日；征求第三方意见所需时间不计入期限，请核对。",
                "r.xlsx!2025!A3: 警告: [requests.overdue] 到年末已超过答复期限，还没有“答复日期”，请核对。",
                "r.xlsx!2025!A4: 警告: [requests.correction] “补正日期”晚于收到申请之日起 7 个工作日，请核对。",
                "r.xlsx!2025!A5: 警告: [requests.extension] “延期至”超过延长期限的上限 20 个工作日，请核对。",
                "r.xlsx!2025!A6: 警告: [requests.date] “延期至”不是日期，没有据以核对期限，请更正。",
                "r.xlsx!2025: 说明: [requests.due] 1 行要求补正而没有“收到补正日期”，不能核对答复期限。",
            ])
        let english = FindingText(language: .english)
        #expect(
            try findings(rows).map(english.message(of:)) == [
                "“答复日期” is 2 working days after the reply was due; time that third parties were given does not count. Check it.",
                "At the end of the year the reply was past due, and there is no “答复日期”; check it.",
                "“补正日期” is later than 7 working days after receipt; check it.",
                "“延期至” is beyond the 20 working days that a reply may be put off; check it.",
                "“延期至” is no date, so no period was checked against it; correct it.",
                "Rows in which a correction was asked for and that have no “收到补正日期”, so that the reply could not be checked: 1.",
            ])
    }
}
