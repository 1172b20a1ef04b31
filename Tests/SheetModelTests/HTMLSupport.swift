import Foundation
import SheetModel

/// A plan of texts; the letter of a cell's style says what it heads.
struct HTMLSheetMaker {
    var sheet: SheetPlan

    init(columns: Int) {
        let margins = PageMargins(
            top: 36, bottom: 36, left: 28.35, right: 28.35, header: 14, footer: 14)
        sheet = SheetPlan(
            name: "表", columnWidths: Array(repeating: 10, count: columns),
            page: PageSetup(paper: .a4, isLandscape: true, margins: margins, scale: 68))
    }

    mutating func add(_ texts: [String], heading: HeadingScope? = nil) {
        let cells = texts.enumerated().map { column, text in
            PlannedCell(
                column: column, value: text.isEmpty ? .blank : .text(text), style: .init(index: 0),
                heading: heading)
        }
        sheet.rows.append(PlannedRow(height: 15, cells: cells))
    }

    mutating func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
        sheet.merges.append(CellRange(rows: rows, columns: columns))
    }

    mutating func head(_ row: Int, _ column: Int, _ heading: HeadingScope?) {
        sheet.rows[row].cells[column].heading = heading
    }

    var workbook: WorkbookPlan {
        WorkbookPlan(
            styles: [CellStyle(fontName: "宋体", fontSize: 10)], sheets: [sheet],
            properties: DocumentProperties(title: "标题", created: 0))
    }
}

func html(_ plan: WorkbookPlan) -> String {
    String(decoding: HTMLDocument().bytes(of: plan), as: UTF8.self)
}

/// The rows of a document's tables as the slots that each cell of them covers.
struct HTMLGrid {
    /// Text of the cell in each slot.
    var slots: [CellAddress: String] = [:]
    var doubles = 0
    var rowCount = 0
    var columnCount = 0
    var rowsWithoutCells = 0

    /// Follows "Forming a table" of the HTML standard over our own output.
    init(_ document: String) {
        for section in document.matches(of: /<(thead|tbody)>(?s)(.*?)<\/\1>/) {
            let rows = section.output.2.matches(of: /<tr[^>]*>(.*?)<\/tr>/.dotMatchesNewlines())
            for (offset, row) in rows.enumerated() {
                let last = rowCount + rows.count - offset - 1
                add(String(row.output.1), last: last)
                rowCount += 1
            }
        }
        columnCount = (slots.keys.map(\.column).max() ?? -1) + 1
    }

    private mutating func add(_ row: String, last: Int) {
        var column = 0
        let cells = row.matches(of: /<t([dh])([^>]*)>(.*?)<\/t\1>/.dotMatchesNewlines())
        if cells.isEmpty { rowsWithoutCells += 1 }
        for cell in cells {
            while slots[CellAddress(row: rowCount, column: column)] != nil { column += 1 }
            let wide = span("colspan", cell.output.2)
            let high = span("rowspan", cell.output.2)
            for r in rowCount..<(rowCount + high) {
                for c in column..<(column + wide) {
                    let slot = CellAddress(row: r, column: c)
                    if slots[slot] != nil || r > last { doubles += 1 }
                    slots[slot] = String(cell.output.3)
                }
            }
            column += wide
        }
    }

    private func span(_ name: String, _ attributes: Substring) -> Int {
        guard let range = attributes.range(of: "\(name)=\"") else { return 1 }
        return Int(attributes[range.upperBound...].prefix { $0 != "\"" }) ?? 1
    }

    /// Every slot of the rectangle belongs to one cell.
    var isWhole: Bool {
        doubles == 0 && rowsWithoutCells == 0 && slots.count == rowCount * columnCount
    }
}
