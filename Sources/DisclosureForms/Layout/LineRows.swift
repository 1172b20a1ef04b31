import SheetModel

/// Items of several rows: a row for each line of some columns, over which other cells are merged.
struct LineRows {
    /// The columns whose lines are rows.
    private let columns: [Int]
    private let measure: FormMeasure

    init(_ measure: FormMeasure) {
        self.measure = measure
        columns = measure.geometry.columns.indices.filter {
            measure.geometry.columns[$0].hasRowForEachLine
        }
    }

    var isEmpty: Bool { columns.isEmpty }

    /// The heights in points of the rows of a part; empty for one that is one cell high.
    func heights(of part: FormPart) -> [Double] {
        var heights = heights(of: part.values)
        guard !part.isPiece, let last = heights.indices.last else { return [] }
        heights[last] += max(part.height - heights.reduce(0, +), 0)
        return heights.allSatisfy { $0 <= ExcelLimits.rowHeight } ? heights : []
    }

    /// The heights that the rows need.
    func heights(of values: [CellValue]) -> [Double] {
        let texts = columns.map { (column: $0, lines: lines(of: values[$0])) }
        let count = texts.map(\.lines.count).max() ?? 0
        guard count > 1 else { return [] }
        let divided = texts.filter { $0.lines.count == count }
        return (0..<count).map { row in
            let heights = divided.map { text in
                measure.height(of: .text(String(text.lines[row])), column: text.column)
            }
            return heights.max() ?? 0
        }
    }

    /// What each of so many rows shows in a column; nil where one cell is merged over all.
    func values(of part: FormPart, column: Int, rows: Int) -> [CellValue]? {
        guard columns.contains(column) else { return nil }
        let lines = lines(of: part.values[column])
        guard lines.count == rows else { return nil }
        return lines.map { $0.isEmpty ? .blank : .text(String($0)) }
    }

    private func lines(of value: CellValue) -> [Substring] {
        guard let text = value.text else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
