import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Testing

@testable import Gongkai

@Suite struct TemplateFileTests {
    @Test(arguments: BundledTemplates.formNames) func readsTheBundledForms(_ name: String) throws {
        let template = try #require(try TemplateFile.bundled(name))
        #expect(template.name == name)
    }

    @Test func knowsNoOtherNames() throws {
        #expect(try TemplateFile.bundled("municipla") == nil)
    }

    struct Change: Sendable {
        var original: String
        var replacement: String
        var path: String
        var code: JSONFileError.Code
    }

    static let changes = [
        Change(
            original: "sheetName:", replacement: "sheetname:", path: "sheetname",
            code: .unknownKey("sheetname", nearest: "sheetName")),
        Change(
            original: "maximumScale: ", replacement: "maximumScale: '100', // ",
            path: "page.maximumScale", code: .wrongType(expected: .integer, found: .text)),
        Change(
            original: "\"item.content\", width: ",
            replacement: "\"item.content\", width: 1e400, style: 'text' }, //",
            path: "header[2].width",
            code: .numberOutOfRange),
        Change(
            original: "field: \"item.basis\"", replacement: "field: \"item.bases\"",
            path: "header[3].field",
            code: .unknownWord(
                "item.bases", nearest: "item.basis", allowed: CatalogField.columnNames)),
        Change(
            original: "gongkai.form", replacement: "gongkai.catalog", path: "format",
            code: .wrongFormat("gongkai.catalog", expected: "gongkai.form")),
    ]

    @Test(arguments: changes) func namesThePlaceOfAFault(_ change: Change) throws {
        let text = String(
            decoding: try #require(BundledTemplates.form(named: "municipal")), as: UTF8.self)
        let changed = text.replacing(change.original, with: change.replacement, maxReplacements: 1)
        #expect(changed != text)
        do {
            _ = try TemplateFile.read(Array(changed.utf8), file: "t.json5")
            Issue.record("a faulty template was read")
        } catch {
            #expect(error.code == change.code)
            #expect(error.path.description == change.path)
            let prefix = text.prefix(
                upTo: try #require(text.firstRange(of: change.original)).lowerBound)
            #expect(error.position?.line == prefix.count { $0 == "\n" } + 1)
        }
    }

    @Test func tellsTheRulesWhatTheFormShows() throws {
        let template = try #require(try TemplateFile.bundled("municipal"))
        let options = template.validationOptions(today: nil)
        #expect(options.noteRequests == [template.marks.noteRequest])
        let shown = try #require(options.shownFields)
        #expect(shown.isSuperset(of: [.department, .approvedBy, .filledOn, .basis, .onRequest]))
        #expect(!shown.contains(.sectionName(level: 2)))
        #expect(!shown.contains(.declaredCounts))
    }

    @Test func knowsTheWordsBesideTheFieldsAboveTheTable() throws {
        let template = try #require(try TemplateFile.bundled("municipal"))
        #expect(template.words(for: .basis) == "公开依据")
        #expect(template.words(for: .itemNumber) == "二级事项")
        #expect(template.words(for: .department) == "责任单位")
        #expect(template.words(for: .filledOn) == "填表时间")
        #expect(template.words(for: .declaredCounts) == nil)
        #expect(template.words(for: .extra("责任科室")) == nil)
    }
}
