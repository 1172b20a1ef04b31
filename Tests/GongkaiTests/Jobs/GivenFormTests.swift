import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

/// A form that the user names, and what the source itself says that it is.
@Suite struct GivenFormTests {
    private func form(
        _ template: TemplateChoice, filling options: FillInOptions? = FillInOptions()
    ) throws -> [UInt8] {
        var catalog = namedCatalog("教育局")
        catalog.sections[0].items[0].levels = ["县级"]
        var export = FormExport()
        export.template = template
        export.fillIn = options
        return Array(try export.file(of: catalog).data)
    }

    private func read(
        _ form: [UInt8], as template: TemplateChoice
    ) throws -> (catalog: Catalog, report: FindingReport) {
        var job = CatalogImport()
        job.template = template
        return try job.catalog(from: .bytes(form, name: "form.xlsx"))
    }

    /// The hidden sheet knows better than the command line.
    @Test func theHiddenSheetWins() throws {
        let (catalog, report) = try read(try form(.bundled("national")), as: .standard)
        #expect(report.recognisedForm == "national")
        #expect(catalog.items[0].levels == ["县级"])
        let finding = try #require(report.findings.first { $0.rule == "import.identity.other" })
        #expect(finding.severity == .warning)
        #expect(finding.place.sheet != nil)
        #expect(
            finding.message.chinese
                == "隐藏的工作表注明这张表是按模板 national 制作的，已按它读取，没有采用指定的 municipal。")
        #expect(
            finding.message.english == """
                The hidden sheet says that the form was made from the template national; it was \
                read by that one, not by municipal, which was named.
                """)
    }

    @Test func theFormThatWasNamedIsTold() throws {
        let (_, report) = try read(try form(.bundled("national")), as: .bundled("national"))
        #expect(!report.findings.contains { $0.rule.hasPrefix("import.identity") })
        // Without a hidden sheet the user knows best.
        let plain = try read(try form(.bundled("national"), filling: nil), as: .standard)
        #expect(plain.report.recognisedForm == "municipal")
        #expect(!plain.report.findings.contains { $0.rule.hasPrefix("import.identity") })
    }

    /// Of a form that is not at hand nothing is known but its name.
    @Test func anUnknownFormIsReadByTheOneThatWasNamed() throws {
        try ExternalTool.withTemporaryFolder { folder in
            let path = folder.appending(path: "own.json5").path
            try String(decoding: try BundledForm(named: "national").file, as: UTF8.self)
                .replacing("name: \"national\"", with: "name: \"own\"")
                .write(toFile: path, atomically: true, encoding: .utf8)
            let (catalog, report) = try read(
                try form(.file(path)), as: .bundled("national"))
            #expect(report.recognisedForm == "national")
            #expect(catalog.items.count == 1)
            let finding = try #require(
                report.findings.first { $0.rule == "import.identity.other" })
            #expect(finding.message.chinese.hasPrefix("隐藏的工作表注明这张表是按模板 own 制作的，但没有"))
            #expect(finding.message.english.contains("not at hand in that version; it was read by"))
            // A template file is one more form, whether it is the right one or not.
            let other = try read(try form(.bundled("municipal")), as: .file(path))
            #expect(other.report.recognisedForm == "municipal")
        }
    }
}
