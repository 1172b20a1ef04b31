import BundledTemplates
import DelimitedText
import DisclosureCatalog
import Gongkai
import Testing

@Suite struct HolidayFileTests {
    private let rows = [
        ["年", "类别", "日期"], ["2027", "放假", "2027/1/1"], ["2027", "放假", "2027/5/3"],
        ["2027", "放假", "2027/10/1"], ["2027", "上班", "2027/2/6"],
    ]

    private func source(_ bytes: some Sequence<UInt8>) -> CatalogSource {
        .bytes(Array(bytes), name: "2027.csv")
    }

    @Test func readsTheBundledFile() throws {
        let (table, findings) = try HolidayFile.read(source(BundledTemplates.holidays))
        #expect(table == .bundled)
        #expect(findings == [])
    }

    @Test(arguments: [TextEncoding.utf8, .utf8WithMark, .gb18030])
    func readsWhatOfficesSave(encoding: TextEncoding) throws {
        let rows = rows.map { $0.map { DelimitedField.text($0) } }
        let bytes = try DelimitedWriter(encoding: encoding).write(rows)
        let (table, findings) = try HolidayFile.read(source(bytes))
        #expect(table.years[2027]?.weekdaysOff.count == 3)
        #expect(table.years[2027]?.workingWeekendDays.count == 1)
        #expect(findings.map(\.severity) == [.warning])
        let calendar = WorkingDayCalendar(.bundled.overridden(by: table))
        let trigger = try #require(CalendarDate(year: 2026, month: 12, day: 15))
        #expect(calendar.workingDay(20, after: trigger).value?.description == "2027-01-13")
    }

    /// Commas and tabs within a field that is quoted belong to it.
    @Test func quotedFieldsStayWhole() throws {
        let notice = "2027,notice,2026-11-04,\"国办发明电〔2026〕7号,附件\"\n"
        let text = notice + rows.map { $0.joined(separator: ",") + "\n" }.joined()
        let (table, _) = try HolidayFile.read(source(text.utf8))
        #expect(table.years[2027]?.notices.map(\.number) == ["国办发明电〔2026〕7号,附件"])
    }

    @Test func refusesAFileWithMistakes() {
        let text = "2027,off,2026-12-31\n2027,work,2027-02-08\n"
        let error = #expect(throws: GongkaiError.self) {
            try HolidayFile.read(source(text.utf8))
        }
        #expect(error?.code == .inputNotUnderstood)
        #expect(error?.findings.count == 3)
        #expect(
            error?.message[.chinese] == "2027.csv：节假日文件有 3 处错误，没有使用，请逐一更正。")
        #expect(
            error?.message[.english] == """
                2027.csv: The holiday file was not used, because of mistakes in it: 3. Correct each.
                """)
    }

    @Test func refusesBytesOfNoEncoding() {
        let error = #expect(throws: GongkaiError.self) {
            try HolidayFile.read(source([0x32, 0xFF, 0xFF, 0x0A]))
        }
        #expect(error?.code == .inputNotUnderstood)
    }

    @Test func refusesAFileThatIsNotThere() {
        let error = #expect(throws: GongkaiError.self) {
            try HolidayFile.read(.file("no such file.csv"))
        }
        #expect(error?.code == .inputMissing)
    }
}
