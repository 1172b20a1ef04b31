extension PlanCheck {
    /// All faults of a workbook with tables, but for the tables' rows; see `TableRowCheck`.
    package static func faults(in plan: BulkWorkbookPlan) -> [PlanFault] {
        faults(in: plan.skeleton)
            + plan.sheets.flatMap { sheet -> [PlanFault] in
                switch sheet {
                case .whole: []
                case .table(let table): faults(in: table) + chartFaults(in: table.sheet)
                }
            }
    }

    /// A chart lies on planned rows, and those of a table come later.
    private static func chartFaults(in sheet: SheetPlan) -> [PlanFault] {
        guard !sheet.charts.isEmpty else { return [] }
        var collector = FaultCollector(sheet: sheet.name)
        collector.add(.tooMany(count: sheet.charts.count, limit: 0), at: .chart(0, .series))
        return collector.faults
    }

    private static func faults(in table: TablePlan) -> [PlanFault] {
        var collector = FaultCollector(sheet: table.sheet.name)
        if table.sheet.rows.isEmpty { collector.add(.missing, at: .row(0)) }
        if let heading = table.filter(bodyRows: 0) {
            // Rows that share a merged cell can be neither hidden nor sorted alone.
            for merge in table.sheet.merges where merge.intersects(heading) {
                collector.add(.overlaps(merge), at: .range(heading))
            }
        }
        if let row = table.sheet.pageBreaks.first {
            collector.add(
                .tooMany(count: table.sheet.pageBreaks.count, limit: 0), at: .pageBreak(row))
        }
        if table.sheet.page.printArea != nil {
            collector.add(.tooMany(count: 1, limit: 0), at: .page(.printArea))
        }
        return collector.faults
    }
}

/// Judges the rows of a table one by one, as they come.
package struct TableRowCheck: Sendable {
    private let columns: Int
    private let styleCount: Int

    package init(table: TablePlan, styleCount: Int) {
        columns = table.sheet.columnWidths.count
        self.styleCount = styleCount
    }

    /// The faults of the row that will stand at `index`, zero-based, of the named sheet.
    package func faults(in row: PlannedRow, at index: Int, of sheet: String) -> [PlanFault] {
        var collector = FaultCollector(sheet: sheet)
        collector.checkLength(row.height, upTo: ExcelLimits.rowHeight, at: .row(index))
        _ = CellRules.check(
            row, at: index, in: (index + 1, columns), styleCount: styleCount, into: &collector)
        return collector.faults
    }
}
