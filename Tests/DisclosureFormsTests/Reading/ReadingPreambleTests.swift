import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// What stands above the table.
@Suite struct ReadingPreambleTests {
    let original: Catalog

    init() throws { original = try read(SmallForm().text).catalog }

    func reading(above lines: [String]) throws -> FormReading {
        var form = SmallForm()
        form.preamble = lines
        return try read(form.text)
    }

    /// The rules found above the table.
    func rules(_ reading: FormReading) -> [String] {
        reading.findings.filter { finding in
            guard case .line(let line) = finding.place.position else { return true }
            return line <= 4
        }.map(\.rule)
    }

    let title = SmallForm().preamble[0]
    let counts = SmallForm().preamble[2]

    @Test(arguments: [
        "责任单位：示例市示例局 填表人：张三 复核人：李四 审签人：王五 填表时间：2022年3月1日",
        "填表时间：2022年3月1日　审签人：王五　复核人：李四　填表人：张三　责任单位：示例市示例局",
        "责任单位:示例市示例局填表人:张三复核人:李四审签人:王五填表时间:2022-03-01",
        "责 任 单 位 ： 示例市示例局；填 表 人：张三；复核 人：李四；审签人：王五；填表时间：2022/3/1",
        "责任单位：\t示例市示例局\t填表人：\t张三\t复核人：\t李四\t审签人：\t王五\t填表时间：\t2022.3.1",
        "责任单位：示例市示例局 填表人：张三 复核人：李四 审签人：王五 填表时间：二〇二二年三月一日",
        "责任单位：示例市示例局 填表人：张三 复核人：李四 审签人：王五 填表时间：２０２２年０３月０１日",
    ])
    func signOffInAnyOrder(_ line: String) throws {
        let reading = try reading(above: [title, line, counts])
        #expect(reading.catalog.signOff == original.signOff)
        #expect(reading.catalog.department == original.department)
        #expect(reading.catalog == original)
        #expect(rules(reading) == [])
    }

    @Test func signOffOnSeveralLines() throws {
        let reading = try reading(above: [
            title, "责任单位：示例市示例局", "", "填表人：张 三  复核人：李四", "审签人：王五\t填表时间：2022年3月1日", counts,
        ])
        #expect(reading.catalog == original)
        #expect(reading.findings("import.blanks").first?.place.field == .preparedBy)
        #expect(reading.lines(of: "import.blanks") == [4])
    }

    @Test func whatIsNotFilledInStaysEmpty() throws {
        let reading = try reading(above: [title, "责任单位：示例市示例局 填表人： 复核人： 审签人： 填表时间： 年 月 日", counts])
        #expect(reading.catalog.signOff == SignOff())
        #expect(rules(reading) == [])
    }

    @Test func aDayThatDoesNotExist() throws {
        let reading = try reading(above: [title, "责任单位：示例市示例局 填表时间：2022年2月30日"])
        #expect(reading.catalog.signOff.filledOn == nil)
        let finding = try #require(reading.findings("import.date.impossible").first)
        #expect(finding.severity == .error)
        #expect(finding.place.position == .line(2))
        #expect(finding.place.field == .filledOn)
        #expect(finding.message.chinese.contains("“2022年2月30日”"))
        #expect(finding.message.english.contains("no such day"))
    }

    @Test(arguments: ["今天", "2022年3月", "3月1日2022年5", "99999999999999999999年1月1日"])
    func aDateThatIsNone(_ date: String) throws {
        let reading = try reading(above: [title, "责任单位：示例市示例局 填表时间：\(date)"])
        #expect(reading.catalog.signOff.filledOn == nil)
        let expected =
            date.hasPrefix("3月") ? ["import.date.impossible"] : ["import.date.unreadable"]
        #expect(rules(reading).filter { $0.hasPrefix("import.date") }.count == expected.count)
    }

    @Test(arguments: [
        "政府信息：主动公开一级事项 2 项，二级事项 3 项；依申请公开二级事项 1 项",
        "政府信息:主动公开一级事项2项,二级事项3项;依申请公开二级事项1项。",
        "主动公开一级事项２项 二级事项３项 依申请公开二级事项１项",
    ])
    func countsInAnySpacing(_ line: String) throws {
        let reading = try reading(above: [title, SmallForm().preamble[1], line])
        #expect(reading.catalog == original)
        #expect(rules(reading) == [])
    }

    @Test(arguments: [
        "政府信息：主动公开一级事项 两 项，二级事项 3 项；依申请公开二级事项 1 项",
        "政府信息：主动公开一级事项 2 项，二级事项",
        "主动公开一级事项 99999999999999999999 项，二级事项 3 项；依申请公开二级事项 1 项",
    ])
    func countsThatAreNotUnderstood(_ line: String) throws {
        let reading = try reading(above: [title, SmallForm().preamble[1], line])
        #expect(reading.catalog.declaredCounts == nil)
        let finding = try #require(reading.findings("import.counts.unreadable").first)
        #expect(finding.severity == .error)
        #expect(finding.place.position == .line(3))
        #expect(finding.message.chinese.contains("看不懂"))
    }

    @Test func theTitleAmongOtherLines() throws {
        let reading = try reading(
            above: ["首页 > 政务公开", "示例市 示例局政务公开清单目录"] + SmallForm().preamble[1...])
        #expect(reading.catalog == original)
        #expect(rules(reading) == ["import.preamble.line", "import.blanks"])
        #expect(reading.findings.first?.message.english.contains("not understood") == true)
        #expect(reading.findings.first?.place.position == .line(1))
    }

    @Test func anotherTitle() throws {
        let reading = try reading(above: ["社会救助领域基层政务公开标准目录"] + SmallForm().preamble[1...])
        #expect(reading.catalog.title == "社会救助领域基层政务公开标准目录")
        #expect(rules(reading) == [])
    }

    @Test func aDepartmentThatOnlyTheTitleNames() throws {
        let reading = try reading(above: [title])
        #expect(reading.catalog.department == "示例市示例局")
        let finding = try #require(reading.findings("import.department.title").first)
        #expect(finding.severity == .warning)
        #expect(finding.message.chinese == "没有写明责任单位，已取自标题，请核对。")
    }

    @Test func aDepartmentThatTheTitleDoesNotName() throws {
        let reading = try reading(above: [title, "责任单位：示例市统计局"])
        #expect(reading.catalog.department == "示例市统计局")
        #expect(rules(reading) == ["import.department.differs"])
        #expect(reading.findings.first?.message.english.contains("another department") == true)
    }

    @Test func whatIsStatedTwice() throws {
        let reading = try reading(above: [
            title, "责任单位：示例市示例局 填表人：张三", "责任单位：示例市示例局 填表人：李四", counts,
        ])
        #expect(reading.catalog.signOff.preparedBy == "张三")
        #expect(rules(reading) == ["import.preamble.twice"])
        #expect(reading.findings.first?.place.field == .preparedBy)
        let message = try #require(reading.findings.first?.message)
        #expect(!message.chinese.contains("李四") && !message.english.contains("李四"))
    }

    @Test func anotherFieldOnTheSignOffLine() throws {
        let reading = try reading(above: [title, "第一页 责任单位：示例市示例局 填表人：张三 联系电话：0000", counts])
        #expect(reading.catalog.signOff.preparedBy == "张三")
        #expect(rules(reading) == ["import.signOff.rest"])
        #expect(reading.findings.first?.message.chinese.contains("没有读入") == true)
    }

    @Test func aSignOffLineBelowTheTable() throws {
        var form = SmallForm()
        let signOff = form.preamble.remove(at: 1)
        let reading = try read(form.text + "\n" + signOff)
        #expect(reading.catalog.signOff == original.signOff)
        #expect(reading.rules(atLine: 9) == ["import.page.head"])
    }

    @Test func nothingAboveTheTable() throws {
        let reading = try reading(above: [])
        #expect(reading.catalog.title == nil)
        #expect(reading.catalog.department == "")
        #expect(reading.catalog.sections == original.sections)
    }
}
