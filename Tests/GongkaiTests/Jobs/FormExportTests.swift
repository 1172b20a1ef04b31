import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct FormExportTests {
    @Test(arguments: FormFormat.allCases)
    func everyFormatIsTheSameEveryTime(_ format: FormFormat) throws {
        var export = FormExport()
        export.format = format
        let (data, report) = try export.file(of: soundCatalog())
        #expect(data.count > 100)
        #expect(report.findings.isEmpty, "\(report.lines(in: .english))")
        #expect(try export.file(of: soundCatalog()).data == data)
    }

    @Test func catalogWithErrorsIsWritten() throws {
        var catalog = soundCatalog()
        catalog.sections[0].items[0].content = ""
        let (data, report) = try FormExport().file(of: catalog)
        #expect(report.hasErrors)
        #expect(data.starts(with: Data("PK".utf8)))
    }

    /// A text longer than a cell holds is refused with its place in the catalog.
    @Test func textTooLong() throws {
        let long = soundCatalog(basis: String(repeating: "长", count: 40_000))
        let error = thrownError { () throws(GongkaiError) in
            try FormExport().run(long, name: "c.json", to: .file("/no/folder", replacing: false))
        }
        #expect(error?.code == .outputNotCreated, "the destination is looked at first")
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "form").path
            let error = thrownError { () throws(GongkaiError) in
                try FormExport().run(long, name: "c.json", to: .file(file, replacing: false))
            }
            #expect(error?.code == .inputNotUnderstood)
            let message = error?.message.english ?? ""
            #expect(message.hasPrefix("c.json:sections[0].items[0].basis: Item 1 · legal basis: "))
            #expect(message.contains("40000"))
            #expect(!FileManager.default.fileExists(atPath: file))
        }
    }

    /// What only the layout can know is told at the cell, and at the item that the cell is about.
    @Test func tooManyLines() {
        let lines = Array(repeating: "行", count: 300).joined(separator: "\n")
        var export = FormExport()
        export.page.pages = .continuous
        let job = export
        let error = thrownError { () throws(GongkaiError) in
            try job.run(
                soundCatalog(basis: lines), name: "c.json",
                to: .standardOutput(temporaryFolder: "/tmp"))
        }
        #expect(error?.code == .inputNotUnderstood)
        let message = error?.message.english ?? ""
        #expect(message.hasPrefix("c.json: "))
        #expect(
            message.hasSuffix(
                """
                : Item 1 · legal basis: The line breaks in the cell are too many: 299, and 253 are \
                allowed; reduce them.
                """), "\(message)")
    }

    /// CSV and web pages have no such limit; for CSV there is a warning, because Excel cuts.
    @Test func textTooLongForExcelOnly() throws {
        var export = FormExport()
        for format in [FormFormat.csv, .html] {
            export.format = format
            let text = String(repeating: "长", count: 40_000)
            let (data, report) = try export.file(of: soundCatalog(basis: text))
            #expect(String(decoding: data, as: UTF8.self).contains(text))
            #expect(report.findings.contains { $0.rule == "csv.excelCut" } == (format == .csv))
        }
    }

    @Test func missingCharacters() throws {
        var export = FormExport()
        export.format = .csv
        export.csv.encoding = .gbk
        let job = export
        let error = thrownError { () throws(GongkaiError) in
            try job.run(
                soundCatalog(basis: "𫞩"), name: "c.json",
                to: .standardOutput(temporaryFolder: "/tmp"))
        }
        #expect(error?.code == .inputNotUnderstood)
        #expect(error?.message.english.contains("U+2B7A9") == true)
        export.csv.encoding = .gb18030
        #expect(try export.file(of: soundCatalog(basis: "𫞩")).data.count > 100)
    }

    @Test func formulaGuard() throws {
        var export = FormExport()
        export.format = .csv
        let guarded = try export.file(of: soundCatalog(basis: "=1+1")).data
        #expect(String(decoding: guarded, as: UTF8.self).contains(",'=1+1,"))
        export.csv.guardsFormulas = false
        let bare = try export.file(of: soundCatalog(basis: "=1+1")).data
        #expect(String(decoding: bare, as: UTF8.self).contains(",=1+1,"))
    }

    @Test func channelsInOneCell() throws {
        var export = FormExport()
        export.format = .csv
        let columns = try export.file(of: soundCatalog()).data
        export.csv.channels = .cell
        let cell = try export.file(of: soundCatalog()).data
        let text = String(decoding: cell, as: UTF8.self)
        #expect(text.contains("\"■门户网站\n□报刊\""))
        #expect(!String(decoding: columns, as: UTF8.self).contains("■"))
    }

    @Test func pagesAndPaper() throws {
        var job = FormPlanDump()
        job.page = PageOptions(paper: .a3, pages: .continuous)
        let dump = try dump(job)
        #expect(dump.contains("page A3 landscape"))
        #expect(!dump.contains("page break"))
        let standard = try self.dump(FormPlanDump())
        #expect(standard.contains("page A4 landscape"))
    }

    private func dump(_ job: FormPlanDump) throws -> String {
        try ExternalTool.withTemporaryFolder { folder in
            let catalog = folder.appending(path: "c.json")
            let file = folder.appending(path: "plan")
            try Data(CatalogFile.bytes(of: soundCatalog())).write(to: catalog)
            let report = try job.run(
                from: .file(catalog.path), to: .file(file.path, replacing: false))
            #expect(report.findings.isEmpty)
            return try String(contentsOf: file, encoding: .utf8)
        }
    }

    /// A user's own form, as a file; what it calls things is in the report.
    @Test func templateFile() throws {
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "own.json5")
            let form = try String(
                contentsOfFile: packageRoot + "/Templates/municipal.json5", encoding: .utf8)
            try form.replacing("\"公开依据\"", with: "\"依据\"").write(
                to: file, atomically: true, encoding: .utf8)
            var export = FormExport()
            export.template = TemplateChoice(argument: file.path)
            export.format = .html
            let (data, report) = try export.file(of: soundCatalog(basis: ""))
            #expect(String(decoding: data, as: UTF8.self).contains(">依据</th>"))
            #expect(report.lines(in: .chinese).contains { $0.text.contains("第 1 项 · 依据：") })
        }
    }

    @Test(arguments: [
        (TemplateChoice(argument: "muncipal"), GongkaiError.Code.inputMissing),
        (.bundled("none"), .inputMissing), (.file("/"), .inputNotUnderstood),
        (.file(packageRoot + "/Package.swift"), .inputNotUnderstood),
    ])
    func unusableTemplate(_ choice: TemplateChoice, _ code: GongkaiError.Code) {
        var export = FormExport()
        export.template = choice
        let job = export
        let error = thrownError { () throws(GongkaiError) in
            try job.run(
                soundCatalog(), name: "c.json", to: .standardOutput(temporaryFolder: "/tmp"))
        }
        #expect(error?.code == code)
    }

    /// Nothing is left behind and nothing stays open, however often and however it ends.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: "/proc/self/fd"),
            "The system has no list of open files."))
    func manyExports() throws {
        let descriptors = "/proc/self/fd"
        try ExternalTool.withTemporaryFolder { folder in
            let long = soundCatalog(basis: String(repeating: "长", count: 40_000))
            for index in 0..<200 {
                let file = folder.appending(path: "form\(index % 10)").path
                let catalog = index % 3 == 0 ? long : soundCatalog()
                _ = thrownError { () throws(GongkaiError) in
                    try FormExport().run(
                        catalog, name: "c", to: .file(file, replacing: index % 2 == 0))
                }
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.allSatisfy { $0.hasPrefix("form") }, "\(names)")
            let open = try FileManager.default.contentsOfDirectory(atPath: descriptors)
                .compactMap {
                    try? FileManager.default.destinationOfSymbolicLink(
                        atPath: "\(descriptors)/\($0)")
                }
            #expect(!open.contains { $0.hasPrefix(folder.path) })
        }
    }
}
