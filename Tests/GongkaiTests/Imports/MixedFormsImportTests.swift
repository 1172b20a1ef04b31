import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@testable import Gongkai

/// One workbook with a form of another kind on each sheet, through the jobs that read forms.
@Suite struct MixedFormsImportTests {
    private static let forms = ["municipal", "national", "category-list"]

    private static func sample(of form: String) throws -> Catalog {
        let name = form == "municipal" ? "shili-statistics" : form
        let bytes = try Data(
            contentsOf: URL(filePath: "\(packageRoot)/Samples/\(name)/catalog.json"))
        return try CatalogFile.read(Array(bytes), file: name)
    }

    /// A workbook with these forms, a cover and an empty sheet; the third item of the second form
    /// lacks its content.
    private static let town = Result {
        var plan: WorkbookPlan?
        for form in forms {
            let template = try #require(try TemplateFile.bundled(form))
            var options = PageOptions()
            options.pages = .continuous
            var sheet = try FormLayout(template: template, options: options)
                .plan(try sample(of: form)).workbook
            let offset = plan?.styles.count ?? 0
            for row in sheet.sheets[0].rows.indices {
                for cell in sheet.sheets[0].rows[row].cells.indices {
                    sheet.sheets[0].rows[row].cells[cell].style.index += offset
                }
            }
            sheet.sheets[0].name = form
            if form == "national" { sheet.sheets[0].rows[5].cells[3].value = .blank }
            plan?.styles += sheet.styles
            plan?.sheets += sheet.sheets
            plan = plan ?? sheet
        }
        var town = try #require(plan)
        town.properties.keywords = ""
        let words = PlannedRow(
            height: 20, cells: [PlannedCell(column: 0, value: .text("示例镇"), style: .init(index: 0))]
        )
        for (name, rows) in [("封面", [words]), ("空白", [])] {
            var sheet = SheetPlan(name: name, columnWidths: [10], page: town.sheets[0].page)
            sheet.rows = rows
            town.sheets.insert(sheet, at: 0)
        }
        return try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "town.xlsx")
            try XLSXWriter.write(town, to: file.path, temporaryDirectory: folder.path)
            return try Data(contentsOf: file)
        }
    }

    private func withTown(_ body: (ImportScene) throws -> Void) throws {
        try ImportScene.with { scene in
            try Self.town.get().write(to: URL(filePath: scene.input + "/town.xlsx"))
            try body(scene)
        }
    }

    @Test func everySheetBecomesItsCatalog() throws {
        try withTown { scene in
            var forms: [String?] = []
            var job = scene.job
            job.replyFile = scene.folder.path("reply.xlsx")
            let report = try job.run(
                from: [.file(scene.input + "/town.xlsx")], to: scene.output
            ) {
                if case .findings(let report) = $0 { forms.append(report.recognisedForm) }
            }
            #expect(forms == Self.forms)
            #expect(report.entries.map(\.table) == Self.forms)
            #expect(report.entries.map(\.status) == [.done, .done, .done])
            let departments = try Self.forms.map { try Self.sample(of: $0).department }
            #expect(report.entries.map(\.department) == departments)
            for (form, department) in zip(Self.forms, departments) where form != "national" {
                let names = try Self.sample(of: form).items.map(\.name)
                #expect(try scene.catalog(department + ".json").items.map(\.name) == names)
            }
            // One reply marks all of them, and is read as the town is.
            #expect(report.hasReply)
            let reply = Array(try Data(contentsOf: URL(filePath: scene.folder.path("reply.xlsx"))))
            let again = try CatalogImport().catalogs(from: .bytes(reply, name: "town.xlsx"))
            #expect(again.map(\.report.recognisedForm) == Self.forms)
            let listed = try WorkbookReader().read(reply).grid.sheets[0].rows.flatMap(\.texts)
            #expect(listed.contains("field.blank"))
            #expect(listed.contains("import.sheet.other"))
        }
    }

    /// Every finding names its column in the words of its own form.
    @Test func headingsAreThoseOfTheirForms() throws {
        try withTown { scene in
            let report = try CatalogValidation().report(on: .file(scene.input + "/town.xlsx"))
            let lines = report.lines(in: .chinese).map(\.text)
            let blank = try #require(lines.first { $0.contains("field.blank") })
            #expect(blank.contains("town.xlsx!national!"))
            #expect(blank.contains("公开内容(要素)："))
            #expect(lines.contains { $0.contains("!封面: 说明: [import.sheet.other]") })
            #expect(!lines.contains { $0.contains("!空白") })
            #expect(report.summary(in: .english).contains("tables: 3"))
        }
    }

    @Test func everySheetIsADepartmentOfABatch() throws {
        try withTown { scene in
            var batch = BatchExport()
            batch.formats = [.csv]
            let report = try batch.run(from: .folder(scene.input), to: scene.folder.path("city"))
            #expect(report.manifest.entries.count { $0.status == .done } == 3)
        }
    }

    /// One reply is for one file.
    @Test func oneReplyForOneFile() throws {
        try withTown { scene in
            var job = scene.job
            job.replyFile = scene.folder.path("reply.xlsx")
            let error = try #require(
                thrownError { () throws(GongkaiError) in
                    try job.run(from: [.folder(scene.input)], to: scene.output)
                })
            #expect(error.code == .usage)
            #expect(error.message.chinese.hasSuffix("几个文件各有一份回复，不能写入同一个文件，请指定文件夹。"))
            #expect(error.message.english.hasSuffix("hold them; name a folder."))
            #expect(!FileManager.default.fileExists(atPath: scene.output))
        }
    }
}
