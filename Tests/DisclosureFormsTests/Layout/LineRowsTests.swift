import DisclosureCatalog
import SheetModel
import TestSupport
import Testing

@testable import DisclosureForms

/// Items of several rows, one for each line of a text.
@Suite struct LineRowsTests {
    private func template(_ others: String = "") throws -> FormTemplate {
        try DisclosureFormsTests.template(
            header: """
                { label: "类别", field: "section.name", width: 8, style: "section", merge: true },
                { label: "公开事项", field: "item.name", width: 8, style: "text" },
                { label: "公开内容", field: "item.content", width: 20, style: "text", lineRows: true },
                { label: "公开依据", field: "item.basis", width: 20, style: "text"\(others) },
                { label: "公开时限", field: "item.deadline", width: 10, style: "text" }
                """)
    }

    private func catalog(_ contents: [String], basis: String = "《示例条例》") -> Catalog {
        var catalog = sampleCatalog(itemsInSections: [contents.count])
        for (index, content) in contents.enumerated() {
            catalog.sections[0].items[index].content = content
            catalog.sections[0].items[index].basis = basis
            catalog.sections[0].items[index].number = nil
        }
        return catalog
    }

    @Test func aRowForEachLine() throws {
        let sheet = plan(catalog(["甲\n乙\n丙", "丁"]), try template()).workbook.sheets[0]
        #expect(sheet.texts(column: 2) == ["公开内容", "甲", "乙", "丙", "丁"])
        #expect(sheet.merges.map(\.a1).sorted() == ["A1:E1", "A3:A6", "B3:B5", "D3:D5", "E3:E5"])
    }

    /// A column with as many lines has them beside each other, one with others has one cell.
    @Test func severalColumnsOfLines() throws {
        let form = try template(", lineRows: true")
        let same = plan(catalog(["甲\n乙"], basis: "一\n二"), form).workbook.sheets[0]
        #expect(same.texts(column: 3) == ["公开依据", "一", "二"])
        let other = plan(catalog(["甲\n乙\n丙"], basis: "一\n二"), form).workbook.sheets[0]
        #expect(other.texts(column: 3) == ["公开依据", "一\n二"])
        #expect(other.merges.contains(CellRange(rows: 2...4, columns: 3...3)))
    }

    /// The rows are as high as their lines need, together as high as the tallest cell.
    @Test func heights() throws {
        let long = String(repeating: "长", count: 60)
        let rows = plan(
            catalog(["甲\n\(long)"], basis: String(repeating: "法", count: 30)), try template()
        )
        .workbook.sheets[0].rows
        #expect(rows[2].height < rows[3].height)
        #expect(rows[3].height <= ExcelLimits.rowHeight)
    }

    /// Every form of such items is a sound sheet, and is read as it was written.
    @Test(arguments: 0..<60) func roundTrip(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let contents = (0..<6).map { index in
            (0...Int.random(in: 0...4, using: &random)).map { line in
                String(
                    repeating: "第\(index)项\(line)条", count: Int.random(in: 1...40, using: &random))
            }.joined(separator: "\n")
        }
        var catalog = catalog(contents)
        catalog.title = "示例市示例局目录"
        catalog.channelVocabulary = []
        for index in catalog.sections[0].items.indices {
            catalog.sections[0].items[index].responsibleBody = ""
            catalog.sections[0].items[index].channels = []
            catalog.sections[0].items[index].audience = Audience()
            catalog.sections[0].items[index].disclosure = []
        }
        catalog.signOff = SignOff()
        let form = try template()
        let plan = plan(catalog, form)
        #expect(PlanCheck.faults(in: plan.workbook).isEmpty)
        let reading = try FormReader(template: form).read(SheetGrid(plan.workbook.sheets[0]))
        #expect(reading.catalog.items.map(\.content) == contents)
        #expect(reading.catalog.items == catalog.items)
    }
}
