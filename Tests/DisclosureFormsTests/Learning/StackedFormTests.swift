import DisclosureCatalog
import SheetModel
import Testing

@testable import DisclosureForms

/// Forms whose sheets hold the tables of several catalogs.
@Suite struct StackedFormTests {
    private typealias Sketch = GridSketch

    /// Tables below each other, each with the rows above it.
    private func sketch(_ heads: [[String]], above: [String] = []) -> Sketch {
        func line(_ text: String) -> [String?] { [text, nil, nil, nil, nil] }
        var rows = above.map(line)
        for (index, head) in heads.enumerated() {
            rows += head.map(line)
            rows += [Sketch.heading, Sketch.item, ["2", "事项\(index)", "内容。", "长期", "示例局"]]
        }
        let merges = rows.indices.filter { rows[$0][1] == nil }.map { Sketch.merge($0...$0, 0...4) }
        return Sketch(rows: rows, merges: merges)
    }

    @Test(arguments: [
        ("（一）", "（二）", "（{numeral}）"), ("一、", "二、", "{numeral}、"), ("(1) ", "(2) ", "({number}) "),
        ("1.", "2.", "{number}."),
    ]) func numberedTitles(first: String, second: String, pattern: String) throws {
        let sketch = sketch([
            ["\(first)示例镇财政所公开目录", "填表人：张三"], ["\(second)示例镇民政所公开目录", "填表人：李四"],
        ])
        let form = try sketch.learned()
        #expect(form.findings.map(\.rule) == ["learn.stack"])
        #expect(form.findings.first?.place.position == .cell("A6"))
        #expect(form.findings.first?.message.english.contains("on this sheet: 2") == true)
        #expect(form.template.stack.heading == "\(pattern){title}")
        #expect(form.template.stack.repeatsPreamble && form.template.stack.above.isEmpty)
        #expect(form.template.preamble.map(\.text) == ["{title}", "填表人：{preparedBy}"])
        #expect(form.template.defaultTitle == "{department}公开目录")
        try expectRoundTrip(of: sketch, form.template, departments: ["示例镇财政所", "示例镇民政所"])
    }

    @Test func headingsThatNameOffices() throws {
        let sketch = sketch(
            [["（一）财政所"], ["（二）民政办公室"], ["（三）农业服务中心"]],
            above: ["示例镇各部门公开目录", "填表日期：2024年5月6日"])
        let template = try sketch.learned().template
        #expect(template.stack.heading == "（{numeral}）{department}")
        #expect(template.stack.above.map(\.text) == ["示例镇各部门公开目录", "填表日期：{filledOn}"])
        #expect(template.preamble.map(\.text) == ["{title}", "填表日期：{filledOn}"])
        #expect(template.defaultTitle == "示例镇各部门公开目录")
        try expectRoundTrip(of: sketch, template, departments: ["财政所", "民政办公室", "农业服务中心"])
    }

    @Test func titlesWithoutNumbers() throws {
        let sketch = sketch([["示例镇财政所公开目录"], ["示例镇民政所公开目录"]])
        let template = try sketch.learned().template
        #expect(template.stack.heading == "{title}")
        #expect(template.defaultTitle == "{department}公开目录")
        try expectRoundTrip(of: sketch, template, departments: ["示例镇财政所", "示例镇民政所"])
    }

    /// What stands again at the top of a page is the same form.
    @Test func aRepeatedHeadIsNoStack() throws {
        let head = ["示例镇财政所公开目录", "填表人：张三"]
        let form = try sketch([head, head]).learned()
        #expect(form.template.stack == StackTemplate())
        #expect(form.findings.map(\.rule) == ["learn.headerAgain"])
    }

    @Test(arguments: [
        ("（二）甲", "（{numeral}）", 2), ("（二十六）甲", "（{numeral}）", 26), ("12、甲", "{number}、", 12),
        ("(3)2021年甲", "({number})", 3),
    ]) func tableNumbers(text: String, pattern: String, number: Int) throws {
        let found = try #require(TableNumber(text))
        #expect(found.pattern == pattern && found.number == number)
        #expect(found.rest.hasSuffix("甲") && text.hasSuffix(found.rest))
    }

    @Test(arguments: ["（二）", "2021年目录", "甲", "", "1.5万元", "（试行）目录", "二级目录"])
    func textsWithoutTableNumbers(text: String) { #expect(TableNumber(text) == nil) }

    /// All tables are read, written, and read again.
    private func expectRoundTrip(
        of sketch: Sketch, _ template: FormTemplate, departments: [String],
        location: SourceLocation = #_sourceLocation
    ) throws {
        let reader = FormReader(template: template)
        let reading = try reader.read(sketch.grid, fileName: "f.xlsx")
        let all = [reading] + reading.others
        let catalogs = all.map(\.catalog)
        #expect(catalogs.map(\.department) == departments, sourceLocation: location)
        #expect(catalogs.map(\.itemCount) == departments.map { _ in 2 }, sourceLocation: location)
        let doubts = all.flatMap(\.findings).filter { $0.severity == .warning }.map(\.rule)
        #expect(Set(doubts).isSubset(of: ["import.department.title"]), sourceLocation: location)
        let plan = FormPlanner(template: template, measure: UniformMeasure())
            .plan(catalogs, as: .stack)
        let sheet = plan.workbook.sheets[0]
        for (index, row) in sketch.rows.enumerated() {
            #expect(sheet.text(index, 0) == row[0], sourceLocation: location)
        }
        let again = try reader.read(SheetGrid(sheet), fileName: "f.xlsx")
        #expect(
            ([again] + again.others).map(\.catalog) == catalogs, sourceLocation: location)
    }
}
