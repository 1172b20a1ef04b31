import DisclosureCatalog
import DisclosureReports
import SheetModel
import Workbooks

extension QuarterlyResult {
    /// Writes the report as a workbook to print, sign and file.
    ///
    /// Its sheets are 统计表, 事项, 逾期, 趋势, 渠道, 台账 and 说明, and for several departments 部门.
    /// 事项, 逾期, 提前公开 and 台账 may have any number of rows: those of more than 20,000 are written
    /// row by row, without memory for them, and go on in further sheets where one is full. A table
    /// with a chart that has more rows than that, 部门, is left out, and 说明 says so. Where nothing
    /// was published, the nil statement (零公开情况说明) takes the place of empty tables.
    ///
    /// The workbook is in Chinese whatever messages are in, as the forms are.
    ///
    ///     try result.writeWorkbook(to: .file("report.xlsx", replacing: false))
    ///
    /// Throws `GongkaiError` for a destination that cannot be written, for a text that a cell cannot
    /// hold, and for a ledger that cannot be read any more; an existing file is unchanged then.
    public func writeWorkbook(
        _ options: QuarterlyWorkbookOptions = QuarterlyWorkbookOptions(),
        to destination: OutputDestination
    ) throws(GongkaiError) {
        try QuarterlyWorkbook(self, tables: try tables(in: .chinese), options: options)
            .write(to: destination)
    }
}

extension QuarterlyWorkbook {
    func write(to destination: OutputDestination) throws(GongkaiError) {
        try destination.check()
        let plan = try plan(try ReportFonts.library())
        let bulk = plan.bulk(rowLimit: rowLimit)
        let faults = PlanCheck.faults(in: bulk).map { $0.finding(itemNumber: nil, field: nil) }
        guard faults.isEmpty else {
            throw GongkaiError(
                refusedPlanOf: result.statistics.quarter.description, faults: faults)
        }
        if let whole = plan.workbook {
            return try WorkbookOutput(plan: whole).write(to: destination)
        }
        try WorkbookOutput.write(to: destination) { path, folder throws(GongkaiError) in
            var rows = StreamedRows(of: self, on: plan.sheets)
            do throws(BulkWriteError<GongkaiError>) {
                let written = try LibraryNoise.silenced {
                    () throws(BulkWriteError<GongkaiError>) in
                    try BulkWriter.write(bulk, to: path, temporaryDirectory: folder) {
                        sheet throws(GongkaiError) in try rows.next(on: sheet)
                    }
                }
                do throws(WorkbookError) {
                    try PackageCheck.check(path: path, against: written)
                } catch {
                    throw .workbook(error)
                }
            } catch {
                throw GongkaiError(error, destination: destination.name)
            }
        }
    }
}
