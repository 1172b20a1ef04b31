import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@testable import Gongkai

/// Filled forms of further offices, drawn by `Tests/Learning/offices.py` with openpyxl: learned,
/// read by what was learned, written again, and read again.
@Suite(.enabled(if: ForeignForms.python != nil, "needs the Python package openpyxl"))
struct OfficeFormTests {
    /// What is known of a drawn form.
    struct Office: CustomTestStringConvertible, Sendable {
        var name: String
        var fields: [CatalogField]
        /// The rules that the learner's findings are of.
        var rules: Set<String> = []
        /// The rules about how the form was read.
        var readingRules: Set<String> = []
        /// What the form written again shows otherwise than the drawn one, for good reasons.
        var differences: [String] = []

        var testDescription: String { name }
    }

    @Test(arguments: Offices.all) func learnedReadAndWrittenAgain(office: Office) throws {
        let bytes = try ForeignForms.bytes(office.name)
        let (template, _, report) = try learned(bytes, name: "\(office.name).xlsx")
        #expect(template.columns.flatMap(\.fields) == office.fields)
        #expect(Set(report.findings.map(\.rule)) == office.rules, "\(report.lines(in: .english))")

        let reader = FormReader(template: template)
        let drawn = try WorkbookReader(readsTheme: true).read(bytes).grid
        let reading = try reader.read(drawn, fileName: office.name)
        let rules = Set(([reading] + reading.others).flatMap(\.findings).map(\.rule))
        #expect(rules == office.readingRules, "\(reading.findings)")
        let catalogs = ([reading] + reading.others).map(\.catalog)

        let written = try written(catalogs, template)
        let found = DrawnForm(drawn, sheet: 0).differences(from: DrawnForm(written, sheet: 0))
        #expect(found == office.differences)
        let again = try reader.read(written, fileName: office.name)
        #expect(([again] + again.others).map(\.catalog) == catalogs)
    }

    /// A template that was learned is checked, written and read again without a loss.
    @Test(arguments: Offices.all) func theTemplateIsSound(office: Office) throws {
        let bytes = try ForeignForms.bytes(office.name)
        let text = try learned(bytes, name: "\(office.name).xlsx").text
        let inspection = try TemplateInspection().report(
            on: .bytes(Array(text.utf8), name: "mine.json5"))
        #expect(!inspection.hasErrors, "\(inspection.lines(in: .english).map(\.text))")
    }

    private func written(_ catalogs: [Catalog], _ template: FormTemplate) throws -> WorkbookGrid {
        let layout = try FormLayout(template: template, options: PageOptions())
        let plan = layout.planner.plan(catalogs, as: .stack)
        return try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "w.xlsx")
            try XLSXWriter.write(plan.workbook, to: file.path, temporaryDirectory: folder.path)
            return try WorkbookReader().read(Array(try Data(contentsOf: file))).grid
        }
    }
}
