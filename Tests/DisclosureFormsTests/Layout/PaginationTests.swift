import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

@Suite struct PaginationTests {
    private func plan(
        _ catalog: Catalog, pages: FormOptions.Pages = .split, paper: PaperSize? = nil
    ) throws -> FormPlan {
        FormPlanner(
            template: try municipalTemplate(), measure: UniformMeasure(),
            options: FormOptions(paper: paper, pages: pages)
        ).plan(catalog)
    }

    /// A catalog whose items are about a third of a page high.
    private func tallCatalog(itemsInSections counts: [Int], lines: Int = 18) -> Catalog {
        var catalog = sampleCatalog(itemsInSections: counts)
        let content = (1...lines).map { "第\($0)行" }.joined(separator: "\n")
        for section in catalog.sections.indices {
            for item in catalog.sections[section].items.indices {
                catalog.sections[section].items[item].content = content
            }
        }
        return catalog
    }

    private func pageHeights(of sheet: SheetPlan) -> [Double] {
        let starts = [0] + sheet.pageBreaks + [sheet.rows.count]
        return zip(starts, starts.dropFirst()).map { start, end in
            sheet.rows[start..<end].reduce(0) { $0 + $1.height }
        }
    }

    @Test func mergesEndAtThePageAndLabelsAreRepeated() throws {
        let plan = try plan(tallCatalog(itemsInSections: [7]))
        let sheet = plan.workbook.sheets[0]
        #expect(sheet.pageBreaks.count == plan.itemsOnPages.count - 1)
        #expect(plan.itemsOnPages.flatMap(\.self) == Array(0..<7))
        for start in [5] + sheet.pageBreaks {
            #expect(sheet.cell(at: CellAddress(row: start, column: 0))?.value == .text("一"))
            #expect(sheet.cell(at: CellAddress(row: start, column: 1))?.value == .text("栏目1"))
        }
        for merge in sheet.merges {
            #expect(!sheet.pageBreaks.contains { merge.first.row < $0 && $0 <= merge.last.row })
        }
    }

    @Test(arguments: [PaperSize.a4, .a3])
    func everyPageFitsItsPaperWithSlack(paper: PaperSize) throws {
        let sheet = try plan(tallCatalog(itemsInSections: [4, 9, 2]), paper: paper)
            .workbook.sheets[0]
        let header = try #require(sheet.page.repeatedRows).reduce(0) { $0 + sheet.rows[$1].height }
        let room = sheet.page.printableSize.height / (Double(sheet.page.scale) / 100) * 0.98
        for (index, height) in pageHeights(of: sheet).enumerated() {
            #expect(height + (index == 0 ? 0 : header) <= room)
        }
    }

    @Test func columnsFitTheWidthOfThePaper() throws {
        for paper in PaperSize.allCases {
            let sheet = try plan(tallCatalog(itemsInSections: [1]), paper: paper).workbook.sheets[0]
            let width = sheet.columnWidths.reduce(0) { $0 + ColumnWidth.points(characters: $1) }
            #expect(width * Double(sheet.page.scale) / 100 <= sheet.page.printableSize.width)
        }
    }

    @Test func continuousFormHasNoBreaksAndEachLabelOnce() throws {
        let plan = try plan(tallCatalog(itemsInSections: [7, 2]), pages: .continuous)
        let sheet = plan.workbook.sheets[0]
        #expect(sheet.pageBreaks.isEmpty)
        #expect(plan.itemsOnPages == [Array(0..<9)])
        let labels = sheet.rows.indices.dropFirst(5).compactMap {
            sheet.cell(at: CellAddress(row: $0, column: 1))?.value.text
        }
        #expect(labels == ["栏目1", "栏目2"])
    }

    @Test func aRowTallerThanExcelAllowsBecomesMergedRows() throws {
        let plan = try plan(tallCatalog(itemsInSections: [1], lines: 45), pages: .continuous)
        let sheet = plan.workbook.sheets[0]
        #expect(sheet.rows.allSatisfy { $0.height <= ExcelLimits.rowHeight })
        #expect(sheet.rows.count == 7)
        #expect(sheet.merges.contains(CellRange(rows: 5...6, columns: 4...4)))
        #expect(sheet.rows[5].height + sheet.rows[6].height >= 450)
    }

    @Test(arguments: [60, 61, 100, 400])
    func anItemTallerThanAPageGoesOnOnTheNextWithoutLosingText(lines: Int) throws {
        var catalog = tallCatalog(itemsInSections: [1], lines: lines)
        catalog.sections[0].items.append(sampleItem(2))
        let content = catalog.sections[0].items[0].content
        let plan = try plan(catalog)
        let sheet = plan.workbook.sheets[0]
        #expect(plan.itemsOnPages.count > 1)
        let shown = sheet.rows.indices.dropFirst(5).compactMap {
            sheet.cell(at: CellAddress(row: $0, column: 4))?.value.text
        }
        #expect(shown.dropLast().joined() == content)
        for start in sheet.pageBreaks.dropLast() {
            #expect(sheet.cell(at: CellAddress(row: start, column: 2))?.value == .number(1))
            #expect(sheet.cell(at: CellAddress(row: start, column: 3))?.value == .text("事项1"))
        }
        let header = try #require(sheet.page.repeatedRows).reduce(0) { $0 + sheet.rows[$1].height }
        let room = sheet.page.printableSize.height / (Double(sheet.page.scale) / 100)
        #expect(pageHeights(of: sheet).allSatisfy { $0 <= room })
        #expect(pageHeights(of: sheet).dropFirst().allSatisfy { $0 + header <= room })
    }

    @Test func aLabelTallerThanItsItemsMakesTheLastRowTaller() throws {
        var catalog = sampleCatalog(itemsInSections: [2])
        catalog.sections[0].name = String(repeating: "名", count: 60)
        let sheet = try plan(catalog).workbook.sheets[0]
        let width = ColumnWidth.points(characters: sheet.columnWidths[1])
        let style = CellStyle(fontName: "", fontSize: 10)
        let needed = UniformMeasure().height(
            of: catalog.sections[0].name, in: style, width: width)
        #expect(sheet.rows[5].height + sheet.rows[6].height >= needed)
        #expect(sheet.rows[5].height < needed)
    }

    @Test func aLabelTallerThanAPageIsAFinding() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].name = String(repeating: "名", count: 3_000)
        let findings = try plan(catalog).findings
        #expect(findings.map(\.rule) == ["layout.overfull"])
        #expect(findings.first?.message.english.hasPrefix("Page 1 is overfull") == true)
    }

    @Test func smallPrintIsAFinding() throws {
        var template = try municipalTemplate()
        template.page.minimumBodySize = 12
        let findings = FormPlanner(template: template, measure: UniformMeasure())
            .plan(sampleCatalog(itemsInSections: [1])).findings
        #expect(findings.map(\.rule) == ["layout.illegible"])
    }

    @Test func aCatalogWithoutSectionsIsAFormWithoutRows() throws {
        let plan = try plan(Catalog(department: "示例局", sections: []))
        #expect(plan.itemsOnPages == [[]])
        #expect(plan.workbook.sheets[0].rows.count == 5)
    }
}
