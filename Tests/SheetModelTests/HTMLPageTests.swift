import SheetModel
import TestSupport
import Testing

/// The tables of pages that others wrote.
@Suite struct HTMLPageTests {
    private func page(_ text: String) throws -> HTMLPage { try HTMLPage(Array(text.utf8)) }

    private func grid(_ text: String) throws -> SheetGrid {
        try #require(try page(text).tables.first).grid
    }

    private func texts(_ text: String) throws -> [[String]] { try grid(text).rows.map(\.texts) }

    private func refusal(_ text: String) -> HTMLPageError? {
        do {
            _ = try HTMLPage(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    static let cells: [(String, String)] = [
        ("<td>甲</td>", "甲"), ("<td>  甲\n  乙 </td>", "甲 乙"), ("<td>甲<br>乙<br/>丙</td>", "甲\n乙\n丙"),
        ("<td><p>甲</p><p>乙</p></td>", "甲\n乙"), ("<td><div>甲</div>\n<div>乙</div></td>", "甲\n乙"),
        ("<td><ul><li>甲</li><li>乙</li></ul></td>", "甲\n乙"), ("<td>甲<br><br>乙</td>", "甲\n\n乙"),
        ("<td>&lt;甲&gt;&amp;&quot;&#20057;&#x4E19;</td>", "<甲>&\"乙丙"),
        ("<td>&nbsp;甲</td>", "\u{A0}甲"),
        ("<td>&unknown;&amp &#;</td>", "&unknown;&amp &#;"),
        ("<td>&#0;&#x110000;</td>", "\u{FFFD}\u{FFFD}"),
        ("<td>《实施<中华人民共和国节约能源法>办法》</td>", "《实施<中华人民共和国节约能源法>办法》"), ("<td>1 < 2</td>", "1 < 2"),
        ("<td>甲<!-- 乙 > --><!--->丙</td>", "甲丙"),
        ("<td>甲<script>if (a<b) '</td>'</script>乙</td>", "甲乙"),
        ("<td>甲<style>td{}</style></td>", "甲"), ("<td>甲<![CDATA[乙]]>丙</td>", "甲丙"),
        ("<td><span style='a>b'>甲</span><b>乙</b></td>", "甲乙"), ("<TD CLASS=x>甲</TD>", "甲"),
        (
            "<td><input type=\"checkbox\" checked=\"\"/> 网站</td>",
            "<input checked=\"\" type=\"checkbox\"> 网站"
        ),
        ("<td><INPUT TYPE=checkbox>网站</td>", "<input type=\"checkbox\">网站"),
        ("<td><input type=text value=x>甲</td>", "甲"),
        ("<td><img src=a.png alt=√></td>", "√"), ("<td></td>", ""), ("<td>甲</p>乙</td>", "甲\n乙"),
    ]

    @Test(arguments: cells)
    func textOfACell(html: String, text: String) throws {
        #expect(
            try texts("<table><tr>\(html)<td>|</td></tr></table>") == [
                text.isEmpty ? ["", "|"] : [text, "|"]
            ])
    }

    @Test func endTagsMayBeMissing() throws {
        #expect(try texts("<table><tr><td>1<td>2<tr><td>3<th>4") == [["1", "2"], ["3", "4"]])
        #expect(try texts("<table><td>1<td>2</table>") == [["1", "2"]])
        #expect(
            try texts("<table><thead><tr><th>1<tbody><tr><td>2</table>") == [["1"], ["2"]])
    }

    @Test func cellsSpanRowsAndColumns() throws {
        let grid = try grid(
            """
            <table><tr><td rowspan=2>一<td colspan="2">二<tr><td>三<td>四<tr><td rowspan=0>五<td>六<td>七
            <tr><td>八<td>九</table>
            """)
        #expect(
            grid.rows.map(\.texts) == [
                ["一", "二"], ["", "三", "四"], ["五", "六", "七"], ["", "八", "九"],
            ])
        #expect(grid.merges.map(\.a1) == ["A1:A2", "B1:C1", "A3:A4"])
    }

    /// No cell reaches out of its group of rows.
    @Test func spansEndWithTheGroup() throws {
        let grid = try grid(
            "<table><thead><tr><th rowspan=9>一<th>二</thead><tbody><tr><td>三<td>四</table>")
        #expect(grid.rows.map(\.texts) == [["一", "二"], ["三", "四"]])
        #expect(grid.merges.isEmpty)
    }

    @Test func cellsThatClaimOneSlotAreTold() throws {
        let page = try page("<table><tr><td>1<td rowspan=2>2<tr><td colspan=2>3<td>4</table>")
        #expect(page.tables[0].hasOverlaps)
        #expect(page.tables[0].grid.rows.map(\.texts) == [["1", "2"], ["3", "", "4"]])
    }

    @Test func aTableInsideOfAnother() throws {
        let page = try page(
            "<table><tr><td>外<table><tr><td>内</table>后<td>乙</table><table><tr><td>丙</table>")
        #expect(
            page.tables.map { $0.grid.rows.map(\.texts) } == [[["外后", "乙"]], [["内"]], [["丙"]]])
        #expect(page.tables.map(\.grid.name) == ["table1", "table2", "table3"])
    }

    /// What stands around a table is given with its lines; captions become rows.
    @Test func textAroundTables() throws {
        let page = try page(
            """
            <html><head><title>网</title></head>
            <body><h1>标题</h1>
            <p>责任单位：甲
            填表人：乙</p>
            <table><caption>表一<br>续</caption><tr><td>1</table>
            <div>页脚</div>
            """)
        let table = try #require(page.tables.first)
        #expect(table.grid.rows.map(\.texts) == [["表一\n续"], ["1"]])
        #expect(table.linesAround.map(\.texts) == [["标题"], ["责任单位：甲 填表人：乙"], ["页脚"]])
        #expect(table.linesAround.map(\.place) == [.line(2), .line(3), .line(6)])
    }

    @Test func hiddenRows() throws {
        let grid = try grid(
            "<table><tr hidden><td>1<tr style='display: none'><td>2<tr><td>3</table>")
        #expect(grid.rows.map(\.isHidden) == [true, true, false])
    }

    /// Beyond the limits a page is refused, at them it is read.
    @Test func limits() throws {
        let nested = String(repeating: "<table><tr><td>", count: 51)
        #expect(refusal(nested) == .nesting)
        #expect(refusal(String(nested.dropLast(15))) == nil)
        #expect(refusal(String(repeating: "<table></table>", count: 1_001)) == .tables)
        #expect(refusal("<table>" + String(repeating: "<tr>", count: 100_001)) == .rows)
        #expect(
            refusal("<table><tr>" + String(repeating: "<td colspan=9999>", count: 2)) == .columns)
        #expect(
            refusal("<table>" + String(repeating: "<tr><td><td><td><td><td><td>", count: 84_000))
                == .cells)
    }

    /// Pages that make careless readers slow or deep, with how many tables, and characters in their
    /// cells, are read; nil is a refusal.
    static let hostile: [(html: String, found: [Int]?)] = [
        (String(repeating: "<!--", count: 200_000), [0, 0]),
        (String(repeating: "<a ", count: 200_000), [0, 0]),
        ("<td " + String(repeating: "a='", count: 200_000), [0, 0]),
        (String(repeating: "&", count: 500_000), [0, 0]),
        (String(repeating: "<script>", count: 100_000), [0, 0]),
        (String(repeating: "<div>", count: 200_000), [0, 0]),
        ("<table>" + String(repeating: "<tr><td rowspan=65534 colspan=1000>", count: 20_000), nil),
        (String(repeating: "</table>", count: 100_000), [0, 0]),
        (String(repeating: "<", count: 500_000), [0, 0]),
        ("<table><tr><td>" + String(repeating: "&#1", count: 200_000), [1, 200_000]),
        ("<!DOCTYPE html [<!ENTITY a \"b\">]><table><tr><td>&a;</table>", [1, 3]),
        ("<table><caption>" + String(repeating: "<p>a", count: 100_000), [1, 100_000]),
    ]

    @Test(arguments: hostile.indices) func hostilePagesAreCheap(index: Int) {
        let (html, expected) = Self.hostile[index]
        let tables = (try? HTMLPage(Array(html.utf8)))?.tables
        let characters = tables?.flatMap(\.grid.rows).flatMap(\.texts)
            .reduce(0) { $0 + $1.unicodeScalars.count }
        #expect(tables.map { [$0.count, characters ?? 0] } == expected)
    }

    /// Any bytes are read or refused.
    @Test func mutations() throws {
        let seed = Array(
            """
            <!DOCTYPE html><html><body><table id="a"><caption><h1>题</h1></caption><tr><th rowspan="2">一
            <td colspan='2'>二&amp;<input type=checkbox checked>三<br></table><!-- x --></body></html>
            """.utf8)
        var random = SplitMix64(seed: 7)
        let bits = Array("<>/\"'= &;!-abtrd09\u{0}\n题".utf8)
        for _ in 0..<4_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = bits.randomElement(using: &random) ?? 0
                case 1: bytes.remove(at: index)
                default: bytes.insert(bits.randomElement(using: &random) ?? 0, at: index)
                }
            }
            if let page = try? HTMLPage(bytes) {
                for table in page.tables {
                    #expect(MergeCheck.isSound(table.grid))
                }
            }
        }
    }
}

private enum MergeCheck {
    /// Whether no merged cells overlap and none holds a cell beside its first.
    static func isSound(_ grid: SheetGrid) -> Bool {
        var seen: Set<CellAddress> = []
        for merge in grid.merges {
            for row in merge.rows {
                for column in merge.columns {
                    guard seen.insert(CellAddress(row: row, column: column)).inserted else {
                        return false
                    }
                }
            }
        }
        return true
    }
}
