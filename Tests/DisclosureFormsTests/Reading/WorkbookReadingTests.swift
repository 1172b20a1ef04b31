import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Workbooks of several sheets: the one that holds the form is read, the others are named.
@Suite struct WorkbookReadingTests {
    private func form(_ name: String, items: Int = 1) throws -> SheetGrid {
        let plan = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(sampleCatalog(itemsInSections: [items]))
        var grid = SheetGrid(plan.workbook.sheets[0])
        grid.name = name
        if items == 0 { grid.rows.removeLast(grid.rows.count - 5) }
        return grid
    }

    private func other(_ name: String, _ text: String = "填表说明") -> SheetGrid {
        SheetGrid(name: name, rows: [GridRow(place: .row(0), texts: [text])])
    }

    private func read(_ sheets: [SheetGrid]) throws -> FormReading {
        try FormReader(template: municipalTemplate())
            .read(WorkbookGrid(sheets: sheets, styles: []), fileName: "form.xlsx")
    }

    private func remarks(_ reading: FormReading) -> [String] {
        reading.findings.filter { $0.rule.hasPrefix("import.sheet.") }
            .map { "\($0.rule) \($0.place.sheet ?? "")" }
    }

    @Test func theSheetWithTheFormIsRead() throws {
        let reading = try read([other("说明"), form("目录", items: 2), other("空", "")])
        #expect(reading.catalog.items.count == 2)
        #expect(remarks(reading) == ["import.sheet.other 说明"])
        #expect(reading.findings.first?.message.chinese == "这张工作表不是清单，没有读入。")
    }

    @Test func aBlankFormGivesWay() throws {
        let reading = try read([form("样表", items: 0), form("目录", items: 2)])
        #expect(reading.catalog.items.count == 2)
        #expect(remarks(reading) == ["import.sheet.other 样表"])
    }

    @Test func twoFilledFormsAreAnError() throws {
        let reading = try read([form("甲", items: 2), form("乙", items: 3)])
        #expect(reading.catalog.items.count == 2)
        let finding = try #require(reading.findings("import.sheet.another").first)
        #expect(finding.place == Place(file: "form.xlsx", sheet: "乙"))
        #expect(finding.severity == .error)
        #expect(finding.message.chinese == "这张工作表中也有填好的表，没有读入。")
    }

    @Test func hiddenSheetsComeLast() throws {
        var hidden = try form("旧", items: 2)
        hidden.visibility = .hidden
        let visible = try read([hidden, form("新", items: 3)])
        #expect(remarks(visible) == ["import.sheet.hidden 旧"])
        #expect(
            visible.findings("import.sheet.hidden").first?.message.chinese
                == "这张隐藏的工作表中也有填好的表，没有读入，请核对。")
        let reading = try read([other("说明"), hidden])
        #expect(reading.catalog.items.count == 2)
        #expect(remarks(reading).contains("import.sheet.hidden 旧"))
        #expect(
            reading.findings("import.sheet.hidden").first?.message.chinese
                == "只有隐藏的工作表中有这张表，已读取，请核对。")
    }

    @Test func withoutTheFormTheNearestSheetIsNamed() throws {
        let error = #expect(throws: FormReadingError.self) {
            try read([other("一", ""), other("二", "公开依据")])
        }
        #expect(error?.reason == .headerMissing(found: 1, expected: 16))
        #expect(error?.place == Place(file: "form.xlsx", sheet: "二", position: .cell("A1")))
        #expect(error?.message.chinese.contains("请补全表头") == true)
        #expect(throws: FormReadingError.self) { try read([other("一", "")]) }
    }

    /// Rows and columns without end take no time.
    @Test func hugeRangesAreCheap() throws {
        var grid = try form("目录", items: 2)
        grid.merges.append(CellRange(rows: 100...1_048_575, columns: 0...16_383))
        grid.columns = [GridColumns(range: 0...16_383, width: 9, isHidden: false)]
        grid.rows.append(
            GridRow(
                place: .row(1_048_575),
                cells: [GridCell(column: 16_383, value: .text("注：完"))]))
        #expect(try read([grid]).catalog.items.count == 2)
    }

    /// Sheets made to keep a reader busy: each would take minutes if work grew with its square.
    @Test(arguments: [(0, 192, 76_000), (1, 2, 1_000), (2, 192, 1_000), (3, 192, 76_000)])
    func costlySheetsAreRead(kind: Int, items: Int, findings: Int) throws {
        var grid = try form("目录", items: 2)
        let header = Array(grid.rows[3...4])
        for number in 10..<(kind == 1 ? 2_000 : 200) {
            var cells = [GridCell(column: 3, value: .text("事项"))]
            switch kind {
            case 0: cells = (0..<390).map { GridCell(column: $0, value: .text("√")) }
            case 1:
                cells = header[number % 2].cells
                if number % 4 < 2 { cells.removeLast() }
            case 2: cells += (14..<200).map { GridCell(column: $0, value: .number(1)) }
            default: break
            }
            grid.rows.append(GridRow(place: .row(number), cells: cells))
        }
        if kind == 2 {
            grid.columns = (0..<16_384).map {
                GridColumns(range: $0...$0, width: nil, isHidden: true)
            }
        }
        if kind == 3 {
            for column in 14..<400 {
                grid[8, column] = .text("x")
                grid.merges.append(CellRange(rows: 11...1_048_575, columns: column...column))
            }
        }
        let reading = try read([grid])
        #expect(reading.catalog.items.count == items)
        // A finding for each unknown cell, row, header and column, and none twice.
        #expect(reading.findings.count <= findings)
    }
}
