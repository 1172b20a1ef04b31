/// Judges a whole plan before a writer sees it.
///
/// The rules are the limits of the file format and of Excel, and the traps of libxlsxwriter,
/// which aborts, hangs or writes files that no program opens for some plans that break them.
package enum PlanCheck {
    /// All faults of the plan, sheet by sheet; none for a plan that can be written.
    ///
    /// The time grows with the number of cells and, a little faster, with that of merges.
    ///
    ///     let faults = PlanCheck.faults(in: plan)
    ///     guard faults.isEmpty else { … }
    package static func faults(in plan: WorkbookPlan) -> [PlanFault] {
        var workbook = FaultCollector(sheet: nil)
        if plan.sheets.isEmpty { workbook.add(.missing, at: .workbook) }
        workbook.checkCount(plan.sheets.count, upTo: ExcelLimits.sheets, at: .workbook)
        PropertyRules.check(plan.properties, into: &workbook)
        StyleRules.check(plan.styles, into: &workbook)
        VisibilityRules.check(plan, into: &workbook)

        var faults = workbook.faults
        var names = SheetNameRules()
        for sheet in plan.sheets {
            var collector = FaultCollector(sheet: sheet.name)
            names.check(sheet.name, into: &collector)
            DimensionRules.check(sheet, into: &collector)
            let isOrdered = CellRules.check(
                sheet, styleCount: plan.styles.count, into: &collector)
            MergeRules.check(sheet, isOrdered: isOrdered, into: &collector)
            PageRules.check(sheet, into: &collector)
            FilterRules.check(sheet, into: &collector)
            ChartRules.check(sheet, of: plan, into: &collector)
            InputRules.check(sheet, of: plan, into: &collector)
            faults += collector.faults
        }
        return faults
    }
}
