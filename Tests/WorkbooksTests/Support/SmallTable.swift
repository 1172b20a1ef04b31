import SheetModel

/// Workbooks with tables for tests.
enum SmallTable {
    /// The sheet of `SmallPlan`, then a table with two heading rows and three columns.
    static func workbook(rowLimit: Int = ExcelLimits.rows) -> BulkWorkbookPlan {
        var small = SmallPlan.workbook()
        // Rows follow below the filter.
        small.sheets[0].filter = CellRange(rows: 3...3, columns: 0...2)
        return BulkWorkbookPlan(
            styles: small.styles,
            sheets: [.whole(small.sheets[0]), .table(table(rowLimit: rowLimit))],
            properties: small.properties)
    }

    static func table(rowLimit: Int = ExcelLimits.rows) -> TablePlan {
        var page = SmallPlan.page
        page.repeatedRows = 0...1
        var sheet = SheetPlan(name: "事项", columnWidths: [9, 30, 12.5], page: page)
        sheet.rows = [
            SmallPlan.row(30, style: 0, [.text("全部事项"), .blank, .blank]),
            SmallPlan.row(15, style: 1, [.text("序号"), .text("事项"), .text("数")]),
        ]
        sheet.merges = [CellRange(rows: 0...0, columns: 0...2)]
        sheet.frozenRows = 2
        return TablePlan(sheet: sheet, rowLimit: rowLimit)
    }

    /// Rows of every kind of value, texts that look like escapes and formulas included.
    static func row(_ number: Int) -> PlannedRow {
        let texts = [
            "机构信息", "=1+1", "_x0041_", " 首尾 ", "a\nb\t<&>\"'", "", "𠮷" + String(number), "-",
        ]
        var row = SmallPlan.row(
            number % 3 == 0 ? 15 : 13.5 + Double(number % 7) * 0.75, style: 2,
            [
                .number(Double(number)), .text(texts[number % texts.count]),
                number % 4 == 0 ? .blank : .number(Double(number) / 7),
            ])
        row.cells[2].style = StyleID(index: 3)
        return row
    }
}

/// Hands out so many rows.
struct RowCounter {
    var next = 0
    let count: Int

    mutating func row() -> PlannedRow? {
        guard next < count else { return nil }
        next += 1
        return SmallTable.row(next - 1)
    }
}
