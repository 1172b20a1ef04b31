import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

/// What the form of a catalog shows, read back, is the catalog.
@Suite struct SheetRoundTripTests {
    private static let template = Result { try municipalTemplate() }

    static let options: [FormOptions] = [
        FormOptions(paper: .a4), FormOptions(paper: .a3),
        FormOptions(paper: .a4, pages: .continuous), FormOptions(paper: .a3, pages: .continuous),
    ]

    static func catalog(seed: UInt64) -> Catalog {
        var generator = CatalogGenerator(seed: seed)
        var catalog = generator.catalog(items: 1 + Int(seed % 31) * 2)
        // The form shows a title, the default one included.
        catalog.title = catalog.department + "政务公开清单目录"
        // Without items there is no cell that shows the channels.
        return catalog
    }

    /// The seeds are dealt out to the options.
    @Test(arguments: options.indices)
    func importOfExportIsTheCatalog(option: Int) throws {
        let template = try Self.template.get()
        let options = Self.options[option]
        for seed in stride(from: UInt64(option), to: 160, by: Self.options.count) {
            let catalog = Self.catalog(seed: seed)
            let plan = FormPlanner(template: template, measure: UniformMeasure(), options: options)
                .plan(catalog)
            let reading = try FormReader(template: template)
                .read(SheetGrid(plan.workbook.sheets[0]), fileName: "form.xlsx")
            #expect(reading.catalog.title == catalog.title)
            #expect(reading.catalog.signOff == catalog.signOff)
            #expect(reading.catalog.declaredCounts == catalog.declaredCounts)
            #expect(reading.catalog.channelVocabulary == catalog.channelVocabulary)
            #expect(reading.catalog.sections == catalog.sections, "seed \(seed)")
            // A name made of figures or too short a content may look odd, no more.
            let rules = Set(reading.findings.filter { $0.severity == .error }.map(\.rule))
            #expect(rules.isSubset(of: ["import.cell.unexpected"]), "seed \(seed): \(rules)")
        }
    }

    /// A catalog with an item that is longer than a page.
    private static func catalogWithALongItem() -> Catalog {
        var catalog = sampleCatalog(itemsInSections: [2, 1])
        catalog.title = "示例市示例局政务公开清单目录"
        catalog.declaredCounts = catalog.computedCounts
        let long = (1...400).map { "\($0)．机构职能与办公地址；" }.joined(separator: "\n")
        catalog.sections[0].items[1].content = long
        catalog.sections[0].items[1].basis = String(repeating: "《示例条例》（示例令第1号）；", count: 90)
        return catalog
    }

    /// An item longer than a page, part by part.
    @Test func partsOfALongItemAreOneItem() throws {
        let template = try Self.template.get()
        let catalog = Self.catalogWithALongItem()
        let plan = FormPlanner(template: template, measure: UniformMeasure()).plan(catalog)
        #expect(plan.itemsOnPages.filter { $0.contains(1) }.count > 2)
        let reading = try FormReader(template: template).read(SheetGrid(plan.workbook.sheets[0]))
        #expect(reading.catalog == catalog)
        #expect(reading.findings("import.item.continued").count > 1)
        let finding = try #require(reading.findings("import.item.continued").first)
        #expect(finding.message.chinese == "这一行接着上面的事项，已合为一项。")
        #expect(finding.place.itemNumber == "2")
        #expect(reading.findings("import.item.surplus").isEmpty)
    }

    /// A section that somebody wrote where an item goes on is told, and begins no section.
    @Test func anotherSectionAtThePartOfAnItemIsTold() throws {
        let template = try Self.template.get()
        let catalog = Self.catalogWithALongItem()
        var grid = SheetGrid(
            FormPlanner(template: template, measure: UniformMeasure()).plan(catalog)
                .workbook.sheets[0])
        let part = try #require(
            FormReader(template: template).read(grid).findings("import.item.continued").first)
        guard case .cell(let cell) = part.place.position,
            let row = Int(cell.drop { !$0.isNumber })
        else {
            Issue.record("no cell")
            return
        }
        grid[row - 1, 1] = .text("另一栏目")
        let reading = try FormReader(template: template).read(grid)
        #expect(reading.catalog == catalog)
        let finding = try #require(reading.findings("import.item.surplus").first)
        #expect(finding.place.position == .cell("B\(row)"))
        #expect(finding.severity == .error)
        #expect(finding.message.chinese == "这一行接着上面的事项，这里的“另一栏目”没有读入，请核对。")
    }

    /// The same number and name on the next page, with ticks of its own, is another item.
    @Test func aRepeatedItemIsNoPart() throws {
        var catalog = sampleCatalog(itemsInSections: [2])
        catalog.sections[0].items[1] = catalog.sections[0].items[0]
        let plan = FormPlanner(template: try Self.template.get(), measure: UniformMeasure())
            .plan(catalog)
        var grid = SheetGrid(plan.workbook.sheets[0])
        grid.page.rowBreaks = [6]
        let reading = try FormReader(template: try Self.template.get()).read(grid)
        #expect(reading.catalog.items.count == 2)
    }
}
