/// Charts: their texts, their place on the sheet, and the cells that they draw.
enum ChartRules {
    static func check(
        _ sheet: SheetPlan, of plan: WorkbookPlan, into faults: inout FaultCollector
    ) {
        for (index, chart) in sheet.charts.enumerated() {
            checkTexts(of: chart, index, into: &faults)
            checkPlace(of: chart, index, on: sheet, into: &faults)
            let place = PlanPlace.chart(index, .series)
            if chart.series.isEmpty { faults.add(.missing, at: place) }
            faults.checkCount(chart.series.count, upTo: ExcelLimits.chartSeries, at: place)
            for (number, series) in chart.series.enumerated() {
                SeriesRules(chart: index, number: number, plan: plan)
                    .check(series, into: &faults)
            }
        }
    }

    private static func checkTexts(
        of chart: ChartPlan, _ index: Int, into faults: inout FaultCollector
    ) {
        let titles: [(ChartProperty, String)] = [
            (.title, chart.title), (.valueTitle, chart.valueTitle),
        ]
        for (property, text) in titles {
            faults.checkText(
                text, at: .chart(index, property), units: ExcelLimits.chartTitle,
                isAttribute: false)
        }
        let fontName = PlanPlace.chart(index, .fontName)
        if chart.fontName.isEmpty { faults.add(.missing, at: fontName) }
        faults.checkText(
            chart.fontName, at: fontName, units: ExcelLimits.fontName,
            bytes: ExcelLimits.fontNameBytes)
        faults.checkNumber(
            chart.fontSize, in: ExcelLimits.fontSize, at: .chart(index, .fontSize))
        if let format = chart.numberFormat {
            StyleRules.check(format, at: .chart(index, .numberFormat), into: &faults)
        }
    }

    /// A chart lies within the planned rows and columns, so that it is printed whole.
    private static func checkPlace(
        of chart: ChartPlan, _ index: Int, on sheet: SheetPlan, into faults: inout FaultCollector
    ) {
        faults.checkLength(
            chart.width, upTo: ExcelLimits.chartSize, at: .chart(index, .width))
        faults.checkLength(
            chart.height, upTo: ExcelLimits.chartSize, at: .chart(index, .height))
        let (rows, columns) = (sheet.rows.count, sheet.columnWidths.count)
        let isInside: Bool
        if (0..<rows).contains(chart.anchor.row), (0..<columns).contains(chart.anchor.column) {
            let widths = sheet.columnWidths[chart.anchor.column...]
            let room = widths.reduce(0) { $0 + ColumnWidth.points(characters: $1) }
            let below = sheet.rows[chart.anchor.row...].reduce(0) { $0 + $1.height }
            // Sums of lengths that are no numbers have faults of their own.
            isInside = !(chart.width > room || chart.height > below)
        } else {
            isInside = false
        }
        if !isInside {
            faults.add(
                .outsideSheet(rows: rows, columns: columns), at: .chart(index, .position))
        }
    }
}
