/// How many rows and columns a sheet has, and how high and wide they are.
enum DimensionRules {
    static func check(_ sheet: SheetPlan, into faults: inout FaultCollector) {
        if sheet.rows.count > ExcelLimits.rows {
            faults.add(
                .tooMany(count: sheet.rows.count, limit: ExcelLimits.rows),
                at: .row(ExcelLimits.rows))
        }
        if sheet.columnWidths.count > ExcelLimits.columns {
            faults.add(
                .tooMany(count: sheet.columnWidths.count, limit: ExcelLimits.columns),
                at: .column(ExcelLimits.columns))
        }
        for (column, width) in sheet.columnWidths.enumerated() {
            faults.checkLength(width, upTo: ExcelLimits.columnWidth, at: .column(column))
        }
        let (rows, columns) = (sheet.rows.count, sheet.columnWidths.count)
        for column in sheet.hiddenColumns.sorted() where !(0..<columns).contains(column) {
            faults.add(.outsideSheet(rows: rows, columns: columns), at: .column(column))
        }
        for (row, planned) in sheet.rows.enumerated() {
            faults.checkLength(planned.height, upTo: ExcelLimits.rowHeight, at: .row(row))
        }
    }
}
