import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import Gongkai
import SheetModel
import TestSupport
import Testing
import Workbooks

/// What LibreOffice lets people do with a form for filling in.
@Suite(
    .enabled(
        if: RenderingTools.isAvailable,
        "LibreOffice, python3-uno, poppler-utils or mupdf-tools is missing: see .ci/setup --tests"))
struct FillInRenderingTests {
    private struct Sheet: Decodable {
        struct Cell: Decodable {
            var locked: Bool
            var choices: [String]?
            var prompt: [String]?
            var alert: [String]?
            var kind: String?
        }
        var name: String
        var visible: Bool
        var protected: Bool
        var cells: [String: Cell]
    }

    private struct Form {
        var path: String
        var plan: WorkbookPlan
    }

    @Test func listsMessagesAndProtectionAreThere() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let forms = try writeForms(into: folder)
        let (status, output) = RenderingTools.script("read_inputs.py", forms.map(\.path))
        #expect(status == 0, "\(output.prefix(3_000))")
        let found = try JSONDecoder().decode([String: [Sheet]].self, from: Data(output.utf8))
        for form in forms {
            let sheets = try #require(found[form.path])
            #expect(sheets.map(\.name) == form.plan.sheets.map(\.name))
            for (sheet, plan) in zip(sheets, form.plan.sheets) {
                #expect(sheet.visible != plan.isHidden)
                #expect(sheet.protected)
                expect(sheet, isAs: plan, of: form.plan)
            }
        }
    }

    @Test func everyTextIsShownWholeOnItsPage() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let forms = try writeForms(into: folder)
        let (status, output) = RenderingTools.script("printed_cells.py", forms.map(\.path))
        #expect(status == 0, "\(output.prefix(3_000))")
    }

    @Test(.enabled(if: RenderingTools.hasValidator, "there is no validator beside the repository"))
    func everyWorkbookIsValid() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let files = try writeForms(into: folder).map(\.path)
        let (status, output) = RenderingTools.run(
            RenderingTools.python, [RenderingTools.validator, "--strict", "--quiet"] + files)
        #expect(status == 0, "\(output.prefix(3_000))")
    }

    private func expect(_ sheet: Sheet, isAs plan: SheetPlan, of workbook: WorkbookPlan) {
        for (row, planned) in plan.rows.enumerated() {
            for cell in planned.cells {
                let address = CellAddress(row: row, column: cell.column)
                let found = sheet.cells[address.a1]
                let rule = plan.inputs.first { $0.cells.contains(address) }
                let place = "\(plan.name) \(address.a1)"
                #expect(
                    found?.locked == workbook.styles[cell.style.index].isLocked, "\(place)")
                #expect(found?.prompt == rule?.prompt.map { [$0.title, $0.text] }, "\(place)")
                #expect(
                    found?.alert == rule?.alert.map { [$0.message.title, $0.message.text] },
                    "\(place)")
                #expect(found?.kind == rule?.alert?.kind.rawValue, "\(place)")
                #expect(found?.choices == choices(of: rule, in: workbook), "\(place)")
            }
        }
    }

    private func choices(of rule: InputRule?, in workbook: WorkbookPlan) -> [String]? {
        guard let range = rule?.choices,
            let sheet = workbook.sheets.first(where: { $0.name == range.sheet })
        else { return nil }
        return range.cells.rows.compactMap {
            sheet.cell(at: CellAddress(row: $0, column: range.cells.first.column))?.value.text
        }
    }

    /// Blank forms and those of the samples, with a cell or columns for the channels.
    private func writeForms(into folder: TemporaryFolder) throws -> [Form] {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let measure = TextMeasure(
            fonts: try decoder.decode(FontLibrary.self, from: Data(BundledTemplates.fonts)))
        var forms: [Form] = []
        for name in BundledTemplates.formNames {
            let template = try #require(try TemplateFile.bundled(name))
            let sample = name == "municipal" ? "shili-statistics" : name
            let file = URL(filePath: "\(packageRoot)/Samples/\(sample)/catalog.json")
            let catalog = try CatalogFile.read(Array(try Data(contentsOf: file)), file: name)
            for kind in FormIdentity.Kind.allCases {
                for hasChannelColumns in [false, true] {
                    let hash = String(repeating: "0", count: 64)
                    let identity = FormIdentity(
                        template: name, templateHash: hash,
                        catalogHash: kind == .blank ? "" : hash, kind: kind,
                        hasChannelColumns: hasChannelColumns)
                    let options = FormOptions(
                        filling: FormFilling(identity: identity, rows: 8))
                    let plan = FormPlanner(template: template, measure: measure, options: options)
                        .plan(kind == .blank ? template.blankCatalog(department: "") : catalog)
                        .workbook
                    let columns = hasChannelColumns ? "-columns" : ""
                    let path = "\(folder.path)/\(name)-\(kind.rawValue)\(columns).xlsx"
                    try XLSXWriter.write(plan, to: path, temporaryDirectory: folder.path)
                    try JSONEncoder().encode(PrintedBoxes(plan.sheets[0]).pages)
                        .write(to: URL(filePath: path.dropLast(5) + ".json"))
                    forms.append(Form(path: path, plan: plan))
                }
            }
        }
        return forms
    }
}
