/// One series of a chart: its ranges, and that their cells hold what a chart can draw.
struct SeriesRules {
    let chart: Int
    let number: Int
    let plan: WorkbookPlan

    func check(_ series: ChartSeries, into faults: inout FaultCollector) {
        let name = check(series.name, at: .name(series: number), into: &faults)
        let categories = check(
            series.categories, at: .categories(series: number), into: &faults)
        let values = check(series.values, at: .values(series: number), into: &faults)
        if let name, name.count != 1 {
            faults.add(
                .otherCount(name.count, expected: 1), at: .chart(chart, .name(series: number)))
        }
        let place = PlanPlace.chart(chart, .values(series: number))
        if let categories, let values, categories.count != values.count {
            faults.add(.otherCount(values.count, expected: categories.count), at: place)
        }
        if let values {
            faults.checkCount(values.count, upTo: ExcelLimits.chartPoints, at: place)
            if let text = values.first(where: { $0.value?.text?.isEmpty == false }) {
                faults.add(.notNumber(text.address), at: place)
            }
        }
        faults.checkNumber(
            Double(series.color), in: 0...0xFF_FFFF, at: .chart(chart, .color(series: number)))
    }

    private struct Cell {
        var address: CellAddress
        var value: CellValue?
    }

    /// The cells of a sound range; nil for one with faults.
    private func check(
        _ range: ChartRange, at property: ChartProperty, into faults: inout FaultCollector
    ) -> [Cell]? {
        let place = PlanPlace.chart(chart, property)
        guard let sheet = plan.sheets.first(where: { $0.name == range.sheet }) else {
            faults.add(.unknownSheet, at: place)
            return nil
        }
        let (first, last) = (range.cells.first, range.cells.last)
        let (rows, columns) = (sheet.rows.count, sheet.columnWidths.count)
        if last.row < first.row || last.column < first.column {
            faults.add(.reversed, at: place)
        } else if first.row < 0 || first.column < 0 || last.row >= rows || last.column >= columns {
            faults.add(.outsideSheet(rows: rows, columns: columns), at: place)
        } else if first.row != last.row && first.column != last.column {
            faults.add(.notOneLine, at: place)
        } else {
            return range.cells.rows.flatMap { row in
                range.cells.columns.map { column in
                    let address = CellAddress(row: row, column: column)
                    return Cell(address: address, value: sheet.cell(at: address)?.value)
                }
            }
        }
        return nil
    }
}
