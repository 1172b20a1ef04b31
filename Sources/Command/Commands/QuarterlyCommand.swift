import ArgumentParser
import DisclosureCatalog
import Gongkai

struct QuarterlyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarterly",
        abstract: "The figures of a quarter: counts, timeliness, overdue list, ranking.",
        discussion: """
            Ledgers are CSV (UTF-8 or GB 18030), JSON lines or XLSX. A publication counts by its date, \
            once for all its channels; working days follow the official holiday arrangement, the \
            day after the trigger being the first. With xlsx the report is a workbook to print, sign \
            and file; where nothing was published it is the nil statement (零公开情况说明). With csv, --output names a folder, and every \
            table becomes a file in it; --table writes one table. The findings go to standard \
            error; the exit status is 1 if anything must be corrected.
            """)

    @Option(help: ArgumentHelp("The quarter, such as 2021-Q2.", valueName: "quarter"))
    var quarter: Quarter

    @Option(
        help: ArgumentHelp(
            "The quarter to compare with: 2021-Q1, previous, or year-before.",
            valueName: "quarter"))
    var compare: ComparedQuarter?

    @OptionGroup var sources: ReportSources

    @Option(
        help: """
            The least number that a department is to publish in the quarter, where its group in \
            --groups has none of its own.
            """)
    var minimum: Int?

    @Option(help: "text, xlsx, csv or json; without it the output's name decides, else text.")
    var format: TableFormat?

    @Option(
        help: ArgumentHelp(
            "Only this table: \(QuarterlyTable.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "name"))
    var table: QuarterlyTable?

    @OptionGroup var workbook: ReportWorkbookOptions

    @OptionGroup var output: OutputOptions
    @OptionGroup var csv: TableOptions
    @OptionGroup var language: LanguageOptions

    private var chosenFormat: TableFormat {
        format ?? TableFormat(output: output.output) ?? (table == nil ? .text : .csv)
    }

    func validate() throws {
        _ = try compare?.quarter(for: quarter)
        if let minimum, minimum < 0 { throw ValidationError("--minimum must be 0 or more.") }
        if chosenFormat == .text, table != nil {
            throw ValidationError("--table is for csv and json.")
        }
        if chosenFormat == .xlsx, table != nil {
            throw ValidationError("--table is for csv and json.")
        }
        if let name = workbook.usedName, chosenFormat != .xlsx {
            throw ValidationError("\(name) is for xlsx only.")
        }
        if chosenFormat == .csv, table == nil, output.output == nil || output.output == "-" {
            throw ValidationError("Name a folder with --output, or one table with --table.")
        }
        if chosenFormat == .csv, table == nil, TableFormat(output: output.output) == .csv {
            throw ValidationError(
                "A .csv file holds one table: choose it with --table, or name a folder.")
        }
        if csv.isUsed, chosenFormat != .csv {
            throw ValidationError("--encoding and --formula-guard are for CSV only.")
        }
    }

    func run() throws {
        let reporter = Reporter(language: language.language)
        try ExportNaming.refuseTerminal(
            output.destination(otherwise: "-"), isSpreadsheet: chosenFormat == .xlsx)
        var job = QuarterlyReport(quarter: quarter)
        job.options.comparedQuarter = try compare?.quarter(for: quarter)
        job.options.minimum = minimum
        job.options.today = ThisProcess.today
        let result = try reporter.attempt { () throws(GongkaiError) in
            try sources.prepare(&job, reporter)
            return try job.run(catalogs: sources.catalogSources, ledgers: sources.ledgerSources)
        }
        try reporter.attempt { () throws(GongkaiError) in try write(result) }
        reporter.tell(result, withSummary: chosenFormat != .text)
        if let path = output.output, path != "-" {
            reporter.tellWritten(to: .file(path, replacing: output.force))
        }
        if result.hasErrors { throw ExitCode(1) }
    }

    private func write(_ result: QuarterlyResult) throws(GongkaiError) {
        let language = language.language
        let destination = output.destination(otherwise: "-")
        switch (chosenFormat, table) {
        case (.text, _): try result.writeSummary(in: language, to: destination)
        case (.xlsx, _):
            try result.writeWorkbook(workbook.options, to: destination)
        case (.json, nil): try result.writeJSON(in: language, to: destination)
        case (.json, let table?): try result.writeJSON(table, in: language, to: destination)
        case (.csv, let table?):
            try result.write(table, csv: csv.options, in: language, to: destination)
        case (.csv, nil):
            try result.writeTables(
                csv: csv.options, in: language, toFolder: output.output ?? ".",
                replacing: output.force)
        }
    }
}
