import Foundation
import SheetModel
import Testing

@Suite struct HTMLDocumentTests {
    /// A small form: title and sign-off, a two-row header, two sections.
    private var form: HTMLSheetMaker {
        var maker = HTMLSheetMaker(columns: 4)
        maker.add(["目录", "", "", ""])
        maker.add(["填表人：张三    复核人：李四", "", "", ""])
        maker.add(["序号", "事项", "", "备注"], heading: .column)
        maker.add(["", "编号", "名称", ""])
        maker.head(2, 1, .columnGroup)
        maker.head(2, 2, nil)
        for column in [1, 2] { maker.head(3, column, .column) }
        for row in 0..<3 { maker.add([row == 2 ? "二" : "一", "\(row + 1)", "名\n\(row)", ""]) }
        for row in 4..<7 { maker.head(row, 2, .row) }
        for row in [4, 6] { maker.head(row, 0, .rowGroup) }
        maker.merge(0...0, 0...3)
        maker.merge(1...1, 0...3)
        maker.merge(2...3, 0...0)
        maker.merge(2...2, 1...2)
        maker.merge(2...3, 3...3)
        maker.merge(4...5, 0...0)
        return maker
    }

    @Test func theDocumentIsWhole() {
        let table = html(form.workbook)
        let start = table.range(of: "<table")?.lowerBound ?? table.endIndex
        #expect(
            table[start...] == """
                <table id="sheet1">
                <caption>
                <h1 class="s0">目录</h1>
                <div class="s0">填表人：张三    复核人：李四</div>
                </caption>
                <colgroup><col style="width:25%"></colgroup>
                <colgroup><col style="width:25%"><col style="width:25%"></colgroup>
                <colgroup><col style="width:25%"></colgroup>
                <thead>
                <tr><th scope="col" rowspan="2" class="s0">序号</th>\
                <th scope="colgroup" colspan="2" class="s0">事项</th>\
                <th scope="col" rowspan="2" class="s0">备注</th></tr>
                <tr><th scope="col" class="s0">编号</th><th scope="col" class="s0">名称</th></tr>
                </thead>
                <tbody>
                <tr><th scope="rowgroup" rowspan="2" class="s0">一</th><td class="s0">1</td>\
                <th scope="row" class="s0">名<br>0</th><td class="s0"></td></tr>
                <tr><td class="s0">2</td><th scope="row" class="s0">名<br>1</th><td class="s0"></td></tr>
                </tbody>
                <tbody>
                <tr><th scope="rowgroup" class="s0">二</th><td class="s0">3</td>\
                <th scope="row" class="s0">名<br>2</th><td class="s0"></td></tr>
                </tbody>
                </table>
                </body>
                </html>

                """)
    }

    @Test func theHeadNamesLanguageEncodingTitleAndPage() {
        let document = html(form.workbook)
        #expect(
            document.hasPrefix(
                "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">"))
        #expect(document.contains("<title>标题</title>"))
        #expect(
            document.contains("@page { size: A4 landscape; margin: 36pt 28.35pt 36pt 28.35pt; }"))
        #expect(document.contains("@media print { body { margin: 0; } #sheet1 { --scale: 0.68;"))
        #expect(document.contains("tr { break-inside: avoid; }"))
        #expect(
            !document.contains("<script") && !document.contains("http")
                && !document.contains("url("))
    }

    @Test func equalPlansGiveEqualBytes() {
        #expect(HTMLDocument().bytes(of: form.workbook) == HTMLDocument().bytes(of: form.workbook))
    }

    @Test func rowsThatOnlyContinueMergesAreLeftOut() {
        var maker = HTMLSheetMaker(columns: 2)
        maker.add(["一", "甲"])
        maker.add(["", ""])
        maker.add(["二", "乙"])
        maker.merge(0...1, 0...0)
        maker.merge(0...1, 1...1)
        let document = html(maker.workbook)
        #expect(document.contains("<tr><td class=\"s0\">一</td><td class=\"s0\">甲</td></tr>\n<tr>"))
        let grid = HTMLGrid(document)
        #expect(grid.isWhole && grid.rowCount == 2)
    }

    @Test func openSlotsBecomeEmptyCells() {
        var maker = HTMLSheetMaker(columns: 3)
        maker.sheet.rows = [
            PlannedRow(height: 15),
            PlannedRow(
                height: 15,
                cells: [PlannedCell(column: 1, value: .number(2), style: .init(index: 0))]),
        ]
        let document = html(maker.workbook)
        #expect(document.contains("<tr><td></td><td class=\"s0\">2</td><td></td></tr>"))
        #expect(HTMLGrid(document).isWhole)
    }

    @Test func pageBreaksAreKept() {
        var maker = HTMLSheetMaker(columns: 1)
        for text in ["甲", "乙"] { maker.add([text]) }
        maker.sheet.pageBreaks = [1]
        #expect(html(maker.workbook).contains("<tr class=\"page\"><td class=\"s0\">乙</td></tr>"))
    }

    @Test(arguments: [
        (0.0, "0"), (-2, "-2"), (1.5, "1.5"), (1e15, "1000000000000000"), (1e300, "1e+300"),
    ])
    func numbersAreWrittenOut(number: Double, text: String) {
        var maker = HTMLSheetMaker(columns: 1)
        maker.add(["x"])
        maker.sheet.rows[0].cells[0].value = .number(number)
        #expect(html(maker.workbook).contains("<td class=\"s0\">\(text)</td>"))
    }

    @Test func everySheetHasItsTableAndPage() {
        var workbook = form.workbook
        workbook.sheets.append(workbook.sheets[0])
        workbook.sheets[1].page.paper = .a3
        let document = html(workbook)
        #expect(document.contains("<table id=\"sheet2\">"))
        #expect(document.contains("@page sheet2 { size: A3 landscape;"))
        #expect(document.contains("page: sheet2;"))
    }
}
