/// The cells of a sheet: their order, their styles and what they hold.
enum CellRules {
    /// Checks every cell.
    ///
    /// - Returns: whether the cells of every row ascend, which lookups in the plan rely on.
    static func check(
        _ sheet: SheetPlan, styleCount: Int, into faults: inout FaultCollector
    ) -> Bool {
        var isOrdered = true
        let size = (rows: sheet.rows.count, columns: sheet.columnWidths.count)
        for (row, planned) in sheet.rows.enumerated()
        where !check(planned, at: row, in: size, styleCount: styleCount, into: &faults) {
            isOrdered = false
        }
        return isOrdered
    }

    /// Checks the cells of one row.
    ///
    /// - Returns: whether they ascend.
    static func check(
        _ planned: PlannedRow, at row: Int, in size: (rows: Int, columns: Int), styleCount: Int,
        into faults: inout FaultCollector
    ) -> Bool {
        var isOrdered = true
        var previous = -1
        for cell in planned.cells {
            let place = PlanPlace.cell(CellAddress(row: row, column: cell.column))
            if cell.column < 0 || cell.column >= size.columns {
                faults.add(.outsideSheet(rows: size.rows, columns: size.columns), at: place)
            }
            if cell.column <= previous {
                faults.add(.notAscending(after: previous), at: place)
                isOrdered = false
            }
            previous = cell.column
            if cell.style.index < 0 || cell.style.index >= styleCount {
                faults.add(.unknownStyle(index: cell.style.index, count: styleCount), at: place)
            }
            check(cell.value, at: place, into: &faults)
        }
        return isOrdered
    }

    private static func check(
        _ value: CellValue, at place: PlanPlace, into faults: inout FaultCollector
    ) {
        switch value {
        case .blank: break
        case .number(let number): faults.checkNumber(number, in: ExcelLimits.number, at: place)
        case .text(let text):
            let survey = TextSurvey(of: text)
            if let scalar = survey.forbidden { faults.add(.forbiddenCharacter(scalar), at: place) }
            if survey.storedUnits > ExcelLimits.cellText {
                faults.add(
                    .tooLong(units: survey.storedUnits, limit: ExcelLimits.cellText), at: place)
            }
            faults.checkCount(survey.lineFeeds, upTo: ExcelLimits.lineFeeds, at: place)
        }
    }
}
