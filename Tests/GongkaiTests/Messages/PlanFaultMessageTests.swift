import DisclosureCatalog
import SheetModel
import Testing

@testable import Gongkai

/// A sentence for everything that can keep a plan from becoming a workbook.
@Suite struct PlanFaultMessageTests {
    private static let cell = CellAddress(row: 6, column: 4)
    private static let range = CellRange(
        first: cell, last: CellAddress(row: 8, column: 4))

    private func finding(_ place: PlanPlace, _ rule: PlanRule) -> Finding {
        PlanFault(sheet: "表", place: place, rule: rule).finding(itemNumber: "3", field: .basis)
    }

    static let rules: [(PlanRule, String, String, String)] = [
        (.missing, "missing", "单元格缺失，请补上。", "The cell is missing; add it."),
        (
            .tooMany(count: 300, limit: 253), "tooMany", "单元格的换行太多：共 300 个，上限是 253 个，请减少。",
            "The line breaks in the cell are too many: 300, and 253 are allowed; reduce them."
        ),
        (
            .tooLong(units: 40_000, limit: 32_767), "tooLong",
            "单元格有 40000 个字符，上限是 32767 个，请缩短。",
            "The cell has 40000 characters, and 32767 are allowed; shorten it."
        ),
        (
            .tooManyBytes(count: 130, limit: 127), "tooManyBytes",
            "单元格有 130 个字节，上限是 127 个，请缩短。",
            "The cell has 130 bytes, and 127 are allowed; shorten it."
        ),
        (
            .forbiddenCharacter("\u{1}"), "forbiddenCharacter", "单元格含有不允许的字符 U+0001，请删除。",
            "The cell holds the character U+0001, which is not allowed; delete it."
        ),
        (
            .escapeSequence, "escapeSequence", "单元格含有 _x0041_ 一类的字样，会显示成别的字符，请改写。",
            "The cell holds letters like _x0041_, which would show as something else; change them."
        ),
        (
            .apostropheAtEdge, "apostropheAtEdge", "单元格不能以撇号开头或结尾。",
            "The cell must not begin or end with an apostrophe."
        ),
        (
            .reservedName, "reservedName", "单元格是 Excel 的保留名称，请换一个。",
            "The cell is a name that Excel keeps; choose another."
        ),
        (
            .duplicateName(sheet: 2), "duplicateName", "单元格与第 2 张工作表相同，请换一个。",
            "The cell is also that of sheet 2; choose another."
        ),
        (.notFinite, "notFinite", "单元格不是有限的数。", "The cell is not a finite number."),
        (
            .outOfRange(value: 410, lower: 0, upper: 409.5), "outOfRange",
            "单元格是 410.0，应在 0.0 到 409.5 之间。",
            "The cell is 410.0 and should be between 0.0 and 409.5."
        ),
        (.reversed, "reversed", "单元格的起止颠倒。", "The cell ends before it begins."),
        (.singleCell, "singleCell", "单元格只有一格。", "The cell has one cell only."),
        (
            .outsideSheet(rows: 9, columns: 4), "outsideSheet", "单元格超出了 9 行 4 列的范围。",
            "The cell lies outside the 9 rows and 4 columns."
        ),
        (.overlaps(range), "overlaps", "单元格与 E7:E9 重叠。", "The cell overlaps with E7:E9."),
        (.cellNotPlanned(cell), "cellNotPlanned", "单元格中缺少 E7。", "The cell lacks E7."),
        (
            .hiddenValue(under: range), "hiddenValue", "单元格的内容被合并的 E7:E9 遮住。",
            "The cell is hidden by the merged E7:E9."
        ),
        (.notAscending(after: 3), "notAscending", "单元格次序不对。", "The cell is out of order."),
        (
            .unknownStyle(index: 4, count: 3), "unknownStyle", "单元格用了第 5 种样式，只有 3 种。",
            "The cell uses style 5 of 3."
        ),
        (
            .pictureCode, "pictureCode", "单元格含有图片代码 &G，请删除。",
            "The cell holds the picture code &G; delete it."
        ),
        (
            .numberFormatSyntax, "numberFormatSyntax", "单元格写法不对：引号或括号未结束，或段数太多。",
            "The cell is malformed: an open quote or bracket, or too many sections."
        ),
        (
            .unknownSheet, "unknownSheet", "单元格在没有的工作表上。",
            "The cell is on a sheet that does not exist."
        ),
        (
            .notOneLine, "notOneLine", "单元格不在同一行或同一列。",
            "The cell is not in one row or one column."
        ),
        (
            .otherCount(6, expected: 5), "otherCount", "单元格有 6 格，应有 5 格。",
            "The cell has 6 cells and should have 5."
        ),
        (
            .notNumber(cell), "notNumber", "单元格中的 E7 不是数字。",
            "The cell has no number in E7."
        ),
        (
            .hiddenFirst, "hiddenFirst", "单元格的第一张工作表不能隐藏。",
            "The cell cannot begin with a hidden sheet."
        ),
    ]

    @Test(arguments: rules)
    func everyRule(_ rule: PlanRule, _ name: String, _ chinese: String, _ english: String) {
        let finding = finding(.cell(Self.cell), rule)
        #expect(finding.rule == "plan." + name)
        #expect(finding.severity == .error)
        #expect(finding.message == LocalizedText(zh: chinese, en: english))
        #expect(
            finding.place
                == Place(sheet: "表", position: .cell("E7"), itemNumber: "3", field: .basis))
    }

    static let places: [(PlanPlace, String, String)] = [
        (.workbook, "表格文件", "The workbook"), (.sheetName, "工作表的名称", "The name of the sheet"),
        (.range(range), "合并的单元格", "The merged cell"), (.row(6), "第 7 行", "Row 7"),
        (.column(4), "E 列", "Column E"),
        (.pageBreak(6), "第 7 行前的分页", "The page break before row 7"),
        (.style(StyleID(index: 0), .fontName), "第 1 种样式的字体名称", "The font name of style 1"),
        (.style(StyleID(index: 0), .fontSize), "第 1 种样式的字号", "The font size of style 1"),
        (.style(StyleID(index: 0), .numberFormat), "第 1 种样式的数字格式", "The number format of style 1"),
        (.style(StyleID(index: 0), .fill), "第 1 种样式的底色", "The fill of style 1"),
        (.style(StyleID(index: 0), .color), "第 1 种样式的字色", "The font colour of style 1"),
        (.page(.filter), "页面设置的筛选范围", "The filter range of the page set-up"),
        (.chart(0, .title), "图表 1 的标题", "The title of chart 1"),
        (.chart(0, .valueTitle), "图表 1 的数值轴标题", "The title of the value axis of chart 1"),
        (.chart(0, .fontName), "图表 1 的字体名称", "The font name of chart 1"),
        (.chart(0, .fontSize), "图表 1 的字号", "The font size of chart 1"),
        (.chart(0, .numberFormat), "图表 1 的数字格式", "The number format of chart 1"),
        (.chart(0, .position), "图表 1 的位置", "The position of chart 1"),
        (.chart(0, .width), "图表 1 的宽度", "The width of chart 1"),
        (.chart(0, .height), "图表 1 的高度", "The height of chart 1"),
        (.chart(1, .series), "图表 2 的系列", "The series of chart 2"),
        (.chart(1, .name(series: 0)), "图表 2 的系列 1 的名称", "The name of series 1 of chart 2"),
        (
            .chart(1, .categories(series: 0)), "图表 2 的系列 1 的分类",
            "The categories of series 1 of chart 2"
        ),
        (.chart(1, .values(series: 0)), "图表 2 的系列 1 的数值", "The values of series 1 of chart 2"),
        (.chart(1, .color(series: 1)), "图表 2 的系列 2 的颜色", "The colour of series 2 of chart 2"),
        (.page(.header), "页面设置的页眉", "The header of the page set-up"),
        (.page(.footer), "页面设置的页脚", "The footer of the page set-up"),
        (.page(.topMargin), "页面设置的上边距", "The top margin of the page set-up"),
        (.page(.bottomMargin), "页面设置的下边距", "The bottom margin of the page set-up"),
        (.page(.leftMargin), "页面设置的左边距", "The left margin of the page set-up"),
        (.page(.rightMargin), "页面设置的右边距", "The right margin of the page set-up"),
        (.page(.headerMargin), "页面设置的页眉边距", "The header margin of the page set-up"),
        (.page(.footerMargin), "页面设置的页脚边距", "The footer margin of the page set-up"),
        (.page(.scale), "页面设置的打印比例", "The print scale of the page set-up"),
        (.page(.repeatedRows), "页面设置的重复的表头", "The repeated header of the page set-up"),
        (.page(.printArea), "页面设置的打印区域", "The print area of the page set-up"),
        (.page(.frozenRows), "页面设置的冻结的表头", "The frozen header of the page set-up"),
        (.page(.pageBreaks), "页面设置的分页", "The page breaks of the page set-up"),
        (.inputs, "填写规则", "The rules for input"),
        (.input(range, .cells), "填写规则的范围", "The range of the rule for input"),
        (.input(range, .choices), "填写规则的选项", "The choices of the rule for input"),
        (.input(range, .promptTitle), "填写规则的提示标题", "The prompt's title of the rule for input"),
        (.input(range, .prompt), "填写规则的提示", "The prompt of the rule for input"),
        (.input(range, .alertTitle), "填写规则的警告标题", "The alert's title of the rule for input"),
        (.input(range, .alert), "填写规则的警告", "The alert of the rule for input"),
        (.document(.title), "文档属性的标题", "The title of the document"),
        (.document(.subject), "文档属性的主题", "The subject of the document"),
        (.document(.author), "文档属性的作者", "The author of the document"),
        (.document(.company), "文档属性的单位", "The company of the document"),
        (.document(.created), "文档属性的日期", "The date of the document"),
    ]

    @Test(arguments: places)
    func everyPlace(_ place: PlanPlace, _ chinese: String, _ english: String) {
        let message = finding(place, .missing).message
        #expect(message[.chinese] == chinese + "缺失，请补上。")
        #expect(message[.english] == english + " is missing; add it.")
    }

    @Test(arguments: [
        (PlanPlace.workbook, "工作表或样式", "The sheets or styles"), (.row(1), "行", "The rows"),
        (.column(1), "列", "The columns"),
        (.page(.pageBreaks), "页面设置的分页", "The page breaks of the page set-up"),
    ])
    func tooMany(_ place: PlanPlace, _ chinese: String, _ english: String) {
        let message = finding(place, .tooMany(count: 2, limit: 1)).message
        #expect(message[.chinese] == chinese + "太多：共 2 个，上限是 1 个，请减少。")
        #expect(message[.english] == english + " are too many: 2, and 1 are allowed; reduce them.")
    }
}
