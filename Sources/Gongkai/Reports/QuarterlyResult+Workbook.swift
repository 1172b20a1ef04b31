import DisclosureCatalog
import SheetModel

extension QuarterlyResult {
    /// Writes the report as a workbook to print, sign and file.
    ///
    /// Its sheets are 统计表, 事项, 逾期, 趋势, 渠道, 台账 and 说明, and for several departments 部门. A
    /// table of more than 20,000 rows is left out, and 说明 says so. Where nothing was published, the
    /// nil statement (零公开情况说明) takes the place of empty tables.
    ///
    /// The workbook is in Chinese whatever messages are in, as the forms are.
    ///
    ///     try result.writeWorkbook(to: .file("report.xlsx", replacing: false))
    ///
    /// `nilReason` is why nothing was published; empty leaves room to write it in. Throws
    /// `GongkaiError` for a destination that cannot be written, for a text that a cell cannot hold,
    /// and for a ledger that cannot be read any more; an existing file is unchanged then.
    public func writeWorkbook(
        nilReason: String = "", to destination: OutputDestination
    ) throws(GongkaiError) {
        try destination.check()
        let workbook = try QuarterlyWorkbook(
            self, tables: try tables(in: .chinese), nilReason: nilReason)
        let plan = try workbook.plan(try ReportFonts.library())
        let faults = PlanCheck.faults(in: plan).map { $0.finding(itemNumber: nil, field: nil) }
        guard faults.isEmpty else {
            throw GongkaiError(refusedPlanOf: statistics.quarter.description, faults: faults)
        }
        try WorkbookOutput(plan: plan).write(to: destination)
    }
}
