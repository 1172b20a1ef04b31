import Foundation
import SheetModel
import Workbooks

private let entries = richWorkbook.archive.entries
private let index = richWorkbook.parts.firstIndex { $0.name == ForeignWorkbook.sheetPart } ?? 0
private let file = FileManager.default.temporaryDirectory.appendingPathComponent(
    "gongkai-fuzz-\(ProcessInfo.processInfo.processIdentifier).xlsx")

private let marks = {
    var front = SheetPlan(
        name: "问题清单", columnWidths: [10],
        page: PageSetup(
            paper: .a4, isLandscape: true,
            margins: PageMargins(top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1),
            scale: 100))
    front.rows = [
        PlannedRow(
            height: 20,
            cells: [PlannedCell(column: 0, value: .text("甲"), style: StyleID(index: 0))])
    ]
    var marks = WorkbookMarks(
        front: front, styles: [CellStyle(fontName: "宋体", fontSize: 10)])
    marks.marks["表"] = [(0, 0), (0, 4), (2, 1), (7, 2)].map { row, column in
        WorkbookMarks.Mark(
            address: CellAddress(row: row, column: column), fill: WorkbookMarks.fills[0],
            comment: "请核对。")
    }
    return marks
}()

@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
    Seeds.write([Array(richWorkbook[ForeignWorkbook.sheetPart].utf8)])
    return 0
}

/// What can be read can be marked, and says the same then.
@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    var archive = ArchiveBuilder(entries)
    archive.entries[index] = ArchiveBuilder.Entry(
        ForeignWorkbook.sheetPart, input(start, count))
    let bytes = archive.bytes
    guard let contents = try? WorkbookReader().read(bytes) else { return 0 }
    do {
        let marked = try WorkbookMarker(bytes, contents: contents, limits: .form)
            .marked(with: marks)
        try marked.write(to: file.path)
        try marked.check(Array(try Data(contentsOf: file)), path: "", limits: .form)
    } catch {
        fatalError("\(error)")
    }
    return 0
}
