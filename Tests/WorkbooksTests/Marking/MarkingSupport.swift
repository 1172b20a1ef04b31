import Foundation
import SheetModel
import Workbooks

/// Marks with a small first sheet.
func someMarks(
    _ marks: [String: [WorkbookMarks.Mark]], front name: String = "问题清单"
) -> WorkbookMarks {
    var text = CellStyle(fontName: "宋体", fontSize: 10)
    text.bordered = true
    var link = text
    link.fill = WorkbookMarks.fills[0]
    link.color = 0x0563C1
    link.bold = true
    var front = SheetPlan(name: name, columnWidths: [10, 40.5], page: SmallPlan.page)
    front.rows = [
        PlannedRow(
            height: 30,
            cells: [
                PlannedCell(column: 0, value: .text("问题清单"), style: StyleID(index: 0)),
                PlannedCell(column: 1, value: .blank, style: StyleID(index: 0)),
            ])
    ]
    front.merges = [CellRange(rows: 0...0, columns: 0...1)]
    front.frozenRows = 1
    var result = WorkbookMarks(front: front, styles: [text, link])
    for sheet in marks.keys.sorted() {
        for mark in marks[sheet] ?? [] {
            let row = result.front.rows.count
            result.front.rows.append(
                PlannedRow(
                    height: 15,
                    cells: [
                        PlannedCell(
                            column: 0, value: .text(mark.address.a1), style: StyleID(index: 1)),
                        PlannedCell(
                            column: 1, value: .text(mark.comment), style: StyleID(index: 0)),
                    ]))
            result.links.append(
                .init(from: CellAddress(row: row, column: 0), sheet: sheet, to: mark.address))
        }
    }
    result.marks = marks
    return result
}

func mark(
    _ row: Int, _ column: Int, _ comment: String = "请核对。", fill: Int = 0
) -> WorkbookMarks.Mark {
    .init(
        address: CellAddress(row: row, column: column), fill: WorkbookMarks.fills[fill],
        comment: comment)
}

/// A marked workbook, which was written, and proved to be what it was and the marks.
func marked(
    _ bytes: [UInt8], _ marks: WorkbookMarks, in folder: borrowing ScratchFolder,
    as name: String = "marked.xlsx"
) throws -> [UInt8] {
    let contents = try WorkbookReader().read(bytes)
    let workbook = try WorkbookMarker(bytes, contents: contents, limits: .form)
        .marked(with: marks)
    let path = folder.file(name)
    try workbook.write(to: path)
    let written = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    try workbook.check(written, path: path, limits: .form)
    return written
}

extension WorkbookGrid {
    /// The look of a cell of a sheet; that of no cell is nil.
    func look(_ sheet: String, _ row: Int, _ column: Int) -> GridStyle? {
        let rows = sheets.first { $0.name == sheet }?.rows ?? []
        let cell = rows.first { $0.place == .row(row) }?.cells.first { $0.column == column }
        return cell.map { styles.indices.contains($0.style) ? styles[$0.style] : GridStyle() }
    }
}

/// The text of a part.
func part(_ name: String, of bytes: [UInt8]) throws -> String? {
    let archive = try ZipArchive(bytes, limits: .written)
    guard let index = archive.names.firstIndex(of: name) else { return nil }
    var found: [UInt8] = []
    try archive.withPart(index) { part throws(PackageFault) in
        while let piece = try part.next() { found += piece }
    }
    return String(decoding: found, as: UTF8.self)
}
