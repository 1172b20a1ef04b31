import Foundation
import SheetModel
import Testing
import Workbooks

/// What cells, rows and sheets say, in the manners of several programs.
@Suite struct SheetReadingTests {
    private func grid(_ workbook: ForeignWorkbook) throws -> SheetGrid {
        try #require(try workbook.read().grid.sheets.first)
    }

    private func cells(
        _ row: String, strings: String? = nil, styles: String? = nil
    ) throws
        -> [GridCell]
    {
        let sheet = "<sheetData><row r=\"1\">\(row)</row></sheetData>"
        return try grid(ForeignWorkbook(sheet: sheet, strings: strings, styles: styles))
            .rows.first?.cells ?? []
    }

    static let values: [(String, GridValue)] = [
        ("<c><v>12</v></c>", .number(12)),
        ("<c t=\"n\"><v>-1.5E-3</v></c>", .number(-0.0015)),
        ("<c><v>12345678901234</v></c>", .number(12_345_678_901_234)),
        ("<c t=\"s\"><v>1</v></c>", .text("乙")),
        ("<c t=\"str\"><v>甲</v></c>", .text("甲")),
        ("<c t=\"inlineStr\"><is><t>甲 </t></is></c>", .text("甲 ")),
        (
            "<c t=\"inlineStr\"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c>",
            .text("甲乙")
        ),
        (
            "<c t=\"inlineStr\"><is><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></is></c>",
            .text("東京")
        ),
        // By programs that put the text where another kind of cell has it.
        ("<c t=\"inlineStr\"><v>甲</v></c>", .text("甲")),
        ("<c t=\"str\"><is><t>甲</t></is></c>", .text("甲")),
        ("<c><is><t>甲</t></is></c>", .text("甲")),
        ("<c t=\"b\"><v>1</v></c>", .boolean(true)),
        ("<c t=\"b\"><v>0</v></c>", .boolean(false)),
        ("<c t=\"e\"><v>#REF!</v></c>", .error("#REF!")),
        ("<c t=\"d\"><v>2021-06-21T00:00:00</v></c>", .date(DateSerial(days: 44_368))),
        ("<c t=\"str\"><v>_x4E2D__x5B57_</v></c>", .text("中字")),
        ("<c t=\"str\"><v>_xD83D__xDE00_</v></c>", .text("😀")),
        ("<c t=\"str\"><v>_x005F_x0041_</v></c>", .text("_x0041_")),
        ("<c t=\"str\"><v>_xD83D_x</v></c>", .text("\u{FFFD}x")),
    ]

    @Test(arguments: values)
    func value(cell: String, expected: GridValue) throws {
        #expect(
            try cells(cell, strings: "<si><t>甲</t></si><si><t>乙</t></si>").map(\.value) == [
                expected
            ])
    }

    @Test(arguments: [
        "<c/>", "<c><v/></c>", "<c t=\"str\"><v/></c>", "<c t=\"inlineStr\"><is/></c>",
    ])
    func cellsWithoutValue(cell: String) throws {
        #expect(try cells(cell).isEmpty)
    }

    @Test func sharedStringsJoinRunsAndLeaveOutReadings() throws {
        let strings = """
            <si><r><t xml:space="preserve">甲 </t></r><r><t>乙</t></r></si><si/>\
            <si><t>字</t><rPh sb="0" eb="1"><t>じ</t></rPh><phoneticPr fontId="1"/></si>
            """
        let row = (0..<3).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        #expect(
            try cells(row, strings: strings).map(\.value) == [.text("甲 乙"), .text("字")])
    }

    @Test func halfCharactersAreRemarkedOn() throws {
        let sheet = """
            <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
            <c r="B1" t="str"><v>_xDE00_</v></c></row></sheetData>
            """
        let contents = try ForeignWorkbook(sheet: sheet, strings: "<si><t>_xD83D_</t></si>").read()
        #expect(
            contents.remarks
                == ["A1", "B1"].map {
                    WorkbookRemark(.halfCharacter, sheet: "表", cell: $0)
                })
    }

    @Test func formulasKeepTheirStoredResult() throws {
        let sheet = """
            <sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c>\
            <c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1"><f>NOW()</f></c></row></sheetData>
            """
        let contents = try ForeignWorkbook(sheet: sheet).read()
        let cells = contents.grid.sheets[0].rows[0].cells
        #expect(cells.map(\.value) == [.number(2), .text("ab"), .blank])
        #expect(cells.map(\.isFormula) == [true, true, true])
        #expect(
            contents.remarks == [WorkbookRemark(.formulaWithoutResult, sheet: "表", cell: "C1")])
    }

    static let formats: [(String, Int, Double, GridValue)] = [
        ("", 14, 44_368, .date(DateSerial(days: 44_368))),
        ("", 31, 44_368.5, .date(DateSerial(days: 44_368.5))),
        ("", 57, 44_368, .date(DateSerial(days: 44_368))),
        ("", 2, 44_368, .number(44_368)),
        ("", 20, 0.5, .number(0.5)),
        ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", 176, 1, .date(DateSerial(days: 1))),
        ("[$-804]yyyy\\-mm\\-dd", 176, 44_368, .date(DateSerial(days: 44_368))),
        ("0.00&quot;day&quot;", 176, 3, .number(3)),
        ("[Red]0.00", 176, 3, .number(3)),
        ("General", 176, 3, .number(3)),
        ("h:mm:ss", 176, 0.25, .number(0.25)),
        ("0000", 176, 505, .text("0505")),
        ("0000", 176, 12_345, .number(12_345)),
        ("yyyy/m/d", 176, -1, .number(-1)),
    ]

    @Test(arguments: formats)
    func numberFormats(code: String, id: Int, number: Double, expected: GridValue) throws {
        let format = code.isEmpty ? "" : "<numFmt numFmtId=\"\(id)\" formatCode=\"\(code)\"/>"
        let styles = """
            <numFmts>\(format)</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="\(id)"/></cellXfs>
            """
        let cell = "<c s=\"1\"><v>\(number)</v></c>"
        #expect(try cells(cell, styles: styles).map(\.value) == [expected])
    }

    @Test func daysMayBeCountedFrom1904() throws {
        let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        let sheet = "<sheetData><row><c s=\"1\"><v>42906</v></c></row></sheetData>"
        let workbook = ForeignWorkbook(
            sheet: sheet, styles: styles, workbook: "<workbookPr date1904=\"1\"/>")
        let cell = try #require(try grid(workbook).rows.first?.cells.first)
        #expect(cell.value.shownText == "2021-06-21")
    }

    /// Numbers of rows and cells may be missing; then the next one is meant.
    @Test func positionsMayBeLeftOut() throws {
        let sheet = """
            <sheetData><row><c><v>1</v></c><c><v>2</v></c></row>\
            <row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>
            """
        let rows = try grid(ForeignWorkbook(sheet: sheet)).rows
        #expect(rows.map(\.place) == [.row(0), .row(4), .row(5)])
        #expect(rows.map { $0.cells.map(\.column) } == [[0, 1], [2, 3], [0]])
    }

    @Test func orderDoesNotMatter() throws {
        let sheet = """
            <sheetData><row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row>\
            <row r="1"><c r="A1"><v>1</v></c></row></sheetData>
            """
        let rows = try grid(ForeignWorkbook(sheet: sheet)).rows
        #expect(rows.map(\.place) == [.row(0), .row(2)])
        #expect(rows[1].cells.map(\.value) == [.number(3), .number(4)])
    }

    /// The strict standard has other namespaces; some programs give the usual ones a prefix.
    @Test func namespacesOfOtherWriters() throws {
        let strict = ForeignWorkbook(
            main: ForeignWorkbook.strictMain, office: ForeignWorkbook.strictOffice)
        #expect(try grid(strict).rows.count == 1)
        var prefixed = ForeignWorkbook()
        prefixed[ForeignWorkbook.sheetPart] = """
            <x:worksheet xmlns:x="\(ForeignWorkbook.main)" xmlns:y="urn:y"><x:sheetData>\
            <x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>\
            <y:row r="2"/></x:sheetData><x:extLst><x:ext><x:row/></x:ext></x:extLst></x:worksheet>
            """
        #expect(try grid(prefixed).rows.map { $0.cells.map(\.value) } == [[.text("甲")]])
    }

    @Test(arguments: [
        "/xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml", "WORKSHEETS/Sheet1.xml",
        "worksheets/%73heet1.xml", "../xl/worksheets/sheet1.xml",
    ])
    func targetsOfOtherWriters(target: String) throws {
        var workbook = ForeignWorkbook()
        workbook["xl/_rels/workbook.xml.rels"] = ForeignWorkbook.relationships([
            ("worksheet", target)
        ])
        #expect(try grid(workbook).rows.count == 1)
    }

    @Test func partsInUTF16AndWithAByteOrderMark() throws {
        var archive = ForeignWorkbook().archive
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
            + ForeignWorkbook()[ForeignWorkbook.sheetPart]
        let wide: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        archive.entries[4] = .init(ForeignWorkbook.sheetPart, wide)
        #expect(refusal(archive.bytes) == nil)
        let marked: [UInt8] =
            [0xEF, 0xBB, 0xBF] + Array(ForeignWorkbook()[ForeignWorkbook.sheetPart].utf8)
        archive.entries[4] = .init(ForeignWorkbook.sheetPart, marked)
        #expect(refusal(archive.bytes) == nil)
    }

    @Test func whatWeWriteWeReadBack() throws {
        let folder = try ScratchFolder()
        for seed in 0..<20 {
            var random = RandomPlan(seed: UInt64(seed))
            let plan = random.workbook()
            let path = folder.file("a.xlsx")
            try XLSXWriter.write(plan, to: path, temporaryDirectory: folder.path)
            let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
            let grid = try WorkbookReader().read(bytes).grid
            #expect(grid.sheets.map(\.name) == plan.sheets.map(\.name))
            for (sheet, found) in zip(plan.sheets, grid.sheets) { expectEqual(sheet, found) }
        }
    }

    private func expectEqual(_ plan: SheetPlan, _ grid: SheetGrid) {
        #expect(grid.merges == plan.merges)
        #expect(grid.page.rowBreaks == plan.pageBreaks)
        #expect(grid.page.repeatedRows == plan.page.repeatedRows)
        // A scale of 100 percent is not written.
        #expect(grid.page.scale ?? 100 == plan.page.scale)
        var found: [CellAddress: GridValue] = [:]
        for row in grid.rows {
            guard case .row(let number) = row.place else { continue }
            for cell in row.cells where cell.value != .blank {
                found[CellAddress(row: number, column: cell.column)] = cell.value
            }
        }
        var planned: [CellAddress: GridValue] = [:]
        for (number, row) in plan.rows.enumerated() {
            for cell in row.cells {
                let address = CellAddress(row: number, column: cell.column)
                switch cell.value {
                case .text(let text) where !text.isEmpty: planned[address] = .text(text)
                case .number(let number): planned[address] = .number(number)
                default: break
                }
            }
        }
        #expect(Set(found.keys) == Set(planned.keys))
        for (address, value) in planned {
            if case (.number(let planned), .number(let read)?) = (value, found[address]) {
                #expect(abs(planned - read) <= abs(planned) * 1e-15)
            } else {
                #expect(found[address] == value)
            }
        }
    }
}
