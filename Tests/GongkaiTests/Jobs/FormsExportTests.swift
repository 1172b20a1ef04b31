import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Several catalogs in one file.
@Suite struct FormsExportTests {
    private func sources() throws -> [CatalogSource] {
        ["shili-statistics", "national", "four-level"].map {
            .file("\(packageRoot)/Samples/\($0)/catalog.json")
        }
    }

    @Test(arguments: FormsExport.Arrangement.allCases, [FormFormat.xlsx, .html])
    func writesAFileWithAReportForEach(
        arrangement: FormsExport.Arrangement, format: FormFormat
    ) throws {
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "all")
            var job = FormsExport(arrangement: arrangement)
            job.template = .bundled("national")
            job.format = format
            let reports = try job.run(
                from: try sources(), to: .file(file.path, replacing: false))
            #expect(
                reports.map(\.source).map { $0.split(separator: "/").suffix(2).first } == [
                    "shili-statistics", "national", "four-level",
                ])
            // The town's four levels do not fit, and its column of the website has no place.
            let rules = reports[2].findings.map(\.rule)
            #expect(rules.contains("layout.sectionDepth") && rules.contains("layout.fieldHidden"))
            #expect(!reports[1].findings.contains { $0.rule.hasPrefix("layout.") })
            let data = try Data(contentsOf: file)
            #expect(data.count > 3_000)
            let again = folder.appending(path: "again")
            _ = try job.run(from: try sources(), to: .file(again.path, replacing: false))
            #expect(try Data(contentsOf: again) == data)
            guard format == .html else { return }
            let page = String(decoding: data, as: UTF8.self)
            #expect(page.contains("（三）") == (arrangement == .stack))
            for source in try sources() {
                let catalog = try CatalogFile.read(
                    Array(try Data(contentsOf: URL(filePath: source.name))), file: source.name)
                #expect(catalog.items.allSatisfy { page.contains($0.name) })
            }
        }
    }

    @Test func refusesCSVAndNothing() throws {
        var job = FormsExport(arrangement: .sheets)
        let nowhere = OutputDestination.file("/nonexistent/x", replacing: false)
        let nothing = thrownError { () throws(GongkaiError) in try job.run(from: [], to: nowhere) }
        #expect(nothing?.code == .usage)
        #expect(nothing?.message.english == "No catalog was named.")
        #expect(nothing?.message.chinese == "没有指定清单文件。")
        job.format = .csv
        let all = try sources()
        let csv = thrownError { () throws(GongkaiError) in try job.run(from: all, to: nowhere) }
        #expect(csv?.message.english == "A CSV file holds one catalog; use xlsx or html.")
        #expect(csv?.message.chinese == "CSV 文件只能放一份清单，请改用 xlsx 或 html。")
    }

    @Test func namesTheCatalogWithATextTooLong() throws {
        var catalog = soundCatalog()
        catalog.sections[0].items[0].content = String(repeating: "长", count: 33_000)
        let job = FormsExport(arrangement: .stack)
        let bytes = try CatalogFile.bytes(of: catalog)
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "all").path
            let error = thrownError { () throws(GongkaiError) in
                try job.run(
                    from: [.bytes(bytes, name: "a.json"), .bytes(bytes, name: "b.json")],
                    to: .file(file, replacing: false))
            }
            #expect(error?.code == .inputNotUnderstood)
            #expect(error?.findings.map(\.place.file) == ["a.json", "b.json"])
            #expect(!FileManager.default.fileExists(atPath: file))
        }
    }
}
