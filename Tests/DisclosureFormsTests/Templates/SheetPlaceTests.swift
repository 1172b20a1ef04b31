import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// Forms that do not begin in A1, and columns that are hidden or several of the sheet.
@Suite struct SheetPlaceTests {
    private static let header = """
        { label: "一级事项", field: "section.name", width: 8, style: "section", merge: true },
        { label: "公开事项", columns: [
            { label: "二级事项", field: "item.name", width: [4, 6], style: "text" },
            { label: "内部代码", field: "extra.内部代码", width: 9, style: "text", hidden: true },
        ] },
        { label: "公开内容", field: "item.content", width: 30, style: "text" },
        """
    private static let offset = "offset: { columns: [2, 0], rows: [20, 0, 15] },"

    private func catalog() -> Catalog {
        var catalog = sampleCatalog(itemsInSections: [2, 1])
        for section in catalog.sections.indices {
            for item in catalog.sections[section].items.indices {
                catalog.sections[section].items[item].extra["内部代码"] = "K\(section)\(item)"
            }
        }
        return catalog
    }

    @Test func everythingIsMoved() throws {
        let template = try template(header: Self.header, Self.offset)
        #expect(TemplateCheck.findings(in: template).isEmpty)
        let workbook = plan(catalog(), template).workbook
        #expect(PlanCheck.faults(in: workbook).isEmpty)
        let sheet = workbook.sheets[0]
        #expect(sheet.columnWidths.map { $0.rounded() } == [2, 8, 8, 4, 6, 9, 30])
        #expect(sheet.hiddenColumns == [1, 5])
        #expect(sheet.rows.prefix(4).map(\.isHidden) == [false, true, false, false])
        #expect(sheet.rows.prefix(3).allSatisfy { $0.cells.isEmpty })
        #expect(sheet.frozenRows == 6 && sheet.page.repeatedRows == 4...5)
        #expect(sheet.page.printArea?.a1 == "C4:G9")
        let merges = Set(sheet.merges.map(\.a1))
        #expect(merges.isSuperset(of: ["C4:G4", "C5:C6", "D5:F5", "D6:E6", "G5:G6", "C7:C8"]))
        #expect(merges.isSuperset(of: ["D7:E7", "D8:E8", "D9:E9"]))
        #expect(sheet.text(6, 5) == "K00" && sheet.text(8, 3) != nil)
    }

    /// What nobody sees takes no room on a page, and makes no row higher.
    @Test func hiddenTextsTakeNoRoom() throws {
        let template = try template(header: Self.header, Self.offset)
        var long = catalog()
        let heights = plan(long, template).workbook.sheets[0].rows.map(\.height)
        long.sections[0].items[0].extra["内部代码"] = String(repeating: "很长的代码", count: 200)
        #expect(plan(long, template).workbook.sheets[0].rows.map(\.height) == heights)
        let shown = try shownTemplate(Self.header)
        let scales = [template, shown].map { plan(catalog(), $0).workbook.sheets[0].page.scale }
        #expect(scales[0] >= scales[1])
    }

    private func shownTemplate(_ header: String) throws -> FormTemplate {
        try DisclosureFormsTests.template(
            header: header.replacingOccurrences(of: ", hidden: true", with: ""))
    }

    @Test func aWebPageHasNoneOfIt() throws {
        let template = try template(header: Self.header, Self.offset).forWebPages
        let sheet = plan(catalog(), template).workbook.sheets[0]
        #expect(sheet.hiddenColumns.isEmpty && sheet.columnWidths.count == 4)
        #expect(sheet.page.printArea?.a1 == "A1:D6")
    }

    @Test(arguments: [
        ("offset: { columns: [300], rows: [] },", "template.width", "offset.columns[0]"),
        ("offset: { columns: [], rows: [15, 500] },", "template.height", "offset.rows[1]"),
    ])
    func sizesThatNoSheetHas(offset: String, rule: String, path: String) throws {
        let template = try template(header: Self.header, offset)
        let findings = TemplateCheck.faults(in: template)
        #expect(findings.map(\.rule) == [rule])
        #expect(findings.first?.place.position == .keyPath(path))
    }

    @Test func limits() throws {
        var template = try template(header: Self.header)
        template.offset.columns = Array(repeating: 1, count: 201)
        template.offset.rows = Array(repeating: 1, count: 201)
        #expect(
            TemplateCheck.faults(in: template).map(\.rule) == [
                "template.offset", "template.offset",
            ])
        template.offset = OffsetTemplate()
        let hidden = try DisclosureFormsTests.template(
            header: #"{ label: "事项", field: "item.name", width: 8, style: "text", hidden: true }"#)
        #expect(TemplateCheck.faults(in: hidden).map(\.rule).contains("template.hidden"))
        let parts = try DisclosureFormsTests.template(
            header: #"{ label: "事项", field: "item.name", width: [8, 0], style: "text" }"#)
        #expect(TemplateCheck.faults(in: parts).map(\.rule) == ["template.width"])
    }

    @Test func theTextSaysIt() throws {
        let template = try template(header: Self.header, Self.offset)
        #expect(try DisclosureFormsTests.template(TemplateText(template).text) == template)
    }
}
