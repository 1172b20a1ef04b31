import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

@testable import Gongkai

/// A form of ours, learned from its workbook, is that form again.
@Suite struct LearnedTemplateTests {
    private static let generated = BundledTemplates.formNames.flatMap { name in
        (UInt64(1)...6).map { (name, $0) }
    }

    private func check(_ catalog: Catalog, form: String) throws {
        var export = FormExport()
        export.template = .bundled(form)
        let data = try export.file(of: catalog).data
        let learned = try learned(Array(data))
        let original = try #require(try TemplateFile.bundled(form))
        let expected = try original.printed(catalog)
        let found = try learned.template.printed(catalog)
        #expect(found.count == expected.count)
        for (sheet, other) in zip(found, expected) {
            #expect(sheet.difference(from: other) == nil, "\(learned.text)")
        }
        #expect(
            learned.template.columns.flatMap(\.fields) == original.columns.flatMap(\.fields))
        #expect(!learned.report.findings.contains { $0.rule == "learn.column" })
    }

    @Test(arguments: BundledTemplates.formNames) func sampleOfEveryForm(name: String) throws {
        let sample = name == "municipal" ? "shili-statistics" : name
        let path = "\(packageRoot)/Samples/\(sample)/catalog.json"
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        try check(try CatalogFile.read(bytes, file: path), form: name)
    }

    @Test(arguments: generated) func generatedCatalogs(name: String, seed: UInt64) throws {
        var generator = CatalogGenerator(seed: seed)
        var catalog = generator.catalog(items: 2 + Int(seed) * 4)
        if name == "three-level" || name == "four-level" {
            catalog.sections = nested(catalog.sections)
        }
        if name == "category-list" { catalog.extra = ["监督渠道": "电话：12345；公开栏"] }
        try check(catalog, form: name)
    }

    private func nested(_ sections: [Section]) -> [Section] {
        stride(from: 0, to: sections.count, by: 2).map { start in
            Section(
                name: "类别\(start / 2)",
                sections: Array(sections[start..<min(start + 2, sections.count)]))
        }
    }

    @Test func blankFormsKeepTheirHeader() throws {
        for name in BundledTemplates.formNames {
            let original = try #require(try TemplateFile.bundled(name))
            let catalog = Catalog(department: "", sections: [])
            var export = FormExport()
            export.template = .bundled(name)
            let template = try learned(Array(try export.file(of: catalog).data)).template
            let expected = try #require(try original.printed(catalog).first)
            let found = try #require(try template.printed(catalog).first)
            #expect(found.widths == expected.widths, "\(name)")
            #expect(found.merges == expected.merges, "\(name)")
            #expect(found.cells == expected.cells, "\(name)")
        }
    }

    @Test func theSameFormGivesTheSameBytes() throws {
        let data = Array(try FormExport().file(of: soundCatalog()).data)
        #expect(try learned(data).text == learned(data).text)
    }
}
