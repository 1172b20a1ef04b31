import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@testable import Gongkai

/// Forms for filling in: written, filled in by others, and read back.
@Suite struct FillInExportTests {
    private static let python = ExternalTool.python(having: "openpyxl")

    private func sample(_ form: String) throws -> Catalog {
        let name = form == "municipal" ? "shili-statistics" : form
        let file = URL(filePath: "\(packageRoot)/Samples/\(name)/catalog.json")
        return try CatalogFile.read(Array(try Data(contentsOf: file)), file: name)
    }

    private func export(_ form: String, _ options: FillInOptions? = FillInOptions()) -> FormExport {
        var export = FormExport()
        export.template = .bundled(form)
        export.fillIn = options
        return export
    }

    private func blank(_ blank: BlankForm, _ export: FormExport) throws -> Data {
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "form")
            let report = try export.run(blank, to: .file(file.path, replacing: false))
            // A column for each channel may need larger paper.
            let others = report.findings.filter { $0.rule != "layout.illegible" }
            #expect(others.isEmpty)
            #expect(
                report.findings.isEmpty || export.fillIn?.hasChannelColumns == true)
            return try Data(contentsOf: file)
        }
    }

    private func read(
        _ data: Data, as form: String
    ) throws -> (catalog: Catalog, report: FindingReport) {
        var job = CatalogImport()
        job.template = .bundled(form)
        return try job.catalog(from: .bytes(Array(data), name: "form.xlsx"))
    }

    private func grid(_ data: Data) throws -> WorkbookGrid {
        try WorkbookReader().read(Array(data)).grid
    }

    @Test(arguments: BundledTemplates.formNames, [false, true])
    func untouchedFormsAreTheCatalog(form: String, hasChannelColumns: Bool) throws {
        let catalog = try sample(form)
        let options = FillInOptions(hasChannelColumns: hasChannelColumns)
        let filled = try read(export(form, options).file(of: catalog).data, as: form)
        var official = try read(export(form, nil).file(of: catalog).data, as: form)
        // Columns name all channels, where the form for filing has the chosen ones only.
        if hasChannelColumns, form == "duration" {
            official.catalog.channelVocabulary = catalog.channelVocabulary
        }
        #expect(filled.catalog == official.catalog)
        let known = Set(official.report.findings.map(\.rule))
        #expect(Set(filled.report.findings.map(\.rule)).subtracting(known) == [])
    }

    @Test(arguments: [false, true])
    func randomCatalogsComeBack(hasChannelColumns: Bool) throws {
        for seed in UInt64(0)..<10 {
            var generator = CatalogGenerator(seed: seed)
            var catalog = generator.catalog(items: 1 + Int(seed % 9))
            catalog.title = catalog.department + "政务公开清单目录"
            let options = FillInOptions(rows: 2, hasChannelColumns: hasChannelColumns)
            let data = try export("municipal", options).file(of: catalog).data
            #expect(try read(data, as: "municipal").catalog == catalog, "seed \(seed)")
        }
    }

    /// A clerk's program fills a blank form in, row by row, with the texts of the sample's form.
    @Test(
        .enabled(if: python != nil, "needs the Python package openpyxl"),
        arguments: BundledTemplates.formNames, [false, true])
    func openpyxlFillsABlankForm(form: String, hasChannelColumns: Bool) throws {
        let catalog = try sample(form)
        var texts = export(form, FillInOptions(rows: 0, hasChannelColumns: hasChannelColumns))
        texts.page.pages = .continuous
        let empty = try blank(
            BlankForm(
                department: catalog.department, title: catalog.title,
                channels: catalog.channelVocabulary),
            export(
                form,
                FillInOptions(
                    rows: catalog.items.count + 5, hasChannelColumns: hasChannelColumns)))
        let script = """
            texts = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
            book = openpyxl.load_workbook(sys.argv[2])
            sheet = book.worksheets[0]
            start, first = [int("".join(filter(str.isdigit, s.freeze_panes))) for s in (texts, sheet)]
            for row in texts.iter_rows(min_row=start):
                for cell in row:
                    if cell.value is None or cell.row - start >= int(sys.argv[4]):
                        continue
                    target = sheet.cell(first + cell.row - start, cell.column)
                    assert not target.protection.locked, target.coordinate
                    target.value = cell.value
            assert sheet.protection.sheet and book.worksheets[-1].sheet_state == "hidden"
            book.save(sys.argv[3])
            """
        let saved = try ExternalTool.withTemporaryFolder { folder in
            let files = ["texts.xlsx", "blank.xlsx", "filled.xlsx"].map {
                folder.appending(path: $0).path
            }
            try texts.file(of: catalog).data.write(to: URL(filePath: files[0]))
            try empty.write(to: URL(filePath: files[1]))
            try ExternalTool.run(
                [Self.python ?? "python3", "-c", "import sys, openpyxl\n" + script] + files
                    + [String(catalog.items.count)])
            return try Data(contentsOf: URL(filePath: files[2]))
        }
        let (found, report) = try read(saved, as: form)
        let official = try read(export(form, nil).file(of: catalog).data, as: form).catalog
        #expect(found.sections == official.sections)
        #expect(found.department == official.department)
        #expect(found.title == official.title)
        // The form of this template for filing shows the chosen channels, in their order.
        let isOrdered = form != "duration"
        #expect(
            isOrdered
                ? found.channelVocabulary == official.channelVocabulary
                : Set(found.channelVocabulary) == Set(official.channelVocabulary))
        let rules = report.findings.filter { $0.rule.hasPrefix("import.") && $0.severity != .note }
        #expect(rules.map(\.rule).filter { $0 != "import.department.title" } == [])
    }

    @Test func theHiddenSheetHasTheHashes() throws {
        let catalog = try sample("national")
        let sheets = try grid(export("national").file(of: catalog).data).sheets
        #expect(sheets.map(\.visibility) == [.visible, .hidden, .hidden])
        var findings: [Finding] = []
        let identity = try #require(
            FormIdentity(reading: sheets[2], file: nil, findings: &findings))
        let template = try #require(BundledTemplates.form(named: "national"))
        #expect(identity.template == "national")
        #expect(identity.templateHash == ContentHash(of: template).hexadecimal)
        #expect(
            identity.catalogHash
                == ContentHash(of: try CatalogFile.bytes(of: catalog)).hexadecimal)
        #expect(identity.kind == .fillIn)
        let empty = try grid(blank(BlankForm(), export("national"))).sheets
        let other = FormIdentity(reading: empty[2], file: nil, findings: &findings)
        #expect(other?.kind == .blank && other?.catalogHash == "")
        #expect(findings.isEmpty)
    }

    @Test func theSameFormIsTheSameFile() throws {
        let catalog = try sample("municipal")
        let job = export("municipal", FillInOptions(rows: 3))
        #expect(try job.file(of: catalog).data == job.file(of: catalog).data)
        #expect(
            try blank(BlankForm(department: "示例局"), job)
                == blank(BlankForm(department: "示例局"), job))
    }

    @Test func standardNumbersOfRows() throws {
        func rows(_ data: Data) throws -> Int { try grid(data).sheets[0].rows.count }
        let catalog = soundCatalog()
        let official = try rows(export("municipal", nil).file(of: catalog).data)
        #expect(try rows(export("municipal").file(of: catalog).data) == official + 5)
        #expect(
            try rows(export("municipal", FillInOptions(rows: 0)).file(of: catalog).data) == official
        )
        #expect(try rows(blank(BlankForm(), export("municipal"))) == official - 1 + 20)
        // Without options a blank form is the standard one.
        #expect(
            try blank(BlankForm(), export("municipal", nil))
                == blank(BlankForm(), export("municipal")))
    }

    @Test(arguments: [FormFormat.csv, .html])
    func otherFormatsAreRefused(format: FormFormat) throws {
        var job = export("municipal")
        job.format = format
        let errors = [
            thrownError { () throws(GongkaiError) in
                try job.run(soundCatalog(), name: "c", to: .standardOutput(temporaryFolder: "/tmp"))
            },
            thrownError { () throws(GongkaiError) in
                try job.run(BlankForm(), to: .standardOutput(temporaryFolder: "/tmp"))
            },
        ]
        for error in errors {
            #expect(error?.code == .usage)
            #expect(
                error?.message.chinese == "供填写的表只能是 xlsx，\(format.rawValue) 没有下拉列表和保护，请改用 xlsx。")
            #expect(
                error?.message.english == """
                    A form for filling in is a spreadsheet; \(format.rawValue) has neither \
                    drop-down lists nor protection. Use xlsx.
                    """)
        }
    }

    @Test(arguments: [-1, 1_001, Int.max])
    func numbersOfRowsAreLimited(rows: Int) throws {
        let job = export("municipal", FillInOptions(rows: rows))
        let error = thrownError { () throws(GongkaiError) in
            try job.run(soundCatalog(), name: "c", to: .standardOutput(temporaryFolder: "/tmp"))
        }
        #expect(error?.code == .usage)
        #expect(error?.message.chinese == "空行数 \(rows) 不对，应为 0 到 1000。")
        #expect(
            error?.message.english
                == "The number of empty rows is \(rows); it should be from 0 to 1000.")
    }

    @Test func aBlankFormHasARow() throws {
        let job = export("municipal", FillInOptions(rows: 0))
        let error = thrownError { () throws(GongkaiError) in
            try job.run(BlankForm(), to: .standardOutput(temporaryFolder: "/tmp"))
        }
        #expect(error?.message.chinese == "空行数 0 不对，应为 1 到 1000。")
    }

    @Test func theLargestFormIsWritten() throws {
        let data = try blank(
            BlankForm(), export("municipal", FillInOptions(rows: FillInOptions.rowLimit)))
        #expect(try read(data, as: "municipal").catalog.items.isEmpty)
    }

    @Test func planOfAForm() throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "gongkai-plan-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        var job = FormPlanDump()
        job.fillIn = FillInOptions(rows: 2)
        _ = try job.run(
            BlankForm(department: "示例局"), to: .file(file.path, replacing: false))
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("\"示例局政务公开清单目录\""))
        #expect(text.contains("protected formatColumns formatRows insertRows deleteRows"))
        #expect(text.contains("sheet \"gongkai\" rows=7 frozen=0 hidden"))
    }
}
