import TestSupport
import Testing

@testable import DisclosureCatalog

@Suite struct HolidayTableTests {
    @Test func readsTheBundledFileWithoutFindings() {
        #expect(OfficialHolidays.reading.findings == [])
        #expect(OfficialHolidays.table.years.keys.sorted() == Array(2004...2026))
    }

    @Test func agreesWithTheNoticeFor2026() throws {
        // Transcribed from the notice of 4 November 2025, weekends left out.
        let year = try #require(OfficialHolidays.table.years[2026])
        let off = [
            "1-1", "1-2", "2-16", "2-17", "2-18", "2-19", "2-20", "2-23", "4-6", "5-1", "5-4",
            "5-5", "6-19", "9-25", "10-1", "10-2", "10-5", "10-6", "10-7",
        ]
        let work = ["1-4", "2-14", "2-28", "5-9", "9-20", "10-10"]
        #expect(year.weekdaysOff == (try off.map { try day("2026-\($0)") }))
        #expect(year.workingWeekendDays == (try work.map { try day("2026-\($0)") }))
        #expect(
            year.notices == [
                HolidayYear.Notice(number: "国办发明电〔2025〕7号", date: try day("2025-11-04"))
            ])
    }

    @Test func keepsDaysUnderTheirCalendarYear() throws {
        let year = try #require(OfficialHolidays.table.years[2018])
        #expect(year.workingWeekendDays.last == (try day("2018-12-29")))
        #expect(year.weekdaysOff.last == (try day("2018-12-31")))
    }

    @Test func replacesWholeYearsAndAddsNewOnes() throws {
        let own = HolidayTable([
            HolidayYear(year: 2026, weekdaysOff: [try day("2026-01-01")], workingWeekendDays: []),
            HolidayYear(year: 2027, weekdaysOff: [], workingWeekendDays: []),
        ])
        let merged = OfficialHolidays.table.overridden(by: own)
        #expect(merged.years.keys.max() == 2027)
        #expect(merged.years[2026] == own.years[2026])
        #expect(merged.years[2025] == OfficialHolidays.table.years[2025])
    }

    @Test func makesYearsFromTrueExceptionsOnly() throws {
        let weekday = try day("2026-03-04")
        let saturday = try day("2026-03-07")
        let otherYear = try day("2025-03-04")
        let year = HolidayYear(
            year: 2026, weekdaysOff: [saturday, weekday, otherYear, weekday],
            workingWeekendDays: [weekday, saturday])
        #expect(year.weekdaysOff == [weekday])
        #expect(year.workingWeekendDays == [saturday])
    }

    @Test func acceptsWhatSpreadsheetsSave() {
        let text = """
            \u{FEFF}year,kind,day,number\r
            # 2026,off,2026-03-04\r
            2026,通知,2025/11/4,国办发明电〔2025〕7号\r
            2026,放假,2026/1/1,\r
            "2026","off","2026-05-01"\r
            2026\toff\t2026-10-01\t\t\r
            2026,off,2026-10-02
            2026 , Work , 2026-02-14
            \r
            ,,,\r
            """
        let (table, findings) = HolidayTable.reading(text)
        #expect(findings.map(\.severity) == [.warning])
        #expect(table.years[2026]?.weekdaysOff.count == 4)
        #expect(table.years[2026]?.workingWeekendDays.count == 1)
        #expect(table.years[2026]?.notices.first?.date?.description == "2025-11-04")
    }

    private static let sound = """
        2027,off,2027-01-01
        2027,off,2027-05-03
        2027,off,2027-10-01

        """

    @Test(arguments: [
        ("2027,off", "此行应为“年,类别,日期”三栏，通知行另加文号；请改正。"),
        ("2027,off,2027-02-08,x,y", "此行应为“年,类别,日期”三栏，通知行另加文号；请改正。"),
        ("2027,notice,2026-11-04", "此行应为“年,类别,日期”三栏，通知行另加文号；请改正。"),
        ("27,off,2027-02-08", "“27”不是年份，请写四位数字。"),
        (
            "2027,frei,2027-02-08",
            "类别“frei”无法识别，请写 off（放假）、work（上班）或 notice（通知）。"
        ),
        ("2027,off,2027-02-29", "“2027-02-29”不是日历上的日期，请写成 2026-01-01 的形式。"),
        ("2027,notice,soon,1", "“soon”不是日历上的日期，请写成 2026-01-01 的形式。"),
        ("2027,off,2026-12-31", "2026-12-31 不在 2027 年，请写在 2026 年之下。"),
        ("2027,off,2027-01-01", "2027-01-01 已经出现过，请删去一行。"),
        ("2027,work,2027-10-01", "2027-10-01 已经出现过，请删去一行。"),
        ("2027,work,2027-02-08", "2027-02-08 不是周六或周日，不能是调休上班日；请核对通知。"),
    ])
    func rejectsARow(row: String, message: String) {
        let (_, findings) = HolidayTable.reading(Self.sound + row, file: "own.csv")
        let errors = findings.filter { $0.severity == .error }
        #expect(errors.map(\.message.chinese) == [message])
        #expect(errors.first?.place == Place(file: "own.csv", position: .line(4)))
        #expect(errors.first?.rule == "holidays.row")
        #expect(errors.first?.message.english.hasSuffix(".") == true)
    }

    @Test func notesADayOffAtAWeekend() {
        let (_, findings) = HolidayTable.reading(Self.sound + "2027,off,2027-02-06")
        let note = findings.first { $0.severity == .note }
        #expect(note?.message.chinese == "2027-02-06 是周末，本来就休息，此行没有作用。")
        #expect(
            note?.message.english
                == "2027-02-06 is at a weekend and off anyway; the row has no effect.")
    }

    @Test(arguments: ["2027,work,2027-10-02\n", "2028,work,2028-10-01\n"])
    func rejectsAYearThatWorksOnAPublicHoliday(row: String) {
        let (_, findings) = HolidayTable.reading(row)
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.first?.rule == "holidays.incomplete")
        #expect(findings.first?.message.chinese.contains("的安排不完整") == true)
    }

    @Test func rejectsAFewDaysAtTheEndOfTheYearBefore() {
        let (_, findings) = HolidayTable.reading("2026,off,2026-12-31\n")
        #expect(
            findings.map(\.message.chinese) == [
                "2026 年的安排不完整：2026-01-01 成了工作日。文件会替换整年，请列出全年的放假日和上班日。"
            ])
        #expect(
            findings.first?.message.english == """
                The list for 2026 is incomplete: it makes 2026-01-01 a working day. A file \
                replaces whole years; list all days off and working weekend days.
                """)
    }

    @Test func warnsOfFewDaysOff() {
        let (table, findings) = HolidayTable.reading(Self.sound)
        #expect(
            findings.map(\.message.chinese) == [
                "2027 年的放假日比调休上班日只多 3 天，历年至少多 9 天；请核对是否有遗漏。"
            ])
        #expect(findings.first?.message.english.contains("only 3 more days off") == true)
        #expect(table.years[2027]?.daysGained == 3)
    }

    @Test(arguments: ["", "\n\n", "# nothing\n", "year,kind,day\n"])
    func rejectsAFileWithoutYears(text: String) {
        let (table, findings) = HolidayTable.reading(text)
        #expect(table.years.isEmpty)
        #expect(findings.map(\.message.chinese) == ["文件里没有任何一年的节假日安排。"])
        #expect(findings.map(\.message.english) == ["The file has no year's arrangement."])
    }

    @Test(arguments: 1...40)
    func survivesAnyText(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = random.text(
            upTo: 400, favouring: Array("2027,-/\n\r\t#offworkntice\"".unicodeScalars))
        let (table, findings) = HolidayTable.reading(text)
        #expect(findings.isEmpty == false || table.years.isEmpty == false)
    }
}
