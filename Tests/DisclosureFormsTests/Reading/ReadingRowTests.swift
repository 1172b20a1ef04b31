import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// Rows of the table: what is repaired, what is refused, what pages add.
@Suite struct ReadingRowTests {
    let form = SmallForm()
    let original: FormReading

    init() throws { original = try read(SmallForm().text) }

    func finding(_ rule: String, in reading: FormReading) throws -> Finding {
        try #require(reading.findings(rule).first, "\(reading.findings.map(\.rule))")
    }

    @Test func aShiftIsReportedWithTheFirstShiftedColumn() throws {
        var variant = form
        variant.rows[2].insert("", at: 6)
        let reading = try read(variant.text)
        #expect(reading.catalog == original.catalog)
        let found = try finding("import.row.shifted", in: reading)
        #expect(found.severity == .warning)
        #expect(
            found.place
                == Place(file: "source.txt", position: .line(8), itemNumber: "3", field: .deadline))
        #expect(found.message.chinese == "从这一栏起各栏错位，已按内容放回原栏，请核对。")
        #expect(found.message.english.hasPrefix("From this column on the cells are shifted"))
    }

    @Test func aTickThatMayBelongToTwoColumnsIsLeftOut() throws {
        var variant = form
        variant.rows[0].insert("", at: 10)
        let reading = try read(variant.text)
        #expect(reading.catalog.items[0].disclosure == [])
        #expect(reading.catalog.items[0].audience == Audience(everyone: true))
        let found = try finding("import.row.ambiguous", in: reading)
        #expect(found.severity == .error)
        #expect(found.place.itemNumber == "1")
        #expect(found.message.chinese == "分不清“√”属于哪一栏，没有读入，请改正这一行。")
        #expect(found.message.english.contains("which column “√” belongs to"))
    }

    @Test func missingBlankCellsAtTheEndAreNoted() throws {
        var variant = form
        variant.rows[0].removeLast(2)
        let reading = try read(variant.text)
        #expect(reading.catalog == original.catalog)
        let found = try finding("import.row.short", in: reading)
        #expect(found.severity == .note)
        #expect(found.place.field == .onRequest)
        #expect(found.message.english.contains("were read as blank"))
        #expect(found.message.chinese.contains("已按空白读入"))
    }

    @Test func aRowThatBreaksOffIsAnError() throws {
        var variant = form
        variant.rows[0].removeLast(6)
        let reading = try read(variant.text)
        #expect(reading.catalog.items[0].responsibleBody == "示例市示例局")
        let found = try finding("import.row.cut", in: reading)
        #expect(found.severity == .error)
        #expect(found.place.field == .channels)
        #expect(found.message.chinese.contains("不完整"))
        #expect(found.message.english.contains("breaks off"))
    }

    @Test func aCellTooManyIsReported() throws {
        var variant = form
        variant.rows[0].insert("√", at: 5)
        let reading = try read(variant.text)
        #expect(reading.catalog == original.catalog)
        let found = try finding("import.row.surplus", in: reading)
        #expect(found.message.chinese.contains("没有对应的栏"))
        #expect(found.message.english.contains("has no column in the form"))
    }

    @Test func aRowOfFarTooManyCellsIsRefused() throws {
        var variant = form
        variant.rows[1] = Array(repeating: "甲", count: 40)
        let reading = try read(variant.text)
        #expect(reading.catalog.items.count == 3)
        let found = try finding("import.row.refused", in: reading)
        #expect(found.place.position == .line(7))
        #expect(found.message.chinese == "看不懂这一行（有内容的单元格 40 个），没有读入，请改正。")
        #expect(found.message.english.contains("with 40 filled cells"))
    }

    @Test func cellsInTheWrongColumnAreDoubted() throws {
        var variant = form
        variant.rows[0][6] = "《示例条例》"
        let reading = try read(variant.text)
        #expect(reading.catalog.items[0].deadline == "《示例条例》")
        let found = try finding("import.cell.unexpected", in: reading)
        #expect(found.severity == .error)
        #expect(found.place.field == .deadline)
        #expect(found.message.chinese == "“《示例条例》”不像这一栏的内容，已照原样读入，请核对。")
        #expect(found.message.english.contains("does not look like this column"))
    }

    @Test func aTextPastedOverSeveralLinesIsJoined() throws {
        let text = form.text.replacing("姓名、职务、分工。", with: "姓名、\n职务、\n分工。")
        let reading = try read(text)
        #expect(reading.catalog.items[1].content == "姓名、\n职务、\n分工。")
        #expect(reading.lines(of: "import.row.joined") == [8, 9])
        let found = try finding("import.row.joined", in: reading)
        #expect(found.severity == .warning)
        #expect(found.message.chinese.contains("已接在一起"))
        #expect(found.message.english.contains("was joined to it"))
    }

    @Test func aQuotedCellNeedsNoJoining() throws {
        let text = form.text.replacing("姓名、职务、分工。", with: "\"姓名、\n\"\"职务\"\"、\n分工。\"")
        let reading = try read(text)
        #expect(reading.catalog.items[1].content == "姓名、\n\"职务\"、\n分工。")
        #expect(reading.findings("import.row.joined").isEmpty)
        #expect(reading.lines(of: "import.basis.missing") == [7])
    }

    @Test func channelsPastedOnePerLineAreJoined() throws {
        let text = form.text.replacing("■门户网站 ■报刊 □其他（注明）", with: "■门户网站\n■报刊\n□其他（注明）")
        let reading = try read(text)
        #expect(reading.catalog == original.catalog)
        #expect(reading.lines(of: "import.row.joined") == [8, 9])
    }

    @Test(arguments: ["- 3 -", "— 3 —", "第 3 页", "第3页，共10页", "3/10", "3", "３"])
    func pageNumbersAreLeftOut(_ line: String) throws {
        var lines = form.text.components(separatedBy: "\n")
        lines.insert(line, at: 7)
        let reading = try read(lines.joined(separator: "\n"))
        #expect(reading.catalog == original.catalog)
        #expect(reading.rules(atLine: 8) == ["import.page.number"])
        let found = try finding("import.page.number", in: reading)
        #expect(found.message == LocalizedText(zh: "页码已略过。", en: "A page number was left out."))
    }

    @Test func aNoteBelowTheTableIsReported() throws {
        let reading = try read(form.text + "\n注：本目录由办公室负责解释。")
        #expect(reading.catalog == original.catalog)
        let found = try finding("import.line.unplaced", in: reading)
        #expect(found.place.position == .line(10))
        #expect(found.message.chinese.contains("不是表格的一行"))
        #expect(found.message.english.contains("no row of the table"))
    }

    @Test func aRepeatedHeadOfAPageIsNoted() throws {
        var lines = form.text.components(separatedBy: "\n")
        lines.insert(contentsOf: form.preamble, at: 7)
        let reading = try read(lines.joined(separator: "\n"))
        #expect(reading.catalog == original.catalog)
        #expect(reading.lines(of: "import.page.head") == [8, 9, 10])
        let found = try finding("import.page.head", in: reading)
        #expect(found.message.chinese == "页首重复的内容已略过。")
    }

    @Test func blankLinesSayNothing() throws {
        let text = form.text.replacing("\n", with: "\n\n \t\u{3000}\n")
        let reading = try read(text)
        #expect(reading.catalog == original.catalog)
        #expect(reading.findings.map(\.rule) == ["import.basis.missing"])
    }

    @Test func rowsOfASheetAreNamedByCell() throws {
        let grid = SheetGrid(tabSeparated: form.text)
        let rows = grid.rows.enumerated().map {
            GridRow(place: .row($0.offset), texts: $0.element.texts)
        }
        let sheet = SheetGrid(name: "目录", rows: rows)
        let reading = try FormReader(template: municipalTemplate()).read(sheet, fileName: "a.xlsx")
        #expect(reading.catalog == original.catalog)
        #expect(
            reading.findings.map(\.place.position) == [.cell("B7"), .cell("F7")])
        #expect(
            reading.findings.last?.place
                == Place(
                    file: "a.xlsx", sheet: "目录", position: .cell("F7"), itemNumber: "2",
                    field: .basis))
    }
}
