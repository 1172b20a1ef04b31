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

    // Tables under one title.

    /// Rows of a form below those of another; `rows` are those of the second that are taken.
    private func stacked(
        _ first: Catalog, _ second: Catalog, rows: ClosedRange<Int>
    ) throws -> FormReading {
        let template = try municipalTemplate()
        let planner = FormPlanner(
            template: template, measure: UniformMeasure(), options: FormOptions(pages: .continuous))
        var grid = SheetGrid(planner.plan(first).workbook.sheets[0])
        let below = SheetGrid(planner.plan(second).workbook.sheets[0])
        let offset = grid.rows.count - rows.lowerBound
        grid.rows += below.rows[rows].enumerated().map {
            GridRow(place: .row(grid.rows.count + $0), cells: $1.cells)
        }
        grid.merges += below.merges.filter { rows.contains($0.rows.lowerBound) }.map {
            CellRange(
                rows: ($0.rows.lowerBound + offset)...($0.rows.upperBound + offset),
                columns: $0.columns)
        }
        return try FormReader(template: template).read(grid, fileName: "town.xlsx")
    }

    private func town(_ department: String, items: [Int] = [2, 1]) -> Catalog {
        var catalog = catalog(department, items: items)
        catalog.title = "示例镇目录"
        return catalog
    }

    /// Another department under the same title, its numbers from the start: another table.
    @Test func theSameTitleOfAnotherDepartment() throws {
        let (first, second) = (town("示例市甲局"), town("示例市乙局", items: [1, 1]))
        let reading = try stacked(first, second, rows: 0...6)
        #expect(reading.catalog == first)
        #expect(reading.others.map(\.catalog) == [second])
        #expect(reading.others[0].findings.isEmpty)
        #expect(reading.findings.map(\.rule) == ["import.table.another"])
    }

    /// The same department from the start again is doubtful: perhaps it is another year's.
    @Test func theSameTitleFromTheStart() throws {
        let first = town("示例市甲局")
        for rows in [0...6, 1...6] {
            var second = town("示例市甲局", items: [1, 1])
            second.signOff.filledOn = CalendarDate(year: 2020, month: 5, day: 4)
            if rows.lowerBound == 1 { second.title = nil }
            let reading = try stacked(first, second, rows: rows)
            #expect(reading.catalog == first)
            #expect(reading.others.map(\.catalog) == [second])
            let finding = try #require(reading.others.first?.findings.first)
            #expect(finding.rule == "import.table.sameTitle")
            #expect(finding.severity == .warning)
            #expect(finding.place.position == .cell(rows.lowerBound == 0 ? "A9" : "A13"))
            #expect(finding.message.chinese == "标题与上面的表相同，而编号从头开始，按另一张表读入，请核对。")
            #expect(finding.message.english.hasPrefix("The title is that of the table above"))
        }
    }

    /// A department of its own begins a table even where the numbers go on.
    @Test func anotherDepartmentWhoseNumbersGoOn() throws {
        let first = town("示例市甲局")
        var second = town("示例市乙局", items: [1, 1])
        second.sections[0].items[0].number = .counted(4)
        second.sections[1].items[0].number = .counted(5)
        let reading = try stacked(first, second, rows: 0...6)
        #expect(reading.others.map(\.catalog) == [second])
        let finding = try #require(reading.others.first?.findings("import.table.sameTitle").first)
        #expect(finding.message.chinese == "责任单位与上面的表不同，而编号接着上面，按另一张表读入，请核对。")
        #expect(finding.message.english.hasPrefix("The department is another"))
    }

    /// Only the headings again, and numbers from the start: read on, and told.
    @Test func aHeaderWithoutATitle() throws {
        let first = town("示例市甲局")
        let reading = try stacked(first, town("示例市甲局", items: [1, 1]), rows: 3...6)
        #expect(reading.others.isEmpty)
        #expect(reading.catalog.items.count == 5)
        let finding = try #require(reading.findings("import.table.restart").first)
        #expect(finding.severity == .warning)
        #expect(finding.place.position == .cell("A9"))
        #expect(
            finding.message.chinese == "重复的表头以下编号从头开始，可能是另一张表；没有另外的标题或单位，按同一张表读入，请核对。")
        #expect(finding.message.english.hasPrefix("Below this repeated header"))
        #expect(finding.suggestion?.chinese == "如果是另一张表，请在表头上方写明标题和责任单位。")
    }

    /// A page's head, whatever it repeats, before the next item or the rest of a section.
    @Test(arguments: [0, 3]) func aPage(from row: Int) throws {
        let first = town("示例市甲局")
        var rest = town("示例市甲局", items: [1, 1])
        rest.sections[0].name = first.sections[1].name
        rest.sections[0].items[0].number = .counted(4)
        rest.sections[1].items[0].number = .counted(5)
        let reading = try stacked(first, rest, rows: row...6)
        #expect(reading.others.isEmpty)
        #expect(reading.catalog.items.count == 5)
        #expect(!reading.findings.contains { $0.rule.hasPrefix("import.table") })
    }
}
