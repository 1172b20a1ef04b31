import DisclosureCatalog
import Foundation
import Gongkai
import Testing

/// What can be read is read: all faults of a form are told at once, each with its cell.
@Suite struct AllFaultsTests {
    @Test func fiveFaultsAreFiveFindings() throws {
        var catalog = soundCatalog(basis: "《示例条例（示例令第1号）")
        catalog.sections[0].items[0].deadline = "尽量快"
        catalog.sections[0].items[0].responsibleBody = "另一个局"
        catalog.sections[0].items[0].content = ""
        catalog.sections[0].items[0].audience.groups = ["企业"]
        let form = Array(try FormExport().file(of: catalog).data)
        let report = try CatalogValidation().report(on: .bytes(form, name: "f.xlsx"))
        let expected = [
            "citation.marks": "F6", "deadline.unparsed": "G6", "item.responsibleBody": "H6",
            "field.blank": "E6", "item.audience": "K6",
        ]
        for (rule, cell) in expected {
            let finding = try #require(report.findings.first { $0.rule == rule }, "\(rule)")
            #expect(finding.place.position == .cell(cell), "\(rule)")
            #expect(finding.place.sheet == "政务公开清单目录")
            #expect(finding.place.file == "f.xlsx")
        }
    }
}
