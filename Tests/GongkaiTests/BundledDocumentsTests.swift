import DisclosureCatalog
import Gongkai
import Testing

/// The list of documents is read, and the jobs use it.
@Suite struct BundledDocumentsTests {
    @Test func theListIsRead() {
        #expect(KnownDocuments.bundled.decrees.count == 1)
    }

    private static let catalog = soundCatalog(
        basis: "《中华人民共和国合同法》，《中华人民共和国政府信息公开条例》（国务院令第492号）")

    @Test func jobsOnCatalogFilesKnowThem() throws {
        let file = CatalogSource.bytes(try CatalogFile.bytes(of: Self.catalog), name: "c.json")
        let validation = try CatalogValidation().report(on: file)
        let export = try withTestFolder { folder in
            try FormExport().run(
                from: file, to: .file(folder.path("form.xlsx"), replacing: false))
        }
        for findings in [validation.findings, export.findings] {
            #expect(findings.count { $0.rule == "citation.repealed" } == 2)
        }
    }

    @Test func validationOfFormsKnowsThem() throws {
        let form = Array(try FormExport().file(of: Self.catalog).data)
        let report = try CatalogValidation().report(on: .bytes(form, name: "f.xlsx"))
        #expect(report.findings.count { $0.rule == "citation.repealed" } == 2)
        let line = report.lines(in: .chinese).map(\.text).first { $0.contains("citation.repealed") }
        #expect(
            line?.hasPrefix("f.xlsx!政务公开清单目录!F6: 警告: [citation.repealed] 第 1 项 · 公开依据：") == true)
    }
}
