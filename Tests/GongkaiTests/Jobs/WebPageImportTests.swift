import DelimitedText
import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Tables of web pages, our own and those of offices.
@Suite struct WebPageImportTests {
    private func read(_ bytes: [UInt8]) throws -> (catalog: Catalog, report: FindingReport) {
        try CatalogImport().catalog(from: .bytes(bytes, name: "list.html"))
    }

    private func refusal(_ bytes: [UInt8]) -> GongkaiError? {
        thrownError { () throws(GongkaiError) in
            try CatalogImport().catalog(from: .bytes(bytes, name: "list.html"))
        }
    }

    /// A page as offices publish it: menus, indented cells, check boxes, cells without end tags.
    private static let published = """
        <!DOCTYPE html>
        <html><head><meta charset="gb2312"><title>公开目录</title><style>td { color: red }</style></head>
        <body>
        <table class="menu"><tr><td><a href="/">首页</a></td><td>公开</td></tr></table>
        <div class="article">
        <h2>示例市示例局政务公开清单目录</h2>
        <p>责任单位：示例市示例局&nbsp;&nbsp;填表人：张三　填表时间：2021.6.21</p>
        <p>浏览次数：12</p>
        <table border=1>
        <tr><td rowspan=2>序号</td><td colspan=3>公开事项</td><td rowspan=2>公开内容<br>（要素）</td>
          <td rowspan=2>公开依据</td><td rowspan=2>公开时限</td><td rowspan=2>公开主体</td>
          <td rowspan=2>公开渠道和载体</td><td colspan=2>公开对象</td><td colspan=2>公开方式</td>
          <td rowspan=2>备注</td></tr>
        <tr><td>一级事项</td><td colspan=2>二级事项</td><td>全<br>社<br>会</td><td>特定群体</td><td>主动公开</td>
          <td>依申请</td></tr>
        <tr><td rowspan="2">一<td rowspan="2">概况
            信息<td>1<td><span style="font-size:9pt">机构</span>信息</td><td><p>1、职能；</p><p>2、地址。</p></td>
          <td>《示例市实施<中华人民共和国示例法>办法》</td><td>20 个工作日内</td><td rowspan="2">示例局</td>
          <td><ul><input checked="" type="checkbox"/> 门户网站<input type="checkbox"/>报刊</ul></td>
          <td>√</td><td></td><td>√</td><td></td><td></td></tr>
        <tr><td>2<td>领导信息<td>姓名。<td>《示例办法》<td>实时公开<td>□门户网站 ■报刊<td><img src="t.png" alt="√"><td><td>√<td><td></tr>
        </table>
        <p>扫一扫</p></div></body></html>
        """

    private func expectPublished(
        _ catalog: Catalog, location: SourceLocation = #_sourceLocation
    ) {
        #expect(catalog.department == "示例市示例局", sourceLocation: location)
        #expect(catalog.title == "示例市示例局政务公开清单目录", sourceLocation: location)
        #expect(catalog.signOff.preparedBy == "张三", sourceLocation: location)
        #expect(
            catalog.signOff.filledOn == CalendarDate(year: 2021, month: 6, day: 21),
            sourceLocation: location)
        #expect(catalog.sections.map(\.name) == ["概况信息"], sourceLocation: location)
        #expect(catalog.items.map(\.name) == ["机构信息", "领导信息"], sourceLocation: location)
        #expect(
            catalog.items.map(\.content) == ["1、职能；\n2、地址。", "姓名。"], sourceLocation: location)
        #expect(
            catalog.items.map(\.basis) == ["《示例市实施<中华人民共和国示例法>办法》", "《示例办法》"],
            sourceLocation: location)
        #expect(
            catalog.items.map(\.channels) == [[ChosenChannel("门户网站")], [ChosenChannel("报刊")]],
            sourceLocation: location)
        #expect(catalog.items.map(\.audience.everyone) == [true, true], sourceLocation: location)
        #expect(
            catalog.items.map(\.responsibleBody) == ["示例局", "示例局"], sourceLocation: location)
    }

    @Test func aPublishedPage() throws {
        let (catalog, report) = try read(Array(Self.published.utf8))
        expectPublished(catalog)
        #expect(report.recognisedForm == "municipal")
        let lines = report.lines(in: .chinese).map(\.text)
        // Each finding has its table and cell, or its line.
        #expect(
            lines.contains(
                "list.html!table2!I3: 说明: [import.channels.boxes] 第 1 项 · 公开渠道和载体：复选框和列表的标记已统一为表中的方框。"
            ), "\(lines)")
        #expect(lines.contains { $0.hasPrefix("list.html!table1: 说明: [import.sheet.other]") })
        #expect(lines.contains { $0.contains("[import.text.outside] 表格以外的文字（2 行）没有读入。") })
        #expect(!report.hasErrors, "\(lines)")
    }

    @Test func aPageInTheEncodingOfChineseWindows() throws {
        let gbk = try DelimitedWriter(
            dialect: DelimitedDialect(guardsFormulas: false), encoding: .gb18030
        ).write([[.text(Self.published.replacing("\"", with: "'"))]])
        // The writer has put the whole page into quotes.
        let (catalog, report) = try read(Array(gbk.dropFirst().dropLast(3)))
        expectPublished(catalog)
        #expect(report.findings.contains { $0.rule == "import.encoding" })
    }

    @Test func aTableSavedWithoutItsPage() throws {
        let start = try #require(Self.published.range(of: "<table border"))
        let (catalog, _) = try read(Array(Self.published[start.lowerBound...].utf8))
        #expect(catalog.items.map(\.name) == ["机构信息", "领导信息"])
        #expect(catalog.title == nil)
    }

    /// The page of our own form says nothing that has to be told.
    @Test func ourOwnPage() throws {
        var export = FormExport()
        export.format = .html
        let catalog = soundCatalog()
        let (found, report) = try read(Array(try export.file(of: catalog).data))
        #expect(found.sections == catalog.sections)
        #expect(found.title == nil)
        #expect(report.findings.isEmpty, "\(report.lines(in: .english))")
    }

    /// A blank inside a text of our own page is one of the text's.
    @Test func blanksOfOurOwnPageAreKept() throws {
        var catalog = soundCatalog()
        catalog.sections[0].items[0].content = "  甲\n\n 乙\u{3000}<b>丙</b> &amp; \"丁\" "
        var export = FormExport()
        export.format = .html
        let (found, _) = try read(Array(try export.file(of: catalog).data))
        #expect(found.items[0].content == catalog.items[0].content)
    }

    static let refusals: [(String, String, String)] = [
        ("<html><body><p>没有</p></body></html>", "网页中没有表格", "The page has no table"),
        ("<!DOCTYPE html>", "网页中没有表格", "The page has no table"),
        ("<table><tr><td>甲<td>乙</table>", "找不到表头", "The header was not found"),
        ("<table></table>", "没有文字", "There is no text"),
        (
            String(repeating: "<table><tr><td>", count: 60), "表格嵌套超过 50 层",
            "tables are nested more than 50 levels deep"
        ),
        (
            String(repeating: "<table></table>", count: 1_001), "表格超过 1000 个",
            "more than 1,000 tables"
        ),
        (
            "<table>" + String(repeating: "<tr>", count: 100_001), "表格超过 100000 行",
            "more than 100,000 rows"
        ),
        (
            "<table><tr>" + String(repeating: "<td colspan=1000>", count: 3), "表格超过 1024 列",
            "more than 1,024 columns"
        ),
        (
            "<table>" + String(repeating: "<tr><td><td><td><td><td><td>", count: 84_000),
            "单元格超过 500000 个", "more than 500,000 cells"
        ),
    ]

    @Test(arguments: refusals)
    func whatIsNoListIsRefusedInOneSentence(html: String, chinese: String, english: String) throws {
        let error = try #require(refusal(Array(html.utf8)))
        #expect(error.code == .inputNotUnderstood)
        #expect(error.message.chinese.hasPrefix("list.html"), "\(error.message.chinese)")
        #expect(error.message.chinese.contains(chinese), "\(error.message.chinese)")
        #expect(error.message.english.contains(english), "\(error.message.english)")
    }

    /// Declarations are passed over: nothing is opened and nothing expanded.
    @Test func declarationsAreNoContent() throws {
        let attack = Self.published.replacing(
            "<!DOCTYPE html>",
            with:
                "<!DOCTYPE html SYSTEM \"file:///etc/passwd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        )
        let (catalog, _) = try read(Array(attack.replacing("职能", with: "&x;").utf8))
        #expect(catalog.items[0].content == "1、&x;；\n2、地址。")
    }

    @Test func cellsThatClaimOnePlaceAreTold() throws {
        let page = Self.published.replacing(
            "<td>2<td>领导信息", with: "<td>2<td rowspan=3>领导信息"
        ).replacing(
            "</table>\n<p>扫", with: "<tr><td colspan=5>注：完</table>\n<p>扫")
        let (_, report) = try read(Array(page.utf8))
        let finding = try #require(report.findings.first { $0.rule == "import.cell.overlap" })
        #expect(finding.message.chinese == "表中有单元格占用了同一位置，已按先后排列，请核对。")
        #expect(finding.severity == .warning)
    }
}
