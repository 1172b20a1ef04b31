import SheetModel
import Testing

/// The parts of the dump that forms do not have; those of forms are in their golden files.
@Suite struct PlanDumpTests {
    @Test func tellsFiltersChartsAndColours() {
        var style = CellStyle(fontName: "宋体", fontSize: 10)
        style.color = 0xC00000
        var page = PageSetup(
            paper: .a4, isLandscape: false,
            margins: PageMargins(top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0),
            scale: 100)
        page.footer = "x"
        var sheet = SheetPlan(name: "it's", columnWidths: [10, 10], page: page)
        sheet.filter = CellRange(rows: 0...3, columns: 0...1)
        var chart = ChartPlan(
            kind: .bar, title: "部门", anchor: CellAddress(row: 1, column: 0), width: 90, height: 60.5
        )
        chart.numberFormat = "0%"
        chart.valueTitle = "件"
        chart.series = [
            ChartSeries(
                name: ChartRange(sheet: "it's", row: 0, column: 1),
                categories: ChartRange(sheet: "it's", rows: 1...3, column: 0),
                values: ChartRange(sheet: "it's", rows: 1...3, column: 1), color: 0x4472C4)
        ]
        sheet.charts = [chart]
        let plan = WorkbookPlan(
            styles: [style], sheets: [sheet],
            properties: DocumentProperties(title: "", created: 1))
        let lines = PlanDump(plan).text.split(separator: "\n").map(String.init)
        #expect(lines[1] == "style 0 \"宋体\" 10pt color=c00000 left center wraps")
        #expect(
            lines[5...] == [
                "  filter A1:B4",
                "  chart bar at A2 90x60.5 title=\"部门\" font=\"Times New Roman\" 9pt values=\"件\""
                    + " format=\"0%\"",
                "    series 'it''s'!$B$1 'it''s'!$A$2:$A$4 'it''s'!$B$2:$B$4 color=4472c4",
            ])
    }

    @Test func tellsWhatMayBeFilledIn() {
        var style = CellStyle(fontName: "宋体", fontSize: 10)
        style.isLocked = false
        let page = PageSetup(
            paper: .a4, isLandscape: false,
            margins: PageMargins(top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0),
            scale: 100)
        var sheet = SheetPlan(name: "表", columnWidths: [10], page: page)
        sheet.protection = SheetProtection(allowed: [.insertRows, .formatRows])
        sheet.inputs = [
            InputRule(
                cells: CellRange(rows: 1...3, columns: 0...0),
                choices: ChartRange(sheet: "选项", row: 0, column: 0),
                prompt: InputText(title: "方式", text: "选\n“√”"),
                alert: InputAlert(kind: .stop, message: InputText(title: "", text: "只能填√")))
        ]
        var lists = SheetPlan(name: "选项", columnWidths: [10], page: page)
        lists.isHidden = true
        lists.protection = SheetProtection()
        let plan = WorkbookPlan(
            styles: [style], sheets: [sheet, lists],
            properties: DocumentProperties(title: "", created: 1))
        let lines = PlanDump(plan).text.split(separator: "\n").map(String.init)
        #expect(lines[1] == "style 0 \"宋体\" 10pt left center wraps unlocked")
        #expect(
            lines[5...6] == [
                "  protected formatRows insertRows",
                "  input A2:A4 choices='选项'!$A$1 prompt=\"方式\":\"选\\n“√”\" stop=\"\":\"只能填√\"",
            ])
        #expect(lines[7] == "sheet \"选项\" rows=0 frozen=0 hidden")
        #expect(lines.last == "  protected")
    }
}
