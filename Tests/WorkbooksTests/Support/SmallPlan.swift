import SheetModel

/// Plans for tests: small, valid, and different from all defaults.
enum SmallPlan {
    static let page = {
        var page = PageSetup(
            paper: .a4, isLandscape: true,
            margins: PageMargins(
                top: 36, bottom: 54, left: 18, right: 27, header: 20, footer: 22.5), scale: 87)
        page.centersHorizontally = true
        page.footer = "&C第 &P 页，共 &N 页"
        return page
    }()

    static let styles: [CellStyle] = {
        var title = CellStyle(fontName: "方正小标宋简体", fontSize: 22)
        title.horizontal = .center
        title.wraps = false
        var head = CellStyle(fontName: "黑体", fontSize: 10.5)
        head.bordered = true
        head.direction = .stacked
        head.bold = true
        head.fill = 0xD9E1F2
        var text = CellStyle(fontName: "宋体", fontSize: 10)
        text.bordered = true
        text.vertical = .top
        var number = text
        number.numberFormat = "0.00"
        number.horizontal = .right
        return [title, head, text, number]
    }()

    /// Five rows of three columns: a title over all, a header of two rows, two items.
    static func workbook(texts: [String] = ["概况信息", "机构信息"]) -> WorkbookPlan {
        var sheet = SheetPlan(name: "政务公开清单目录", columnWidths: [8.43, 20, 3.5], page: page)
        sheet.rows = [
            row(30, style: 0, [.text("某局政务公开清单目录"), .blank, .blank]),
            row(15, style: 1, [.text("序号"), .text("公开事项"), .blank]),
            row(409.5, style: 1, [.blank, .blank, .blank]),
        ]
        for (index, text) in texts.enumerated() {
            var item = row(
                27.75 + Double(index), style: 2,
                [.number(Double(index) + 0.5), .text(text), .blank])
            item.cells[0].style = StyleID(index: 3)
            sheet.rows.append(item)
        }
        sheet.merges = [
            CellRange(rows: 0...0, columns: 0...2), CellRange(rows: 1...2, columns: 0...0),
            CellRange(rows: 1...2, columns: 1...2),
        ]
        sheet.frozenRows = 3
        sheet.pageBreaks = [4]
        sheet.page.repeatedRows = 1...2
        sheet.page.printArea = CellRange(rows: 0...(sheet.rows.count - 1), columns: 0...2)
        var properties = DocumentProperties(title: "某局政务公开清单目录", created: 1_624_233_600)
        properties.author = "某局 & <办公室>"
        properties.company = "某局"
        return WorkbookPlan(styles: styles, sheets: [sheet], properties: properties)
    }

    static func row(_ height: Double, style: Int, _ values: [CellValue]) -> PlannedRow {
        PlannedRow(
            height: height,
            cells: values.enumerated().map { column, value in
                PlannedCell(column: column, value: value, style: StyleID(index: style))
            })
    }

    /// A filterable table on one sheet, drawn by a chart of each kind on another.
    static func chartWorkbook() -> WorkbookPlan {
        var workbook = workbook()
        workbook.styles[3].color = 0xC00000
        var data = SheetPlan(name: "2021", columnWidths: [12, 9, 9], page: page)
        data.rows = [row(15, style: 1, [.text("月份"), .text("今年"), .text("去年 & 前年")])]
        for month in 1...6 {
            data.rows.append(
                row(
                    15, style: 3,
                    [
                        .text("\(month) 月"), .number(Double(month) / 4),
                        month == 3 ? .blank : .number(Double(month)),
                    ]))
        }
        data.filter = CellRange(rows: 0...6, columns: 0...2)
        var sheet = SheetPlan(name: "趋势", columnWidths: [9, 8.43, 9, 9, 30], page: page)
        sheet.rows = Array(repeating: PlannedRow(height: 15), count: 60)
        sheet.charts = [ChartPlan.Kind.column, .bar, .line].enumerated().map { index, kind in
            var chart = ChartPlan(
                kind: kind, title: "按月 <\(index)>", anchor: CellAddress(row: index * 20, column: 1),
                width: 300, height: 210)
            chart.fontName = "宋体"
            chart.valueTitle = "件"
            chart.numberFormat = index == 2 ? nil : "0.0"
            chart.series = (1...2).map { column in
                ChartSeries(
                    name: ChartRange(sheet: "2021", row: 0, column: column),
                    categories: ChartRange(sheet: "2021", rows: 1...6, column: 0),
                    values: ChartRange(sheet: "2021", rows: 1...6, column: column),
                    color: column == 1 ? 0x44_72C4 : 0)
            }
            return chart
        }
        workbook.sheets = [sheet, data]
        return workbook
    }
}
