import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

/// Forms for filling in, of every bundled template.
@Suite struct FillInPlanTests {
    static let cases = BundledTemplates.formNames.flatMap { form in
        FormIdentity.Kind.allCases.flatMap { kind in
            [false, true].map { FillInCase(form: form, kind: kind, hasChannelColumns: $0) }
        }
    }

    @Test(arguments: cases, [FormOptions.Pages.split, .continuous])
    func isSound(form: FillInCase, pages: FormOptions.Pages) throws {
        let plan = try form.plan(pages: pages)
        #expect(PlanCheck.faults(in: plan.workbook) == [])
        #expect(plan.workbook.sheets.map(\.isHidden).first == false)
        #expect(plan.workbook.sheets.dropFirst().allSatisfy { $0.isHidden })
        #expect(plan.workbook.sheets.allSatisfy { $0.protection != nil })
        if !form.hasChannelColumns { #expect(plan.findings.isEmpty, "\(plan.findings)") }
    }

    /// Columns, header and what stands above it are those of the form for filing.
    @Test(arguments: BundledTemplates.formNames)
    func hasTheHeaderOfTheForm(name: String) throws {
        let catalog = try sample(sampleName(of: name))
        let official = plan(catalog, try bundledTemplate(name)).workbook.sheets[0]
        let sheet = try FillInCase(form: name).plan().workbook.sheets[0]
        #expect(sheet.columnWidths == official.columnWidths)
        #expect(sheet.page.scale == official.page.scale)
        #expect(sheet.frozenRows >= official.frozenRows)
        let offset = sheet.frozenRows - official.frozenRows
        let depth = try bundledTemplate(name).header.map(\.depth).max() ?? 0
        for row in (official.frozenRows - depth)..<official.frozenRows {
            for column in official.columnWidths.indices {
                #expect(sheet.text(row + offset, column) == official.text(row, column))
            }
            #expect(sheet.rows[row + offset].height == official.rows[row].height)
        }
        let header = official.merges.filter {
            ((official.frozenRows - depth)..<official.frozenRows).contains($0.first.row)
        }
        for merge in header {
            let moved = CellRange(
                rows: (merge.first.row + offset)...(merge.last.row + offset),
                columns: merge.columns)
            #expect(sheet.merges.contains(moved))
        }
    }

    @Test(arguments: cases)
    func onlyWhatIsToBeFilledInIsOpen(form: FillInCase) throws {
        let workbook = try form.plan().workbook
        let sheet = workbook.sheets[0]
        let protection = try #require(sheet.protection)
        #expect(protection.allowed == [.formatColumns, .formatRows, .insertRows, .deleteRows])
        let covered = sheet.inputs.map(\.cells)
        for (number, row) in sheet.rows.enumerated() {
            for cell in row.cells {
                let address = CellAddress(row: number, column: cell.column)
                let isOpen = !workbook.styles[cell.style.index].isLocked
                let isInput = covered.contains(where: { $0.contains(address) })
                #expect(isOpen == isInput, "\(address.a1)")
            }
        }
        // A title is locked unless it lacks the department.
        let hasOpenTitle = covered.contains(where: { $0.first.row == 0 })
        let lacksName =
            try form.kind == .blank
            && bundledTemplate(form.form).defaultTitle.contains("{department}")
        #expect(hasOpenTitle == lacksName)
    }

    @Test(arguments: cases)
    func everyColumnTellsHowToFillItIn(form: FillInCase) throws {
        let plan = try form.plan()
        let sheet = plan.workbook.sheets[0]
        let columns = sheet.inputs.filter { $0.cells.first.row >= sheet.frozenRows }
        #expect(columns.map(\.cells.first.column) == Array(sheet.columnWidths.indices))
        #expect(columns.allSatisfy { $0.prompt?.text.isEmpty == false })
        #expect(columns.allSatisfy { $0.prompt?.title.isEmpty == false })
        #expect(Set(columns.map(\.cells.rows)).count == 1)
        #expect(columns.first?.cells.first.row == sheet.frozenRows)
    }

    /// The choices of a column, by the heading over it.
    private func choices(_ title: String, _ plan: FormPlan) throws -> Choices {
        let rule = try #require(
            plan.workbook.sheets[0].inputs.first { $0.prompt?.title == title })
        let range = try #require(rule.choices)
        let sheet = try #require(plan.workbook.sheets.first { $0.name == range.sheet })
        #expect(sheet.isHidden)
        return Choices(
            range.cells.rows.compactMap { sheet.text($0, range.cells.first.column) },
            rule.alert?.kind)
    }

    private struct Choices: Equatable {
        var values: [String]
        var alert: InputAlert.Kind?

        init(_ values: [String], _ alert: InputAlert.Kind?) {
            self.values = values
            self.alert = alert
        }
    }

    @Test func choicesOfTheMunicipalForm() throws {
        var catalog = sampleCatalog(itemsInSections: [2, 1])
        catalog.sections[1].items[0].responsibleBody = "示例市公开办"
        catalog.sections[1].items[0].audience.groups = ["企业"]
        let plan = try FillInCase(form: "municipal").plan(catalog)
        for title in ["全社会", "主动公开", "依申请"] {
            #expect(try choices(title, plan) == Choices(["√"], .stop))
        }
        #expect(try choices("特定群体", plan) == Choices(["√", "企业"], nil))
        #expect(try choices("公开主体", plan) == Choices(["示例市示例局", "示例局", "示例市公开办"], .warning))
        let channels = try #require(
            plan.workbook.sheets[0].inputs.first { $0.prompt?.title == "公开渠道和载体" })
        #expect(channels.choices == nil)
        #expect(
            channels.prompt?.text
                == "选用的渠道，把前面的“□”改成“■”；不选的不改。有说明的，在名称后写“：”和说明。")
    }

    @Test func choicesOfChannelColumns() throws {
        let plan = try FillInCase(form: "municipal", hasChannelColumns: true)
            .plan(sampleCatalog(itemsInSections: [2]))
        #expect(try choices("报刊", plan) == Choices(["√"], .stop))
        // Behind its tick stands a note.
        #expect(try choices("其他（注明）", plan) == Choices(["√"], nil))
        let sheet = plan.workbook.sheets[0]
        #expect(sheet.texts(column: 8).filter { $0 == "√" }.count == 2)
    }

    @Test func choicesOfTheOtherForms() throws {
        let duration = try FillInCase(form: "duration").plan()
        #expect(
            try choices("公开方式", duration) == Choices(["主动公开", "依申请公开", "主动公开、依申请公开"], .stop))
        #expect(try choices("公开范围", duration).values.prefix(2) == ["社会公众", "特定群体"])
        #expect(try choices("公开渠道", duration).values.allSatisfy { $0.hasPrefix("■") })
        let national = try FillInCase(form: "national").plan()
        #expect(try choices("县级", national) == Choices(["√"], .stop))
        let three = try FillInCase(form: "three-level").plan()
        #expect(try choices("责任科室", three).alert == nil)
    }

    /// A cell of the catalog is never one that its own form refuses.
    @Test func whatIsThereIsNotRefused() throws {
        let header = """
            { label: "事项", field: "item.name", width: 9, style: "text" },
            { label: "方式", field: "item.disclosure", width: 9, style: "text" },
            { label: "渠道甲", field: "item.channel.甲", width: 9, style: "text" },
            """
        let words = #"words: { proactive: "主动", onRequest: "申请", separator: "/" },"#
        let template = try template(header: header, words)
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].items[0].channels = [ChosenChannel("甲", note: "见网站")]
        let plan = FormPlanner(
            template: template, measure: UniformMeasure(),
            options: FormOptions(
                filling: FormFilling(identity: FillInCase(form: "x").identity, rows: 1))
        ).plan(catalog)
        #expect(try choices("渠道甲", plan) == Choices(["√"], nil))
        #expect(try choices("方式", plan) == Choices(["主动", "申请", "主动/申请"], .stop))
    }

    @Test func aListIsNotTooLong() throws {
        var catalog = sampleCatalog(itemsInSections: [400])
        for index in catalog.sections[0].items.indices {
            catalog.sections[0].items[index].responsibleBody = "单位\(index)"
        }
        let plan = try FillInCase(form: "municipal").plan(catalog)
        #expect(PlanCheck.faults(in: plan.workbook) == [])
        #expect(try choices("公开主体", plan).values.count == 255)
        #expect(try choices("公开主体", plan).alert == nil)
    }

    /// Headings are longer than titles of messages may be, and messages are no formulas.
    @Test func messagesFitWhateverTheTemplateSays() throws {
        let long = String(repeating: "𠮷", count: 200)
        let header = """
            { label: "=\(long)", field: "item.name", width: 9, style: "text", prompt: "=\(long)" },
            { label: "一\\n二", field: "item.content", width: 9, style: "text", prompt: "写在这里" },
            """
        let plan = FormPlanner(
            template: try template(header: header), measure: UniformMeasure(),
            options: FormOptions(
                filling: FormFilling(identity: FillInCase(form: "x").identity, rows: 1))
        ).plan(sampleCatalog(itemsInSections: [1]))
        #expect(PlanCheck.faults(in: plan.workbook) == [])
        let prompts = plan.workbook.sheets[0].inputs.suffix(2).compactMap(\.prompt)
        #expect(prompts.first?.title.hasPrefix("＝𠮷") == true)
        #expect(prompts.last == InputText(title: "一二", text: "写在这里"))
    }

    @Test(arguments: FormIdentity.Kind.allCases)
    func theHiddenSheetTellsWhatTheFormIs(kind: FormIdentity.Kind) throws {
        let form = FillInCase(form: "national", kind: kind)
        let plan = try form.plan()
        let sheet = try #require(plan.workbook.sheets.last)
        #expect(sheet.name == "gongkai")
        var findings: [Finding] = []
        let found = FormIdentity(
            reading: SheetGrid(sheet), file: nil, findings: &findings)
        #expect(found == form.identity)
        #expect(findings.isEmpty)
    }
}
