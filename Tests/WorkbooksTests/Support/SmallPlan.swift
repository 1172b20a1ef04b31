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
}
