/// What the workbook of a quarterly report shows beside its figures.
///
///     var options = QuarterlyWorkbookOptions()
///     options.reportingUnit = "示例市政务公开办公室"
public struct QuarterlyWorkbookOptions: Hashable, Sendable {
    /// Who files the report (填报单位); empty is the department, and blank for several.
    public var reportingUnit = ""
    /// Why nothing was published, for the nil statement; empty leaves room to write it in.
    public var nilReason = ""
    /// Whether there is the sheet 台账, which takes most of the time where the quarter has many rows.
    public var includesLedger = true

    /// Makes options with all sheets.
    public init() {}
}
