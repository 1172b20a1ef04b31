/// The range of a sheet that can be filtered.
enum FilterRules {
    static func check(_ sheet: SheetPlan, into faults: inout FaultCollector) {
        guard let filter = sheet.filter else { return }
        let place = PlanPlace.page(.filter)
        let (first, last) = (filter.first, filter.last)
        let (rows, columns) = (sheet.rows.count, sheet.columnWidths.count)
        if last.row < first.row || last.column < first.column {
            faults.add(.reversed, at: place)
        } else if first.row < 0 || first.column < 0 || last.row >= rows || last.column >= columns {
            faults.add(.outsideSheet(rows: rows, columns: columns), at: place)
        } else if let merge = sheet.merges.first(where: { $0.intersects(filter) }) {
            // Rows that share a merged cell can be neither hidden nor sorted alone.
            faults.add(.overlaps(merge), at: place)
        }
    }
}
