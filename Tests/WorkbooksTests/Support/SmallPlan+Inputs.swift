import SheetModel

extension SmallPlan {
    /// A form to be filled in: lists on a hidden sheet, messages, and protection.
    static func inputWorkbook() -> WorkbookPlan {
        var workbook = workbook()
        var open = workbook.styles[2]
        open.isLocked = false
        workbook.styles.append(open)
        var form = workbook.sheets[0]
        for row in 3...4 {
            for column in 1...2 { form.rows[row].cells[column].style = StyleID(index: 4) }
        }
        let list = ChartRange(sheet: "选项's", rows: 0...1, column: 0)
        form.inputs = [
            InputRule(
                cells: CellRange(rows: 3...4, columns: 1...1), choices: list,
                prompt: InputText(title: "公开对象 <1>", text: "选“√”。\n换行 & <x> \"y\""),
                alert: InputAlert(kind: .stop, message: InputText(title: "", text: "只能填√"))),
            InputRule(
                cells: CellRange(rows: 3...3, columns: 2...2),
                prompt: InputText(title: "备注", text: "可不填")),
            InputRule(
                cells: CellRange(rows: 4...4, columns: 2...2),
                choices: ChartRange(sheet: "选项's", row: 0, column: 1),
                alert: InputAlert(kind: .warning, message: InputText(title: "核对", text: "不在列表中"))),
        ]
        form.protection = SheetProtection(allowed: [.formatRows, .insertRows])
        var notes = SheetPlan(name: "说明", columnWidths: [20], page: page)
        notes.rows = [row(15, style: 2, [.text("请填写")])]
        var lists = SheetPlan(name: "选项's", columnWidths: [20, 8], page: page)
        lists.rows = [
            row(15, style: 2, [.text("√"), .text("某局")]),
            row(15, style: 2, [.text("<其他> & \"甲\""), .blank]),
        ]
        lists.isHidden = true
        lists.protection = SheetProtection()
        workbook.sheets = [notes, lists, form]
        return workbook
    }
}
