import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// The form of a workbook is the one that its hidden sheet names, else the one of its header.
@Suite struct FormLibraryTests {
    private static let hash = String(repeating: "ab", count: 32)

    private func library() throws -> FormLibrary {
        FormLibrary([
            FormLibrary.Form(try bundledTemplate("national"), hash: "other"),
            FormLibrary.Form(try municipalTemplate(), hash: Self.hash),
        ])
    }

    private func form() throws -> SheetGrid {
        var catalog = sampleCatalog(itemsInSections: [2, 1])
        catalog.title = "示例市示例局政务公开清单目录"
        let plan = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(catalog)
        return SheetGrid(plan.workbook.sheets[0])
    }

    private func identity(
        _ hash: String = Self.hash, template: String = "municipal"
    ) -> SheetGrid {
        FormIdentity(
            template: template, templateHash: hash, catalogHash: "", kind: .blank
        ).sheet
    }

    private func read(_ sheets: [SheetGrid]) throws -> FormLibrary.Reading {
        try library().read(
            FormSource(WorkbookGrid(sheets: sheets, styles: [])), fileName: "form.xlsx")
    }

    @Test func theHiddenSheetDecides() throws {
        var sheet = try form()
        // A header of which so little is left that it would not be recognised.
        for column in [6, 7, 8, 9, 11, 13] { sheet[3, column] = .blank }
        let reading = try read([sheet, identity()])
        #expect(reading.template.name == "municipal")
        #expect(reading.form.catalog.items.map(\.name) == ["事项1", "事项2", "事项3"])
        // The hidden sheet is no sheet of the form.
        #expect(!reading.form.findings.contains { $0.rule.hasPrefix("import.sheet") })
        #expect(!reading.form.findings.contains { $0.rule == "import.template" })
    }

    @Test func anUnknownVersionIsToldAndTheHeaderDecides() throws {
        let reading = try read([identity(String(repeating: "0", count: 64)), form()])
        #expect(reading.template.name == "municipal")
        #expect(reading.match.score == 1)
        let finding = try #require(reading.form.findings("import.identity.template").first)
        #expect(finding.severity == .warning)
        #expect(finding.place == Place(file: "form.xlsx", sheet: "gongkai"))
        #expect(
            finding.message.chinese == "这张表是按模板 municipal 制作的，但没有这一版本的模板，已改按表头识别，请核对。")
    }

    @Test func aDamagedSheetIsToldAndTheHeaderDecides() throws {
        var damaged = identity()
        damaged.rows.removeLast(3)
        let reading = try read([form(), damaged])
        #expect(reading.template.name == "municipal")
        #expect(reading.form.findings("import.identity").count == 1)
    }

    /// Every bundled form is told from every other by its header alone.
    @Test(arguments: BundledTemplates.formNames)
    func headersTellTheFormsApart(name: String) throws {
        let forms = try BundledTemplates.formNames.map {
            FormLibrary.Form(try bundledTemplate($0), hash: $0)
        }
        let template = try bundledTemplate(name)
        let printed = plan(try sample(sampleName(of: name)), template, pages: .continuous)
        for order in [forms, forms.reversed()] {
            let reading = try FormLibrary(order).read(
                FormSource(SheetGrid(printed.workbook.sheets[0])), fileName: nil)
            #expect(reading.match == FormMatch(template: name, score: 1))
        }
    }
}
