import Foundation
import SheetModel
import Testing
import Workbooks

/// Drop-down lists, messages, protection and hidden sheets, in the file as planned.
@Suite struct InputTests {
    private func write(_ plan: WorkbookPlan, in folder: borrowing ScratchFolder) throws -> String {
        let file = folder.file("form.xlsx")
        try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
        return file
    }

    @Test func theFileHoldsThem() throws {
        let folder = try ScratchFolder()
        let plan = SmallPlan.inputWorkbook()
        #expect(PlanCheck.faults(in: plan) == [])
        let file = try write(plan, in: folder)
        try PackageCheck.check(path: file, against: plan)
        if Validator.isAvailable {
            let result = try Validator.run(on: [file])
            #expect(result.status == 0, "\(result.output)")
        }
        let sheet = try StoredZip(reading: file).text(of: "xl/worksheets/sheet3.xml")
        #expect(
            sheet.contains(
                """
                <sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0" insertRows="0"/>
                """))
        #expect(sheet.contains("<formula1>'选项''s'!$A$1:$A$2</formula1>"))
        #expect(sheet.contains("prompt=\"选“√”。&#xA;换行 &amp; &lt;x&gt; &quot;y&quot;\""))
        #expect(sheet.contains("<dataValidations count=\"3\">"))
    }

    @Test func limitsMayBeReached() throws {
        var plan = SmallPlan.inputWorkbook()
        plan.sheets[2].inputs[0].prompt = InputText(
            title: String(repeating: "题", count: 32), text: String(repeating: "文", count: 255))
        plan.sheets[2].inputs[0].alert?.message = InputText(
            title: String(repeating: "&", count: 32), text: String(repeating: "\"", count: 255))
        plan.sheets[2].rows += Array(repeating: PlannedRow(height: 12), count: 252)
        plan.sheets[2].inputs += (5..<257).map { row in
            InputRule(
                cells: CellRange(rows: row...row, columns: 0...0),
                prompt: InputText(title: "", text: "填写"))
        }
        plan.sheets[1].rows += Array(repeating: PlannedRow(height: 12), count: 253)
        plan.sheets[2].inputs[0].choices = ChartRange(sheet: "选项's", rows: 0...254, column: 0)
        #expect(plan.sheets[2].inputs.count == 255)
        #expect(PlanCheck.faults(in: plan) == [])
        let folder = try ScratchFolder()
        try PackageCheck.check(path: try write(plan, in: folder), against: plan)
    }

    @Test func everyDifferenceIsSeen() throws {
        let folder = try ScratchFolder()
        let file = try write(SmallPlan.inputWorkbook(), in: folder)
        for (name, change) in Self.changes {
            var plan = SmallPlan.inputWorkbook()
            change(&plan)
            #expect(plan != SmallPlan.inputWorkbook(), "\(name)")
            #expect(throws: WorkbookError.self, "\(name)") {
                try PackageCheck.check(path: file, against: plan)
            }
        }
    }

    private static let changes: [(String, @Sendable (inout WorkbookPlan) -> Void)] = [
        ("rule less", { $0.sheets[2].inputs.removeLast() }),
        ("rule more", { $0.sheets[2].inputs.append($0.sheets[2].inputs[1]) }),
        ("order of rules", { $0.sheets[2].inputs.swapAt(0, 1) }),
        ("cells", { $0.sheets[2].inputs[0].cells.last.row = 3 }),
        ("no choices", { $0.sheets[2].inputs[2].choices = nil }),
        ("choices", { $0.sheets[2].inputs[0].choices?.cells.last.row = 0 }),
        ("choices' sheet", { $0.sheets[2].inputs[0].choices?.sheet = "说明" }),
        ("prompt", { $0.sheets[2].inputs[1].prompt?.text = "可以不填" }),
        ("prompt's title", { $0.sheets[2].inputs[1].prompt?.title = "" }),
        ("no prompt", { $0.sheets[2].inputs[0].prompt = nil }),
        ("prompt more", { $0.sheets[2].inputs[2].prompt = InputText(title: "", text: "选") }),
        ("alert", { $0.sheets[2].inputs[0].alert?.message.text = "只能填" }),
        ("alert's title", { $0.sheets[2].inputs[0].alert?.message.title = "错" }),
        ("alert's kind", { $0.sheets[2].inputs[0].alert?.kind = .warning }),
        ("another kind", { $0.sheets[2].inputs[2].alert?.kind = .information }),
        ("no alert", { $0.sheets[2].inputs[0].alert = nil }),
        ("no protection", { $0.sheets[2].protection = nil }),
        ("protection more", { $0.sheets[0].protection = SheetProtection() }),
        ("more allowed", { $0.sheets[2].protection?.allowed.insert(.deleteRows) }),
        ("less allowed", { $0.sheets[2].protection?.allowed.remove(.formatRows) }),
        ("sheet seen", { $0.sheets[1].isHidden = false }),
        ("sheet hidden", { $0.sheets[2].isHidden = true }),
        ("cell locked", { $0.styles[4].isLocked = true }),
        ("cell open", { $0.styles[3].isLocked = false }),
    ]

    /// What another program might have made of the sheet.
    @Test(arguments: [
        ("type=\"list\" ", ""), ("allowBlank=\"1\"", "allowBlank=\"0\""),
        ("showErrorMessage=\"1\"", "showErrorMessage=\"0\""),
        ("type=\"list\"", "type=\"list\" showDropDown=\"1\""),
        ("sheet=\"1\"", "sheet=\"1\" password=\"CC1A\""), ("sheet=\"1\"", "sheet=\"0\""),
        ("</formula1>", "</formula1><formula2>1</formula2>"), ("<sheetProtection", "<x"),
    ])
    func changedSheetIsCaught(old: String, new: String) throws {
        let folder = try ScratchFolder()
        let plan = SmallPlan.inputWorkbook()
        let part = "xl/worksheets/sheet3.xml"
        var zip = try StoredZip(reading: try write(plan, in: folder))
        let text = zip.text(of: part)
        let range = try #require(text.range(of: old))
        zip[part] = Array(text.replacingCharacters(in: range, with: new).utf8)
        let file = folder.file("changed.xlsx")
        try zip.write(to: file)
        #expect(
            PackageCheckTests.error(of: file, plan)?.code == .packageCheckFailed(part: part))
    }
}
