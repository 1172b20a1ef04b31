import SheetModel

/// Where a plan's texts must stand on the printed pages, for `Tests/Rendering/printed_cells.py`.
struct PrintedBoxes {
    struct Box: Encodable {
        var cell: String
        /// Left, top, right, bottom in points from the paper's upper left corner.
        var box: [Double]
        var text: String
    }

    private let sheet: SheetPlan
    private let scale: Double
    private let lefts: [Double]

    init(_ sheet: SheetPlan) {
        self.sheet = sheet
        let scale = Double(sheet.page.scale) / 100
        let widths = sheet.columnWidths.map { ColumnWidth.points(characters: $0) * scale }
        let free = sheet.page.printableSize.width - widths.reduce(0, +)
        var left = sheet.page.margins.left + (sheet.page.centersHorizontally ? free / 2 : 0)
        var lefts: [Double] = [left]
        for width in widths {
            left += width
            lefts.append(left)
        }
        self.lefts = lefts
        self.scale = scale
    }

    /// The boxes of every page, the repeated rows included.
    var pages: [[Box]] {
        let starts = [0] + sheet.pageBreaks + [sheet.rows.count]
        return zip(starts, starts.dropFirst()).enumerated().map { index, rows in
            let repeated = index == 0 ? nil : sheet.page.repeatedRows
            return boxes(ofRows: (repeated.map(Array.init) ?? []) + Array(rows.0..<rows.1))
        }
    }

    private func boxes(ofRows rows: [Int]) -> [Box] {
        var tops: [Int: Double] = [:]
        var bottoms: [Int: Double] = [:]
        var top = sheet.page.margins.top
        for row in rows {
            tops[row] = top
            top += sheet.rows[row].height * scale
            bottoms[row] = top
        }
        let merges = Dictionary(uniqueKeysWithValues: sheet.merges.map { ($0.first, $0) })
        return rows.flatMap { row in
            sheet.rows[row].cells.compactMap { cell in
                let text: String
                switch cell.value {
                case .blank: return nil
                case .text(let shown): text = shown
                case .number(let number): text = String(Int(number))
                }
                let address = CellAddress(row: row, column: cell.column)
                let range = merges[address] ?? CellRange(first: address, last: address)
                return Box(
                    cell: address.a1,
                    box: [
                        lefts[range.first.column], tops[row] ?? 0, lefts[range.last.column + 1],
                        bottoms[range.last.row] ?? 0,
                    ],
                    text: text)
            }
        }
    }
}
