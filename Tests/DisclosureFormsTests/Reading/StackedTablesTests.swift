import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Several catalogs in one file: below each other on one sheet, or each on its own.
@Suite struct StackedTablesTests {
    private func catalog(_ department: String, items: [Int]) -> Catalog {
        var catalog = sampleCatalog(itemsInSections: items)
        catalog.department = department
        catalog.title = "\(department)政务公开清单目录"
        catalog.declaredCounts = catalog.computedCounts
        return catalog
    }

    private var catalogs: [Catalog] {
        [
            catalog("示例市甲局", items: [3, 2]), catalog("示例市乙局", items: [1]),
            catalog("示例市丙局", items: [2, 2, 1]),
        ]
    }

    private func library() throws -> FormLibrary {
        FormLibrary([FormLibrary.Form(try municipalTemplate(), hash: "")])
    }

    private func source(_ arrangement: FormPlanner.Arrangement) throws -> FormSource {
        let plan = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(catalogs, as: arrangement)
        return FormSource(
            WorkbookGrid(sheets: plan.workbook.sheets.map { SheetGrid($0) }, styles: []))
    }

    @Test(arguments: [FormPlanner.Arrangement.stack, .sheets])
    func everyCatalogIsRead(arrangement: FormPlanner.Arrangement) throws {
        let readings = try library().readAll(try source(arrangement), fileName: "town.xlsx")
        #expect(readings.map(\.form.catalog) == catalogs)
        for reading in readings {
            #expect(!reading.form.findings.contains { $0.severity == .error })
        }
        let numbered = readings.map { reading in
            reading.form.findings.contains { $0.rule == "import.title.number" }
        }
        #expect(numbered == catalogs.map { _ in arrangement == .stack })
    }

    /// Who asks for one catalog gets the first, and is told of the others.
    @Test func theOthersAreTold() throws {
        let reading = try library().read(try source(.stack), fileName: "town.xlsx").form
        #expect(reading.catalog == catalogs[0])
        let others = reading.findings("import.table.another")
        #expect(others.map(\.place.position) == [.cell("A11"), .cell("A17")])
        #expect(others.allSatisfy { $0.severity == .error })
        #expect(others.first?.message.chinese == "从这里起是另一张表，没有读入。")
        #expect(others.first?.suggestion?.english.contains("-o FOLDER/") == true)
    }

    /// The same title at the top of a page begins no other table.
    @Test func aRepeatedTitleGoesOn() throws {
        let template = try municipalTemplate()
        let plan = FormPlanner(
            template: template, measure: UniformMeasure(), options: FormOptions(pages: .continuous)
        ).plan(catalogs[0])
        var grid = SheetGrid(plan.workbook.sheets[0])
        let head = Array(grid.rows[0...4])
        grid = grid.moved(rows: 5, columns: 0, from: CellAddress(row: 8, column: 0))
        grid.rows.insert(
            contentsOf: head.enumerated().map { GridRow(place: .row(8 + $0), cells: $1.cells) },
            at: 8)
        let reading = try FormReader(template: template).read(grid, fileName: "form.xlsx")
        #expect(reading.others.isEmpty)
        #expect(reading.catalog.items == catalogs[0].items)
    }
}
