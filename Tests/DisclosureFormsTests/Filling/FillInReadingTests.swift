import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

/// Forms for filling in, read back.
@Suite struct FillInReadingTests {
    private func read(_ grid: WorkbookGrid, as form: String) throws -> FormReading {
        try FormReader(template: try bundledTemplate(form)).read(grid, fileName: "form.xlsx")
    }

    /// What nobody has touched is the catalog, and has nothing to be told about that the form for
    /// filing has not.
    @Test(arguments: BundledTemplates.formNames, [false, true])
    func untouchedFormsAreTheCatalog(name: String, hasChannelColumns: Bool) throws {
        let form = FillInCase(form: name, hasChannelColumns: hasChannelColumns)
        let catalog = try form.catalog()
        let official = try read(plan(catalog, bundledTemplate(name)).grid, as: name)
        let reading = try read(form.plan().grid, as: name)
        #expect(reading.catalog.sections == official.catalog.sections)
        #expect(reading.catalog.department == official.catalog.department)
        #expect(reading.catalog.title == official.catalog.title)
        #expect(reading.catalog.signOff == official.catalog.signOff)
        #expect(reading.catalog.extra == official.catalog.extra)
        #expect(reading.catalog.declaredCounts == official.catalog.declaredCounts)
        let known = Set(official.findings.map(\.rule))
        #expect(Set(reading.findings.map(\.rule)).subtracting(known) == [])
    }

    @Test(arguments: [false, true], [FormOptions.Pages.split, .continuous])
    func randomCatalogsComeBack(hasChannelColumns: Bool, pages: FormOptions.Pages) throws {
        let form = FillInCase(form: "municipal", hasChannelColumns: hasChannelColumns)
        for seed in UInt64(0)..<40 {
            let catalog = SheetRoundTripTests.catalog(seed: seed)
            let reading = try read(form.plan(catalog, rows: 3, pages: pages).grid, as: "municipal")
            #expect(reading.catalog == catalog, "seed \(seed)")
            let rules = Set(reading.findings.filter { $0.severity == .error }.map(\.rule))
            #expect(rules.isSubset(of: ["import.cell.unexpected"]), "seed \(seed): \(rules)")
        }
    }

    /// A blank form that comes back as it went out has no items, and nothing is wrong with its rows.
    @Test(arguments: BundledTemplates.formNames, [false, true])
    func blankFormsAreEmpty(name: String, hasChannelColumns: Bool) throws {
        let form = FillInCase(form: name, kind: .blank, hasChannelColumns: hasChannelColumns)
        let reading = try read(form.plan(rows: 9).grid, as: name)
        #expect(reading.catalog.items.isEmpty)
        #expect(reading.catalog.sections.isEmpty)
        let hasFixedTitle = try !bundledTemplate(name).defaultTitle.contains("{")
        #expect((reading.catalog.title == nil) != hasFixedTitle)
        #expect(reading.catalog.department.isEmpty)
        #expect(reading.catalog.declaredCounts == nil)
        #expect(
            Set(reading.findings.map(\.rule)).subtracting(["import.rows.none"]) == [],
            "\(reading.findings)")
    }

    /// The cells of a filled form, copied into a blank one row by row.
    @Test(arguments: BundledTemplates.formNames, [false, true])
    func filledBlankFormsAreTheCatalog(name: String, hasChannelColumns: Bool) throws {
        let blank = FillInCase(form: name, kind: .blank, hasChannelColumns: hasChannelColumns)
        let catalog = try sample(sampleName(of: name))
        var form = blank
        form.kind = .fillIn
        let filled = try form.plan(catalog, rows: 0, pages: .continuous).workbook.sheets[0]
        let start = filled.frozenRows
        let empty = try bundledTemplate(name).blankCatalog(
            department: catalog.department, channels: catalog.channelVocabulary)
        var grid = try blank.plan(empty, rows: catalog.items.count + 6).grid
        let own = try #require(grid.sheets.first)
        let notes = try bundledTemplate(name).notes.count
        let first = own.rows.count - catalog.items.count - 6 - notes
        for row in 0..<catalog.items.count {
            for column in filled.columnWidths.indices {
                let value = filled.cell(at: CellAddress(row: start + row, column: column))?.value
                if let text = value?.text { grid.sheets[0][first + row, column] = .text(text) }
                if case .number(let number) = value {
                    grid.sheets[0][first + row, column] = .number(number)
                }
            }
        }
        let reading = try read(grid, as: name)
        #expect(reading.catalog.sections == catalog.carried(by: try bundledTemplate(name)).sections)
        #expect(reading.catalog.department == catalog.department)
        // Two of the forms have the department in their title only.
        let doubts = reading.findings.filter {
            $0.severity != .note && $0.rule != "import.department.title"
        }
        #expect(doubts.map(\.rule) == [])
    }

    /// Anybody may show the hidden sheets, and without the one that tells, empty rows are items.
    @Test func helperSheetsAreNoForms() throws {
        let form = FillInCase(form: "municipal")
        var grid = try form.plan().grid
        for index in grid.sheets.indices { grid.sheets[index].visibility = .visible }
        let reading = try read(grid, as: "municipal")
        #expect(!reading.findings.contains { $0.rule.hasPrefix("import.sheet.") })
        grid.sheets.removeLast(2)
        let bare = try read(grid, as: "municipal")
        #expect(bare.catalog.items.count == reading.catalog.items.count + 4)
    }

    @Test func aDamagedSheetIsTold() throws {
        var grid = try FillInCase(form: "municipal").plan().grid
        grid.sheets[2].rows.removeLast(2)
        let reading = try read(grid, as: "municipal")
        #expect(reading.findings("import.identity").count == 1)
        #expect(reading.catalog.sections == (try sample("shili-statistics")).sections)
    }

    /// A section that was named and has no items yet is there; boxes make no item.
    @Test func aSectionWithoutItemsIsKept() throws {
        var grid = try FillInCase(form: "municipal", kind: .blank).plan(rows: 3).grid
        let first = grid.sheets[0].rows.count - 3
        grid.sheets[0][first, 0] = .text("一")
        grid.sheets[0][first, 1] = .text("概况信息")
        let reading = try read(grid, as: "municipal")
        #expect(reading.catalog.sections.map(\.name) == ["概况信息"])
        #expect(reading.catalog.items.isEmpty)
    }

    /// A row in which anything at all was written is an item.
    @Test(arguments: [(3, "机构信息"), (4, "内容"), (8, "■门户网站\n□报刊"), (9, "√"), (13, "备注")])
    func whatWasWrittenIsRead(column: Int, text: String) throws {
        var grid = try FillInCase(form: "municipal", kind: .blank).plan(rows: 3).grid
        grid.sheets[0][grid.sheets[0].rows.count - 2, column] = .text(text)
        let reading = try read(grid, as: "municipal")
        #expect(reading.catalog.items.count == 1)
        #expect(reading.catalog.items.first?.number == .counted(2))
    }
}
