import SheetModel

/// The defined names by which a workbook knows what is printed.
struct PrintedAreas {
    private struct Key: Hashable {
        let name: String
        let sheet: Int
    }

    private var formulas: [Key: String] = [:]

    init(sheets: [SheetPlan]) {
        for (index, sheet) in sheets.enumerated() {
            let quoted =
                "'"
                + sheet.name.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "''") + "'!"
            if let rows = sheet.page.repeatedRows {
                let key = Key(name: "_xlnm.Print_Titles", sheet: index)
                formulas[key] = quoted + "$\(rows.lowerBound + 1):$\(rows.upperBound + 1)"
            }
            if let filter = sheet.filter, let text = Self.text(of: filter) {
                formulas[Key(name: "_xlnm._FilterDatabase", sheet: index)] = quoted + text
            }
            if let area = sheet.page.printArea, let text = Self.text(of: area) {
                formulas[Key(name: "_xlnm.Print_Area", sheet: index)] = quoted + text
            }
        }
    }

    var isEmpty: Bool { formulas.isEmpty }

    /// Takes an expected name out; false if it was not expected with this formula.
    mutating func remove(name: String, sheet: Int, formula: [UInt8]) -> Bool {
        formulas.removeValue(forKey: Key(name: name, sheet: sheet))?.utf8.elementsEqual(formula)
            == true
    }

    /// Whole rows and whole columns are written without the other half of the address, and the
    /// whole sheet not at all.
    private static func text(of area: CellRange) -> String? {
        let (first, last) = (area.first, area.last)
        let allRows = first.row == 0 && last.row == ExcelLimits.rows - 1
        let allColumns = first.column == 0 && last.column == ExcelLimits.columns - 1
        let left = "$" + CellAddress.columnLetters(first.column)
        let right = "$" + CellAddress.columnLetters(last.column)
        switch (allRows, allColumns) {
        case (true, true): return nil
        case (true, false): return "\(left):\(right)"
        case (false, true): return "$\(first.row + 1):$\(last.row + 1)"
        case (false, false):
            let start = "\(left)$\(first.row + 1)"
            return area.isSingleCell ? start : "\(start):\(right)$\(last.row + 1)"
        }
    }
}
