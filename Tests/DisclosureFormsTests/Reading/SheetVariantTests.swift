import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Forms as clerks send them back: what they changed is read as it was meant, and told.
@Suite struct SheetVariantTests: BentSheetSuite {
    let form: BentSheet

    init() throws { form = try BentSheet() }

    private func expectMessage(
        _ rule: String, _ chinese: String, in reading: FormReading,
        location: SourceLocation = #_sourceLocation
    ) {
        let finding = reading.findings(rule).first
        #expect(finding?.message.chinese == chinese, sourceLocation: location)
        #expect(finding?.message.english.isEmpty == false, sourceLocation: location)
        #expect(finding?.place.sheet == sheet.name, sourceLocation: location)
    }

    @Test func unchangedThereIsNothingToSay() throws {
        let reading = try read(sheet)
        #expect(reading.catalog == catalog)
        #expect(reading.findings.isEmpty)
    }

    @Test func theTableMayStandAnywhere() throws {
        let moved = sheet.moved(rows: 7, columns: 4, from: CellAddress(row: 0, column: 0))
        let reading = try read(moved)
        #expect(reading.catalog == catalog)
        #expect(reading.findings.isEmpty)
        var broken = moved
        broken[5, 4 + 5] = .error("#REF!")
        #expect(try cells(of: "import.cell.error", in: read(broken)) == ["J13"])
    }

    @Test(arguments: 1..<14)
    func aBlankColumnMayBeInserted(column: Int) throws {
        let start = CellAddress(row: 0, column: column)
        let reading = try read(sheet.moved(rows: 0, columns: 2, from: start))
        #expect(reading.catalog == catalog)
        #expect(reading.findings.isEmpty)
    }

    @Test(arguments: [5, 7, 9])
    func blankRowsMayBeInserted(row: Int) throws {
        let start = CellAddress(row: row, column: 0)
        let reading = try read(sheet.moved(rows: 3, columns: 0, from: start))
        #expect(reading.catalog == catalog)
        #expect(reading.findings.isEmpty)
    }

    /// A column without a heading that holds something is not lost.
    @Test func aColumnWithoutHeadingIsKept() throws {
        var grid = sheet.moved(rows: 0, columns: 1, from: CellAddress(row: 0, column: 5))
        grid[6, 5] = .text("已核")
        let reading = try read(grid)
        #expect(reading.catalog.items[1].extra == ["F列": "已核"])
        #expect(cells(of: "import.column.unheaded", in: reading) == ["F4"])
        var items = reading.catalog.items
        items[1].extra = [:]
        #expect(items == catalog.items)
        expectMessage(
            "import.column.unheaded", "这一列没有标题，按附加栏“F列”读入，请补上标题或删去。", in: reading)
    }

    @Test func columnsMayBeMoved() throws {
        let reading = try read { grid in
            for row in 3..<grid.rows.count {
                let (content, remarks) = (grid[row, 4], grid[row, 13])
                grid[row, 4] = remarks
                grid[row, 13] = content
            }
        }
        #expect(reading.catalog == catalog)
        #expect(reading.findings.map(\.rule) == ["import.header.order"])
    }

    @Test func sectionCellsMayBeUnmerged() throws {
        let reading = try read {
            $0.merges.removeAll { $0.columns == 0...0 || $0.columns == 1...1 }
        }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.section.unmerged", in: reading) == ["B7"])
        #expect(reading.findings.allSatisfy { $0.severity == .note })
        expectMessage(
            "import.section.unmerged", "表中的栏目单元格没有合并，空白处按上面的栏目读入。", in: reading)
    }

    @Test func aLostMergeIsTold() throws {
        let reading = try read { grid in
            grid.merges.removeAll { $0.columns.upperBound <= 1 && $0.rows == 8...9 }
        }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.section.unmerged", in: reading) == ["B10"])
        #expect(reading.findings.map(\.severity) == [.warning])
        expectMessage(
            "import.section.unmerged", "这里的栏目单元格是空白，没有与上面合并，按上面的栏目读入，请核对。",
            in: reading)
    }

    @Test func mergedCellsOfItemsShareTheirContent() throws {
        let reading = try read { grid in
            grid[6, 5] = .blank
            grid.merges.append(CellRange(rows: 5...6, columns: 5...5))
        }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.cell.shared", in: reading) == ["F7"])
        expectMessage("import.cell.shared", "与上面的单元格合并，已取相同的内容。", in: reading)
    }

    @Test func aRowWhoseNameIsMergedGoesOnWithTheItem() throws {
        var grid = sheet.moved(rows: 1, columns: 0, from: CellAddress(row: 6, column: 0))
        grid.rows.insert(
            GridRow(place: .row(6), cells: [GridCell(column: 4, value: .text("又一条。"))]), at: 6)
        for column in 2...3 { grid.merges.append(CellRange(rows: 5...6, columns: column...column)) }
        let reading = try read(grid)
        #expect(reading.catalog.items.count == 5)
        #expect(reading.catalog.items[0].content == "机构职能、办公地址。\n又一条。")
        #expect(cells(of: "import.item.continued", in: reading) == ["D7"])
    }

    /// What each row of an item says again is said once; what there can be one of only is told where
    /// it stands.
    @Test func rowsOfAnItemThatSayTheSame() throws {
        let reading = try read { grid in
            grid.merges.append(CellRange(rows: 5...7, columns: 3...3))
            for row in 6...7 { grid[row, 3] = .blank }
            grid[6, 4] = .text("又一条。")
            grid[6, 12] = .text("√")
            grid[7, 9] = .text("按需")
        }
        var item = catalog.items[0]
        item.content += "\n又一条。\n" + catalog.items[2].content
        item.disclosure.insert(.onRequest)
        #expect(reading.catalog.items[0] == item)
        #expect(reading.catalog.items.count == 3)
        #expect(cells(of: "import.item.surplus", in: reading) == ["C7", "C8", "J8"])
        expectMessage(
            "import.item.surplus", "这一行接着上面的事项，这里的“2”没有读入，请核对。", in: reading)
        #expect(reading.findings.map(\.severity).max() == .error)
    }

    @Test func whatAMergedCellCoversIsTold() throws {
        let reading = try read { $0[6, 1] = .text("看不见") }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.cell.covered", in: reading) == ["B7"])
        expectMessage(
            "import.cell.covered", "这一格被合并的单元格盖住，表中看不到，没有读入，请核对。", in: reading)
    }

    @Test(arguments: ["✓", "✔", "是", "1", "１", "TRUE", "true", "Y", "y", "x", "X", "●", "√ "])
    func ticks(mark: String) throws {
        let reading = try read { $0[5, 9] = .text(mark) }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.mark", in: reading) == (mark == "√ " ? [] : ["J6"]))
    }

    @Test(arguments: [GridValue.number(1), .boolean(true)])
    func ticksThatAreNoText(value: GridValue) throws {
        let reading = try read { $0[5, 9] = value }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.mark", in: reading) == ["J6"])
    }

    @Test(arguments: [GridValue.text("否"), .text("N"), .number(0), .boolean(false), .text("□")])
    func noTicks(value: GridValue) throws {
        let reading = try read { $0[5, 12] = value }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.mark", in: reading) == ["M6"])
    }

    @Test(arguments: ["２", " 2", "2．", "2、"])
    func numbersAsText(number: String) throws {
        let reading = try read { $0[6, 2] = .text(number) }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.item.number", in: reading) == (number == " 2" ? [] : ["C7"]))
    }

    @Test func datesMayBeNumbersInCellsOfTheirOwn() throws {
        let day = try #require(DateSerial(year: 2021, month: 6, day: 1))
        let reading = try read { grid in
            grid.merges.removeAll { $0.rows == 1...1 }
            let texts = ["责任单位", "示例市示例局", "填表人：", "张三", "复核人", "李四", "审签人：王五", "填表时间"]
            for (column, text) in texts.enumerated() { grid[1, column] = .text(text) }
            grid[1, 8] = .date(day)
        }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.cell.date", in: reading) == ["I2"])
        expectMessage("import.cell.date", "日期格式的数值已读作 2021-06-01。", in: reading)
    }

    @Test func theSignOffMayStandBelow() throws {
        let reading = try read { grid in
            let line = grid[1, 0]
            grid[1, 0] = .blank
            grid.rows.append(
                GridRow(
                    place: .row(grid.rows.count), cells: [GridCell(column: 0, value: line)]))
            grid.merges.append(CellRange(rows: 10...10, columns: 0...13))
        }
        #expect(reading.catalog == catalog)
    }

    @Test func notesBelowTheTableAreTold() throws {
        let reading = try read { grid in
            for (index, text) in ["注：本表一式两份。", "盖章", "第 1 页"].enumerated() {
                let row = 10 + index
                grid.rows.append(
                    GridRow(
                        place: .row(row), cells: [GridCell(column: 0, value: .text(text))]))
                grid.merges.append(CellRange(rows: row...row, columns: 0...13))
            }
        }
        #expect(reading.catalog == catalog)
        #expect(
            reading.findings.map(\.rule) == [
                "import.line.note", "import.line.unplaced", "import.page.number",
            ])
        expectMessage("import.line.note", "这一行是表格以外的说明，没有读入。", in: reading)
    }

    /// Whom to ask is no error of the table, merged over it or not.
    @Test(arguments: ["联系人：张三  电话：12345", "咨询电话: 12345"], [false, true])
    func whomToAskIsANote(_ text: String, isMerged: Bool) throws {
        let reading = try read { grid in
            grid.rows.append(
                GridRow(place: .row(11), cells: [GridCell(column: 0, value: .text(text))]))
            if isMerged { grid.merges.append(CellRange(rows: 11...11, columns: 0...13)) }
        }
        #expect(reading.catalog == catalog)
        #expect(reading.findings.map(\.rule) == ["import.line.note"])
    }

    @Test func errorsAndFormulasAreTold() throws {
        let reading = try read { grid in
            grid[5, 13] = .error("#DIV/0!")
            for row in 5...9 {
                grid.rows[row].cells = grid.rows[row].cells.map { cell in
                    guard cell.column == 2 else { return cell }
                    return GridCell(column: 2, value: cell.value, isFormula: true)
                }
            }
        }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.cell.error", in: reading) == ["N6"])
        #expect(cells(of: "import.cell.formula", in: reading) == ["C6"])
        expectMessage(
            "import.cell.error", "单元格的公式出错（#DIV/0!），按空白读入，请改正。", in: reading)
        expectMessage("import.cell.formula", "这一列有公式，已采用文件中保存的结果。", in: reading)
    }

    @Test(arguments: [false, true])
    func hiddenRowsAndColumnsAreRead(isFiltered: Bool) throws {
        let reading = try read { grid in
            grid.rows[6].isHidden = true
            grid.rows[7].isHidden = true
            grid.isFiltered = isFiltered
            grid.columns = [GridColumns(range: 5...5, width: 9, isHidden: true)]
        }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.rows.hidden", in: reading) == ["A7"])
        #expect(cells(of: "import.column.hidden", in: reading) == ["F4"])
        let rows = isFiltered ? "筛选隐藏了 2 行，已照样读入，请核对。" : "从这里起有 2 行被隐藏，已照样读入，请核对。"
        expectMessage("import.rows.hidden", rows, in: reading)
        expectMessage("import.column.hidden", "这一列被隐藏，已照样读入，请核对。", in: reading)
    }

    @Test func tooManyColumnsAreTold() throws {
        let reading = try read { grid in
            for column in 14..<500 { grid[9, column] = .text("x") }
        }
        #expect(reading.catalog.items.count == 5)
        let finding = try #require(reading.findings("import.columns").first)
        #expect(finding.severity == .error)
        #expect(finding.message.chinese == "有内容的列超过 400 列，其余的没有读入，请删去多余的列。")
    }

    /// Cells that stand under the wrong heading are put back, as in published text.
    @Test func shiftedCellsAreFound() throws {
        let reading = try read { grid in
            for column in (8...13).reversed() { grid[6, column] = grid[6, column - 1] }
            grid[6, 7] = .blank
        }
        #expect(reading.catalog == catalog)
        #expect(!reading.findings("import.row.shifted").isEmpty)
    }
}
