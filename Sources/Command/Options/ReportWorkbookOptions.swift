import ArgumentParser
import Gongkai

/// What the workbook of a quarterly report shows.
struct ReportWorkbookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "xlsx: who files the report (填报单位), where it is not the only department.",
            valueName: "name"))
    var unit: String?

    @Option(help: "xlsx: why nothing was published, for the nil statement.")
    var reason: String?

    @Flag(
        name: .customLong("no-ledger-sheet"),
        help: "xlsx: leave the sheet 台账 out, which takes most of the time with many rows.")
    var isWithoutLedger = false

    var options: QuarterlyWorkbookOptions {
        var options = QuarterlyWorkbookOptions()
        options.reportingUnit = unit ?? ""
        options.nilReason = reason ?? ""
        options.includesLedger = !isWithoutLedger
        return options
    }

    /// The first of the options that is given.
    var usedName: String? {
        if unit != nil { return "--unit" }
        if reason != nil { return "--reason" }
        return isWithoutLedger ? "--no-ledger-sheet" : nil
    }
}
