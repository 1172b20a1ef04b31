import DisclosureCatalog
import SheetModel
import TestSupport
import Testing

@testable import DisclosureForms

/// What is learned of single parts of a form.
@Suite struct LearningTests {
    private typealias Sketch = GridSketch

    private func texts(_ rows: [TextRowTemplate]) -> [String] {
        rows.map { $0.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: "|") }
    }

    @Test func sectionsNumbersAndWords() throws {
        let rows = [
            ["序号", "一级事项", "二级事项", "公开内容", "公开方式"],
            ["1.1", "甲", "事项一", "内容", "主动公开"], ["", "", "事项二", "内容", "依申请公开"],
            ["1.2", "乙", "事项三", "内容", "主动公开、依申请公开"],
        ]
        let sketch = Sketch(
            rows: rows, merges: [Sketch.merge(1...2, 0...0), Sketch.merge(1...2, 1...1)])
        let columns = try sketch.learned().template.columns
        #expect(
            columns.map(\.field) == [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .disclosure,
            ])
        #expect(columns[1].merge == .sections)
        let words = try sketch.learned().template.words
        #expect(words.proactive == "主动公开" && words.onRequest == "依申请公开" && words.separator == "、")
    }

    @Test(arguments: [
        (["1", "2", "3"], ColumnTemplate.Numbering.running),
        (["1", "2", "1"], .section), (["0505", "0506", "0507"], .catalog),
        (["2", "3", "4"], .catalog), (["01", "02", "03"], .catalog), (["", "", ""], .catalog),
        (["1", "3", "2"], .catalog),
    ]) func numbering(numbers: [String], expected: ColumnTemplate.Numbering) throws {
        let rows = numbers.enumerated().map { [$1, "事项\($0)", "内容", "长期", "示例局"] }
        let columns = try Sketch(rows: [Sketch.heading] + rows).learned().template.columns
        #expect(columns[0].field == .itemNumber)
        #expect(columns[0].numbering == expected)
    }

    @Test(arguments: [
        ("一", nil), ("（一）", "（{chinese}）"), ("一、", "{chinese}、"),
    ]) func numerals(text: String, pattern: String?) throws {
        let rows = [
            ["序号", "类别", "公开事项", "公开内容", "公开时限"], [text, "甲", "事项", "内容", "长期"],
        ]
        let column = try Sketch(rows: rows).learned().template.columns[0]
        #expect(column.field == .sectionNumeral(level: 1))
        #expect(column.numeral == pattern)
    }

    @Test(arguments: [
        ("2021年6月21日", "{year}年{month}月{day}日"), ("2021-06-21", "{year}-{month2}-{day2}"),
        ("2021年06月21日", "{year}年{month2}月{day2}日"), ("2021/12/03", "{year}/{month2}/{day2}"),
        ("2021年12月21日", "{year}年{month}月{day}日"),
        ("2021.6.21", "{year}.{month}.{day}"), ("    年   月   日", "{year}年{month}月{day}日"),
    ]) func dates(text: String, format: String) throws {
        let rows: [[String?]] = [
            ["填表日期：\(text)", nil, nil, nil, nil], Sketch.heading, Sketch.item,
        ]
        let template = try Sketch(rows: rows).learned().template
        #expect(template.dateFormat == format)
        #expect(texts(template.preamble) == ["填表日期：{filledOn}"])
    }

    /// A date that is a number is shown as its format says.
    @Test(arguments: [
        ("yyyy\"年\"m\"月\"d\"日\"", "{year}年{month}月{day}日"),
        ("yyyy\"年\"mm\"月\"dd\"日\";@", "{year}年{month2}月{day2}日"),
        ("[$-804]yyyy\\-mm\\-dd", "{year}-{month2}-{day2}"), ("yyyy/m/d", "{year}/{month}/{day}"),
        ("yyyy\"{\"m.d", "{year}｛{month}.{day}"), ("dd/mm/yyyy", nil), ("yy-mm-dd", nil),
        ("yyyy年m月", nil), ("mmm d, yyyy", nil), ("yyyy-m-d h:mm", nil), ("", nil), ("\"", nil),
        ("[", nil), ("\\", nil),
    ]) func datesThatAreNumbers(code: String, format: String?) throws {
        #expect(LearnedDate.format(ofNumberFormat: code) == format)
        guard let format, let day = DateSerial(year: 2021, month: 6, day: 1) else { return }
        var sketch = Sketch(rows: [["填表日期", "", "", "", ""], Sketch.heading, Sketch.item])
        var style = Sketch.styles[1]
        style.numberFormat = code
        sketch.styles.append(style)
        sketch.change = { grid in
            grid.rows[0].cells[1] = GridCell(column: 1, value: .date(day), style: 2)
        }
        #expect(try sketch.learned().template.dateFormat == format)
    }

    @Test(arguments: [
        ("责任单位：示例局    填表人：张三  审核人：李四", "责任单位：{department}    填表人：{preparedBy}  审核人：{reviewedBy}"),
        ("填 表 人：          审 核 人：", "填 表 人：{preparedBy}          审 核 人：{reviewedBy}"),
        ("填表人：张三；审核人：李四", "填表人：{preparedBy}；审核人：{reviewedBy}"),
        ("单位（盖章）：____    日期：____", "单位（盖章）：{department}    日期：{filledOn}"),
        ("填表人：甲    联系电话：123", "填表人：{preparedBy}    联系电话：{extra.联系电话}"),
        ("共1项", "共{items}项"), ("共5项", "共5项"), ("公开事项 1 项", "公开事项 {items} 项"),
        ("注：填表人：张三", "注：填表人：张三"), ("{x}", "｛x｝"),
    ]) func textsAboveTheTable(text: String, pattern: String) throws {
        let rows: [[String?]] = [
            ["某某目录", nil, nil, nil, nil], [text, nil, nil, nil, nil], Sketch.heading, Sketch.item,
        ]
        let template = try Sketch(rows: rows).learned().template
        #expect(texts(template.preamble) == ["{title}", pattern])
    }

    @Test(arguments: [
        ("■网站\n□报刊", ChannelTemplate.Shown.all, "\n", "■", "□"),
        ("■网站 ■报刊", .chosen, " ", "■", "□"), ("网站；报刊", .names, "；", "■", "□"),
        ("▄网站\n口报刊\n口广播", .all, "\n", "▄", "口"),
    ]) func channels(
        text: String, shown: ChannelTemplate.Shown, separator: String, chosen: String, open: String
    ) throws {
        let rows = [Sketch.heading + ["公开渠道"], Sketch.item + [text], Sketch.item + [text]]
        let template = try Sketch(rows: rows).learned().template
        #expect(template.channels.shown == shown && template.channels.separator == separator)
        #expect(template.marks.chosen == chosen && template.marks.notChosen == open)
        #expect(template.channels.vocabulary.prefix(2) == ["网站", "报刊"])
    }

    /// Random trees of headings are drawn, read, and drawn the same again.
    @Test(arguments: 0..<300) func headersOfAnyDepth(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let nodes =
            Sketch.heading.map {
                HeaderNode(label: $0, style: "head", content: .column(Self.column()))
            }
            + [Self.node(depth: Int.random(in: 1...4, using: &random), &random)]
        var form = try template(
            header: #"{ label: "甲", field: "item.name", width: 8, style: "text" }"#)
        form.header = nodes
        let plan = plan(Catalog(department: "", sections: []), form)
        let sheet = plan.workbook.sheets[0]
        var grid = SheetGrid(sheet)
        grid.rows.removeFirst()
        grid.merges = sheet.merges.filter { $0.first.row > 0 }
        let learned = try GridSketch.learner().learn(
            WorkbookGrid(sheets: [grid], styles: []), name: "t"
        ).template
        let drawn = HeaderLayout(header: learned.header)
        let expected = HeaderLayout(header: form.header)
        #expect(drawn.rowCount == expected.rowCount)
        #expect(
            drawn.cells.map { "\($0.label) \($0.range.a1)" }
                == expected.cells.map { "\($0.label) \($0.range.a1)" })
    }

    private static func column() -> ColumnTemplate {
        ColumnTemplate(field: .remarks, width: .characters(8), style: "text")
    }

    private static func node(depth: Int, _ random: inout SplitMix64) -> HeaderNode {
        let label = "题\(Int.random(in: 1...9_999, using: &random))"
        guard depth > 1 else {
            return HeaderNode(label: label, style: "head", content: .column(column()))
        }
        var node = HeaderNode(
            label: label, style: "head",
            content: .group(
                (0..<Int.random(in: 2...3, using: &random)).map { _ in
                    Self.node(depth: Int.random(in: 1...(depth - 1), using: &random), &random)
                }))
        if Bool.random(using: &random) { node.rowCount = Int.random(in: 1...2, using: &random) }
        return node
    }
}
