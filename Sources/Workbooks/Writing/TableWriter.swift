import SheetModel

/// Writes the rows of one table into as many sheets as it needs.
struct TableWriter {
    private let table: TablePlan
    private let check: TableRowCheck
    private let styleKeys: [Int]
    /// The first row of the next sheet, which was pulled to know whether there is one.
    private var pending: PlannedRow?
    private var sheetCount = 0

    init(table: TablePlan, styles: [CellStyle]) {
        self.table = table
        check = TableRowCheck(table: table, styleCount: styles.count)
        styleKeys = TableDigest.keys(of: styles)
    }

    /// Whether rows are left for another sheet.
    var hasMore: Bool { pending != nil }

    /// Writes the next sheet, to its limit or to the end of the rows.
    mutating func writeSheet<SourceError: Error>(
        to workbook: inout WorkbookHandle, names: inout TableSheetNames,
        nextRow: () throws(SourceError) -> PlannedRow?
    ) throws(BulkWriteError<SourceError>) -> WrittenWorkbook.Sheet {
        var plan = table.sheet
        if sheetCount > 0 { plan.name = names.next(after: plan.name) }
        sheetCount += 1
        var digest = TableDigest.Calculation()
        // The source's errors leave the call in which the sheet is lent by this way.
        var stop: BulkWriteError<SourceError>?
        do throws(WorkbookError) {
            try workbook.withNewSheet(named: plan.name) { handle throws(WorkbookError) in
                try handle.begin(plan)
                for (row, planned) in plan.rows.enumerated() { try handle.write(planned, at: row) }
                do throws(BulkWriteError<SourceError>) {
                    try writeRows(of: plan, to: handle, &digest, nextRow)
                } catch {
                    stop = error
                    return
                }
                plan.filter = table.filter(bodyRows: digest.rows)
                if let filter = plan.filter { try handle.setFilter(filter) }
                try handle.finish(plan)
            }
        } catch {
            throw .workbook(error)
        }
        if let stop { throw stop }
        return WrittenWorkbook.Sheet(plan: plan, table: digest.finish())
    }

    private mutating func writeRows<SourceError: Error>(
        of plan: SheetPlan, to handle: borrowing SheetHandle,
        _ digest: inout TableDigest.Calculation, _ nextRow: () throws(SourceError) -> PlannedRow?
    ) throws(BulkWriteError<SourceError>) {
        while let row = try pull(nextRow) {
            guard digest.rows < table.bodyLimit else {
                pending = row
                return
            }
            let index = plan.rows.count + digest.rows
            let faults = check.faults(in: row, at: index, of: plan.name)
            guard faults.isEmpty else { throw .row(faults) }
            do {
                try handle.write(row, at: index)
            } catch {
                throw .workbook(error)
            }
            digest.add(row, styleKeys: styleKeys)
        }
    }

    private mutating func pull<SourceError: Error>(
        _ nextRow: () throws(SourceError) -> PlannedRow?
    ) throws(BulkWriteError<SourceError>) -> PlannedRow? {
        if let row = pending {
            pending = nil
            return row
        }
        do {
            return try nextRow()
        } catch {
            throw .source(error)
        }
    }
}
