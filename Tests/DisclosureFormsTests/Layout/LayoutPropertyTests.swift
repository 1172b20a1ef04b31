import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

/// What holds for every form, whatever the catalog.
@Suite struct LayoutPropertyTests {
    private func plans(seed: UInt64) throws -> (Catalog, FormPlan, FormPlan) {
        var generator = CatalogGenerator(seed: seed)
        let catalog = generator.catalog(items: Int(seed % 23) * 2)
        let template = try municipalTemplate()
        func plan(_ pages: FormOptions.Pages) -> FormPlan {
            FormPlanner(
                template: template, measure: UniformMeasure(), options: FormOptions(pages: pages)
            ).plan(catalog)
        }
        return (catalog, plan(.split), plan(.continuous))
    }

    /// The texts of a column below the header, pieces of one item joined.
    private func texts(of sheet: SheetPlan, column: Int) -> String {
        sheet.rows.indices.dropFirst(5)
            .compactMap { sheet.cell(at: CellAddress(row: $0, column: column))?.value.text }
            .joined()
    }

    @Test(arguments: UInt64(0)..<60)
    func noTextIsLost(seed: UInt64) throws {
        let (catalog, split, continuous) = try plans(seed: seed)
        for plan in [split, continuous] {
            let sheet = plan.workbook.sheets[0]
            let items = catalog.items
            #expect(texts(of: sheet, column: 4) == items.map(\.content).joined())
            #expect(texts(of: sheet, column: 5) == items.map(\.basis).joined())
            #expect(texts(of: sheet, column: 6) == items.map(\.deadline).joined())
            #expect(texts(of: sheet, column: 13) == items.map(\.remarks).joined())
            let boxes = texts(of: sheet, column: 8).filter { $0 == "■" }.count
            #expect(boxes == items.reduce(0) { $0 + $1.channels.count })
        }
    }

    @Test(arguments: UInt64(0)..<60)
    func rowsAreDrawableAndPagesFit(seed: UInt64) throws {
        let (_, plan, _) = try plans(seed: seed)
        let sheet = plan.workbook.sheets[0]
        for row in sheet.rows {
            #expect(row.height > 0 && row.height <= ExcelLimits.rowHeight)
            #expect((row.height / 0.75).rounded() == row.height / 0.75)
            #expect(row.cells.map(\.column) == Array(sheet.columnWidths.indices))
        }
        let room = sheet.page.printableSize.height / (Double(sheet.page.scale) / 100)
        let header = try #require(sheet.page.repeatedRows).reduce(0) { $0 + sheet.rows[$1].height }
        let starts = [0] + sheet.pageBreaks + [sheet.rows.count]
        for (start, end) in zip(starts, starts.dropFirst()) {
            let height = sheet.rows[start..<end].reduce(0) { $0 + $1.height }
            #expect(height + (start == 0 ? 0 : header) <= room)
        }
    }

    @Test(arguments: UInt64(0)..<60)
    func anItemIsOnSeveralPagesOnlyIfNoPageHoldsIt(seed: UInt64) throws {
        let (_, split, continuous) = try plans(seed: seed)
        let sheet = split.workbook.sheets[0]
        let header = try #require(sheet.page.repeatedRows).reduce(0) { $0 + sheet.rows[$1].height }
        let room = sheet.page.printableSize.height / (Double(sheet.page.scale) / 100) * 0.98
        let heights = itemHeights(in: continuous.workbook.sheets[0])
        for item in continuous.itemsOnPages[0] {
            let pages = split.itemsOnPages.count { $0.contains(item) }
            #expect(pages == 1 || heights[item, default: 0] + header > room)
        }
        #expect(Set(split.itemsOnPages.flatMap(\.self)) == Set(continuous.itemsOnPages[0]))
        #expect(split.itemsOnPages.count == sheet.pageBreaks.count + 1)
    }

    @Test(arguments: UInt64(0)..<20)
    func theSameCatalogGivesTheSamePlan(seed: UInt64) throws {
        let (_, first, _) = try plans(seed: seed)
        let (_, second, _) = try plans(seed: seed)
        #expect(PlanDump(first.workbook).text == PlanDump(second.workbook).text)
    }

    /// The height of each item, by its position, from the rows that its number's cell covers.
    private func itemHeights(in sheet: SheetPlan) -> [Int: Double] {
        var heights: [Int: Double] = [:]
        var current = -1
        for row in sheet.rows.indices.dropFirst(5) {
            if case .number(let number)? = sheet.cell(at: CellAddress(row: row, column: 2))?.value {
                current = Int(number) - 1
            }
            heights[current, default: 0] += sheet.rows[row].height
        }
        return heights
    }
}
