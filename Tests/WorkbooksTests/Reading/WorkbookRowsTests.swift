import Foundation
import SheetModel
import Testing
import Workbooks

@Suite struct WorkbookRowsTests {
    private func rows(
        _ bytes: [UInt8], path: String? = nil, fillsMerges: Bool = false
    ) throws -> [[GridRow]] {
        var book = try WorkbookRows(bytes, path: path, limits: .form)
        return try book.sheets.indices.map { sheet in
            try book.open(sheet, fillsMerges: fillsMerges)
            var rows: [GridRow] = []
            while let row = try book.next() { rows.append(row) }
            let after = try book.next()
            #expect(after == nil)
            return rows
        }
    }

    /// Row by row, a workbook holds what it holds as a whole.
    @Test func rowsAreThoseOfTheWholeSheet() throws {
        let folder = try ScratchFolder()
        for seed in 0..<40 {
            var random = RandomPlan(seed: UInt64(seed))
            let plan = random.workbook()
            let path = folder.file("\(seed).xlsx")
            try XLSXWriter.write(plan, to: path, temporaryDirectory: folder.path)
            let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
            let whole = try WorkbookReader().read(bytes).grid.sheets.map(\.rows)
            #expect(try rows(bytes) == whole, "seed \(seed)")
            #expect(try rows(bytes, path: path) == whole, "seed \(seed)")
        }
    }

    /// Texts in cells and texts that cells share, in pieces that no row ends with.
    @Test func longSheetsComeInPieces() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        var counter = RowCounter(count: 5_000)
        _ = try BulkWriter.write(
            SmallTable.workbook(), to: path, temporaryDirectory: folder.path
        ) { _ in counter.row() }
        let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
        let whole = try WorkbookReader().read(bytes).grid.sheets.map(\.rows)
        #expect(whole[1].count == 5_002)
        #expect(try rows(bytes) == whole)
    }

    @Test func everyRowOfAMergeHasItsValue() throws {
        let book = ForeignWorkbook(
            sheet: """
                <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>9</v></c></row>\
                <row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"/><c r="B3"><v>3</v></c>\
                </row><row r="4"><c r="A4"><v>4</v></c></row></sheetData><mergeCells>\
                <mergeCell ref="A1:A3"/><mergeCell ref="C1:D2"/><mergeCell ref="B4:B9"/></mergeCells>
                """)
        let filled = try rows(book.bytes, fillsMerges: true)[0]
        #expect(filled.map(\.texts) == [["1", "", "9"], ["1", "2", "9"], ["1", "3"], ["4"]])
        let unfilled = try rows(book.bytes)[0]
        #expect(unfilled.map(\.texts) == [["1", "", "9"], ["", "2"], ["", "3"], ["4"]])
    }

    private func refusal(_ sheet: String, fillsMerges: Bool = true) -> WorkbookReadError? {
        do {
            _ = try rows(ForeignWorkbook(sheet: sheet).bytes, fillsMerges: fillsMerges)
            return nil
        } catch {
            return error as? WorkbookReadError
        }
    }

    @Test func whatCannotBeReadInOnePassIsRefused() {
        let unordered = refusal(
            "<sheetData><row r=\"5\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row></sheetData>"
        )
        #expect(unordered?.reason == .content(.rowOrder))
        #expect(unordered?.sheet == "表")
        let twice = refusal(
            "<sheetData><row r=\"1\"/></sheetData><sheetData><row r=\"2\"/></sheetData>")
        #expect(twice?.reason == .content(.misplacedElement))
        let overlapping = refusal(
            "<sheetData/><mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"A2:B4\"/></mergeCells>"
        )
        #expect(overlapping?.reason == .content(.overlappingMerges))
        let wide = (0..<300).map { column in
            let letters = CellAddress.columnLetters(column)
            return "<mergeCell ref=\"\(letters)1:\(letters)9\"/>"
        }
        let cells = (0..<300).map { "<c r=\"\(CellAddress.columnLetters($0))1\"><v>1</v></c>" }
        let many = refusal(
            "<sheetData><row r=\"1\">\(cells.joined())</row></sheetData><mergeCells>\(wide.joined())</mergeCells>"
        )
        #expect(many?.reason == .limit(.lists))
    }

    /// What is wrong in a cell is told with the cell, after the rows before it were read.
    @Test func faultsHaveTheirCell() throws {
        var book = try WorkbookRows(
            ForeignWorkbook(
                sheet:
                    "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>7</v></c></row></sheetData>"
            ).bytes, limits: .form)
        try book.open(0)
        do {
            _ = try book.next()
            Issue.record("no error")
        } catch {
            #expect(
                error
                    == WorkbookReadError(
                        .content(.stringIndex), part: ForeignWorkbook.sheetPart, sheet: "表",
                        cell: "B1"))
        }
        let after = try book.next()
        #expect(after == nil)
    }

    /// Leaving a sheet in the middle, or for another one, closes it.
    @Test func sheetsMayBeLeft() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        var counter = RowCounter(count: 3_000)
        _ = try BulkWriter.write(
            SmallTable.workbook(), to: path, temporaryDirectory: folder.path
        ) { _ in counter.row() }
        let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
        for _ in 0..<100 {
            var book = try WorkbookRows(bytes, path: path, limits: .form)
            for sheet in [1, 0] {
                try book.open(sheet)
                let row = try book.next()
                #expect(row?.place == .row(0))
            }
        }
    }

    @Test func cellsWithoutAResultAreRemarked() throws {
        var book = try WorkbookRows(
            ForeignWorkbook(
                sheet: "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f></c></row></sheetData>"
            ).bytes, limits: .form)
        try book.open(0)
        while try book.next() != nil {}
        let remarks = book.remarks
        #expect(remarks == [WorkbookRemark(.formulaWithoutResult, sheet: "表", cell: "A1")])
    }
}
