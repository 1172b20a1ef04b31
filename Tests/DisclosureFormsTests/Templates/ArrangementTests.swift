import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Several catalogs in one workbook.
@Suite struct ArrangementTests {
    private func catalogs(_ sizes: [Int]) -> [Catalog] {
        sizes.enumerated().map { index, size in
            var catalog = sampleCatalog(itemsInSections: [size])
            catalog.department = "示例镇\(index + 1)"
            return catalog
        }
    }

    private func plan(
        _ catalogs: [Catalog], _ template: FormTemplate, as arrangement: FormPlanner.Arrangement,
        pages: FormOptions.Pages = .split
    ) -> FormPlan {
        FormPlanner(
            template: template, measure: UniformMeasure(), options: FormOptions(pages: pages)
        ).plan(catalogs, as: arrangement)
    }

    @Test func eachFormHasASheetOfItsOwn() throws {
        let template = try bundledTemplate("national")
        var catalogs = catalogs([2, 3, 1])
        catalogs[1].department = "示例镇1"
        catalogs[2].department = "关于[一]:长名称" + String(repeating: "长", count: 40)
        let plan = plan(catalogs, template, as: .sheets)
        #expect(PlanCheck.faults(in: plan.workbook).isEmpty)
        #expect(plan.workbook.sheets.map(\.name).prefix(2) == ["示例镇1", "示例镇1 (2)"])
        #expect(plan.workbook.sheets[2].name.hasPrefix("关于一长名称"))
        for (sheet, catalog) in zip(plan.workbook.sheets, catalogs) {
            let alone = self.plan([catalog], template, as: .sheets).workbook.sheets[0]
            #expect(sheet.rows.map(\.height) == alone.rows.map(\.height))
            #expect(sheet.merges == alone.merges)
        }
    }

    @Test func oneCatalogIsTheSameEitherWay() throws {
        let template = try bundledTemplate("municipal")
        let catalog = catalogs([3])
        #expect(
            plan(catalog, template, as: .stack).workbook
                == plan(catalog, template, as: .sheets).workbook)
    }

    @Test(arguments: FormOptions.Pages.allCases)
    func tablesStandBelowEachOtherUnderTheirHeadings(pages: FormOptions.Pages) throws {
        let template = try bundledTemplate("category-list")
        let catalogs = catalogs([2, 130, 1, 4])
        let plan = plan(catalogs, template, as: .stack, pages: pages)
        #expect(PlanCheck.faults(in: plan.workbook).isEmpty)
        let sheet = plan.workbook.sheets[0]
        let headings = sheet.texts(column: 0).filter { $0.hasPrefix("（") }
        #expect(
            headings == [
                "（一）示例镇1主动公开基本目录", "（二）示例镇2主动公开基本目录", "（三）示例镇3主动公开基本目录",
                "（四）示例镇4主动公开基本目录",
            ])
        let items = catalogs.flatMap(\.items)
        let contents = Set(items.map(\.content))
        #expect(sheet.texts(column: 3).filter(contents.contains) == items.map(\.content))
        #expect(plan.itemsOnPages.flatMap(\.self) == Array(items.indices))
        #expect(sheet.page.repeatedRows == nil && sheet.frozenRows == 0)
        #expect(sheet.pageBreaks.isEmpty == (pages == .continuous))
    }

    @Test(arguments: 1..<14) func everyPageOfAStackFitsAndBeginsWithAHeaderOrHeading(
        size: Int
    ) throws {
        let template = try bundledTemplate("national")
        let catalogs = catalogs([size, 2, size + 3, 1])
        let sheet = plan(catalogs, template, as: .stack).workbook.sheets[0]
        let room = sheet.page.printableSize.height / (Double(sheet.page.scale) / 100)
        let starts = [0] + sheet.pageBreaks + [sheet.rows.count]
        for (start, end) in zip(starts, starts.dropFirst()) {
            #expect(sheet.rows[start..<end].reduce(0) { $0 + $1.height } <= room)
            let first = sheet.text(start, 0) ?? ""
            #expect(first.hasPrefix("（") || first == "序号" || first.hasPrefix("注："))
        }
    }
}
