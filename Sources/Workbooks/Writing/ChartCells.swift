import SheetModel

/// The cells of one range of a chart, with the copies of their values that its part keeps for
/// programs that show the chart without reading the sheet.
struct ChartCells {
    let formula: String
    /// One for each cell; nil for an empty one.
    let copies: [Copy?]
    /// Whether any cell holds text, so that all copies are texts.
    let areTexts: Bool

    enum Copy: Hashable {
        case number(Double)
        case text(String)
    }

    /// Nil if the sheet is not there, or the cells are not in one row or column of it.
    init?(_ range: ChartRange, in plan: WorkbookPlan) {
        let (first, last) = (range.cells.first, range.cells.last)
        guard let sheet = plan.sheets.first(where: { $0.name == range.sheet }),
            first.row >= 0, first.column >= 0, first.row <= last.row,
            first.column <= last.column, first.row == last.row || first.column == last.column,
            last.row < ExcelLimits.rows, last.column < ExcelLimits.columns
        else { return nil }
        formula = range.formula
        let values = range.cells.rows.flatMap { row in
            range.cells.columns.map { column in
                sheet.cell(at: CellAddress(row: row, column: column))?.value
            }
        }
        let areTexts = values.contains { $0?.text?.isEmpty == false }
        self.areTexts = areTexts
        copies = values.map { value in
            switch value {
            case .text(""), .blank, nil: nil
            case .text(let text): .text(text)
            case .number(let number): areTexts ? .text(Self.text(of: number)) : .number(number)
            }
        }
    }

    private static func text(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }

    /// Whether the copies found in a part, by position, are these.
    func isKept(as points: [Int: [UInt8]]) -> Bool {
        for (index, copy) in copies.enumerated() {
            switch copy {
            case nil: guard points[index] == nil else { return false }
            case .text(let text):
                guard points[index]?.elementsEqual(text.utf8) == true else { return false }
            case .number(let number):
                guard let point = points[index], let found = point.span.number,
                    abs(found - number) <= abs(number) * 1e-15
                else { return false }
            }
        }
        return points.keys.allSatisfy(copies.indices.contains)
    }
}
