import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// What else clerks do to a form: they delete, merge anew, and write in their own manner.
@Suite struct SheetToleranceTests: BentSheetSuite {
    let form: BentSheet

    init() throws { form = try BentSheet() }

    /// A deleted column is missed once; what is left is read.
    @Test(arguments: [4, 5, 6, 7, 8, 12, 13])
    func columnsMayBeDeleted(column: Int) throws {
        let reading = try read { grid in
            let header = grid.merges.filter { $0.rows.lowerBound <= 4 && $0.rows.upperBound >= 3 }
            for row in 3..<grid.rows.count {
                grid.rows[row].cells = grid.rows[row].cells.filter { $0.column != column }.map {
                    GridCell(
                        column: $0.column > column ? $0.column - 1 : $0.column, value: $0.value)
                }
            }
            grid.merges.removeAll { header.contains($0) }
        }
        #expect(reading.catalog.items.map(\.name) == catalog.items.map(\.name))
        #expect(reading.catalog.items.map(\.number) == catalog.items.map(\.number))
        #expect(reading.catalog.sections.map(\.name) == catalog.sections.map(\.name))
        let fields = reading.findings("import.header.missing").map(\.place.field)
        #expect(fields == [template.columns[column].field])
        #expect(reading.missingFields == fields)
        let options = template.validationOptions(today: nil, without: reading.missingFields)
        let found = CatalogValidator(options: options).findings(in: reading.catalog)
        #expect(!found.contains { fields.contains($0.place.field) }, "\(found)")
        #expect(reading.findings("import.row.shifted").isEmpty)
    }

    /// A deleted row is an item fewer, and the numbers tell that one is missing.
    @Test func rowsMayBeDeleted() throws {
        let reading = try read { grid in
            grid.rows.remove(at: 6)
            grid.rows = grid.rows.enumerated().map { GridRow(place: .row($0), cells: $1.cells) }
            grid.merges = grid.merges.map { range in
                guard range.rows == 5...7 else {
                    let offset = range.rows.lowerBound > 6 ? 1 : 0
                    return CellRange(
                        rows: (range.rows.lowerBound - offset)...(range.rows.upperBound - offset),
                        columns: range.columns)
                }
                return CellRange(rows: 5...6, columns: range.columns)
            }
        }
        #expect(reading.catalog.items.map(\.name) == ["事项1", "事项3", "事项4", "事项5"])
        #expect(reading.catalog.sections.map(\.items.count) == [2, 2])
        let found = reading.located(CatalogValidator().findings(in: reading.catalog))
        #expect(found.contains { $0.rule == "item.numbering" && $0.place.position == .cell("C7") })
    }

    /// Section cells merged again over other rows: the merge that is seen counts.
    @Test func sectionCellsMayBeMergedAnew() throws {
        let reading = try read { grid in
            grid.merges.removeAll { $0.columns.upperBound <= 1 && $0.rows.lowerBound > 4 }
            for column in 0...1 {
                grid.merges.append(CellRange(rows: 5...6, columns: column...column))
                grid.merges.append(CellRange(rows: 8...9, columns: column...column))
            }
            grid[7, 1] = .text("栏目1")
            grid[7, 0] = .text("一")
        }
        #expect(reading.catalog == catalog)
        #expect(cells(of: "import.section.repeated", in: reading) == ["B8"])
    }

    @Test func headingsMayHaveBlanksAndOtherWords() throws {
        let reading = try read { grid in
            grid[3, 0] = .text(" 序\n号")
            grid[3, 4] = .text("公开内容 （要素）")
            grid[3, 8] = .text("公开渠道")
            grid[4, 9] = .text("全 社 会")
            grid[4, 10] = .text("特定群众")
            grid[4, 12] = .text("依申请公开")
        }
        #expect(reading.catalog == catalog)
        #expect(reading.findings.map(\.rule) == ["import.header.blanks"])
    }

    /// Marks and separators of published forms (form.md, 2).
    @Test(arguments: [
        "■门户网站 □报刊 □其他（注明）", "■门户网站；□报刊；□其他（注明）", "■门户网站,□报刊,□其他（注明）",
        "■门户网站□报刊□其他（注明）", "▄门户网站\n口报刊\n口其他（注明）", "☑门户网站 ☐报刊 ☐其他（注明）",
        "√门户网站 □报刊 □其他（注明）", "t门户网站\n□报刊\n□其他（注明）", "●门户网站 ○报刊 ○其他（注明）",
        "<input checked=\"\" type=\"checkbox\"/> 门户网站<input type=\"checkbox\"/>报刊<input type=\"checkbox\"/>其他（注明）",
    ])
    func channelCells(text: String) throws {
        let reading = try read { $0[5, 8] = .text(text) }
        #expect(reading.catalog == catalog)
        #expect(!reading.findings.contains { $0.severity == .error })
    }

    @Test(arguments: [
        ("■其他（注明）：政务新媒体", "import.none"), ("■其他：政务新媒体", "import.none"),
        ("■其他（注明：政务新媒体）", "import.none"), ("■其他政务新媒体", "import.channels.noteGuessed"),
    ])
    func notesOfChannels(text: String, rule: String) throws {
        let reading = try read { $0[5, 8] = .text("■门户网站\n□报刊\n" + text) }
        #expect(
            reading.catalog.items[0].channels == [
                ChosenChannel("门户网站"), ChosenChannel("其他（注明）", note: "政务新媒体"),
            ])
        #expect(reading.findings(rule).count == (rule == "import.none" ? 0 : 1))
    }

    /// Dates in the forms that Chinese offices write, and as spreadsheets store them.
    @Test(arguments: [
        "2021年6月1日", "2021年06月01日", "2021-06-01", "2021/6/1", "2021.6.1", "２０２１年６月１日",
        "二〇二一年六月一日", "20210601", "2021年6月1日（星期二）", "2021年6月1日 星期二", "2021-06-01T00:00:00",
    ])
    func datesAsText(text: String) throws {
        let reading = try read { grid in
            grid.merges.removeAll { $0.rows == 1...1 }
            let texts = ["责任单位：示例市示例局", "填表人：张三", "复核人：李四", "审签人：王五", "填表时间"]
            for (column, text) in texts.enumerated() { grid[1, column] = .text(text) }
            grid[1, 5] = .text(text)
        }
        #expect(reading.catalog == catalog)
        #expect(reading.findings.allSatisfy { $0.severity == .note })
    }

    @Test func datesAsNumbersWithoutAFormat() throws {
        let reading = try read { grid in
            grid.merges.removeAll { $0.rows == 1...1 }
            let texts = ["责任单位：示例市示例局", "填表人：张三", "复核人：李四", "审签人：王五", "填表时间"]
            for (column, text) in texts.enumerated() { grid[1, column] = .text(text) }
            grid[1, 5] = .number(44_348)
        }
        #expect(reading.catalog == catalog)
        #expect(reading.findings.map(\.severity) == [.warning])
        #expect(
            reading.findings("import.date.serial").first?.message.chinese
                == "日期是没有日期格式的数值，已读作 2021-06-01，请核对。")
    }
}
