import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

@Suite struct CatalogImportTests {
    @Test func publishedSample() throws {
        let (catalog, report) = try CatalogImport().catalog(from: try publishedSource())
        #expect(catalog.sections.count == 6)
        #expect(catalog.items.count == 29)
        #expect(catalog.computedCounts.onRequestSecondLevel == 0)
        #expect(!report.hasErrors)
        #expect(report.findings.allSatisfy { $0.place.file == "source.txt" })
        #expect(
            report.findings.allSatisfy { finding in
                if case .keyPath = finding.place.position { false } else { true }
            })
    }

    /// The file is a catalog file that has nothing left to repair, and equal on every run.
    @Test func writtenFile() throws {
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "c.json")
            let job = CatalogImport()
            let report = try job.run(
                from: try publishedSource(), to: .file(file.path, replacing: false))
            let first = try Data(contentsOf: file)
            _ = try job.run(from: try publishedSource(), to: .file(file.path, replacing: true))
            #expect(try Data(contentsOf: file) == first)
            let again = try CatalogValidation().report(on: .file(file.path))
            #expect(again.findings.count < report.findings.count)
            #expect(!again.findings.contains { $0.rule.hasPrefix("import.") })
        }
    }

    @Test func anotherDayFindsFutureDates() throws {
        var job = CatalogImport()
        job.today = CalendarDate(year: 2000, month: 1, day: 1)
        let early = try job.catalog(from: try publishedSource()).report
        job.today = CalendarDate(year: 2100, month: 1, day: 1)
        let late = try job.catalog(from: try publishedSource()).report
        let rule = try #require(early.findings.first { $0.message.chinese.contains("晚于今天") }?.rule)
        #expect(early.findings.count { $0.rule == rule } == 1)
        #expect(!late.findings.contains { $0.rule == rule })
    }

    @Test func limit() throws {
        var job = CatalogImport()
        job.limits.inputBytes = 10
        let error = thrownError { () throws(GongkaiError) in
            try job.catalog(from: .bytes(Array(repeating: 0x41, count: 11), name: "s.txt"))
        }
        #expect(error?.code == .inputNotUnderstood)
        #expect(error?.message.english.hasPrefix("s.txt: ") == true)
    }
}

/// Several catalogs in one file.
@Suite struct SeveralCatalogsTests {
    @Test(arguments: [FormsExport.Arrangement.sheets, .stack], [FormFormat.xlsx, .html])
    func everyCatalogOfAFileIsRead(
        arrangement: FormsExport.Arrangement, format: FormFormat
    ) throws {
        let files = ["dangan", "tongji", "shuiwu"].map {
            CatalogSource.file("\(packageRoot)/Samples/city/catalogs/\($0).json")
        }
        let originals = try files.map { source in
            guard case .file(let path) = source else { throw CocoaError(.fileNoSuchFile) }
            return try JSONDecoder().decode(
                Catalog.self, from: Data(contentsOf: URL(filePath: path)))
        }
        try ExternalTool.withTemporaryFolder { folder in
            let town = folder.appending(path: "town").path
            var export = FormsExport(arrangement: arrangement)
            export.format = format
            _ = try export.run(from: files, to: .file(town, replacing: false))
            let found = try CatalogImport().catalogs(from: .file(town))
            #expect(found.map(\.catalog.department) == originals.map(\.department))
            #expect(found.map(\.catalog.sections) == originals.map(\.sections))
            let first = try CatalogImport().catalog(from: .file(town))
            #expect(first.catalog.sections == originals[0].sections)
            #expect(
                first.report.findings.count { $0.rule.hasSuffix(".another") } == 2)
        }
    }
}
