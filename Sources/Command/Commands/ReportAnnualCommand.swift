import ArgumentParser
import DisclosureCatalog
import Gongkai

struct ReportAnnualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annual",
        abstract: "Tables 二, 三 and 四 of the annual report (政府信息公开工作年度报告).",
        discussion: """
            The form is that of 国办公开办函〔2021〕30号, used for the reports from 2021 on. What \
            the data file leaves blank is filled from ledgers and shown in blue; \
            sums that do not agree (勾稽关系) are told on standard error, and the exit status is 1. \
            Nothing that a ledger says about an applicant is ever shown.
            """)

    @Option(help: "The year that is reported on.")
    var year: Int

    @Option(help: ArgumentHelp("The figures; - is standard input.", valueName: "file"))
    var data: String

    @Option(
        name: .customLong("ledger"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "Publication ledgers (公开台账), CSV, JSON lines or XLSX, for what was made in table 二.",
            valueName: "file"))
    var ledgers: [String] = []

    @Option(
        help: ArgumentHelp(
            "The ledger of requests (依申请公开台账), CSV or XLSX; replies that were late are told.",
            valueName: "file"))
    var requests: String?

    @Option(
        help: ArgumentHelp(
            "A holiday file, which adds years to the official arrangements or replaces them.",
            valueName: "file"))
    var holidays: String?

    @Option(help: ArgumentHelp("The figures of the year before.", valueName: "file"))
    var previous: String?

    @OptionGroup var output: OutputOptions

    @Option(help: "xlsx, csv, json or html; without it the output's name decides.")
    var format: AnnualReportFormat?

    @Option(name: .customLong("report"), help: "The findings on standard error: text or json.")
    var reportFormat: ReportFormat = .text

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if ([data, requests, previous, holidays] + ledgers).count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Only one input can be standard input.")
        }
        _ = try chosenFormat()
    }

    /// The format asked for, or that of the output's name, or a spreadsheet.
    private func chosenFormat() throws -> AnnualReportFormat {
        if let format { return format }
        guard let output = output.output else { return .xlsx }
        if let format = AnnualReportFormat(fileName: output) { return format }
        guard let ending = PathName(output).writtenEnding else { return .xlsx }
        throw ValidationError(
            "The ending \(ending) stands for no format; add --format xlsx, csv, json or html."
        )
    }

    func run() throws {
        let reporter = Reporter(language: language.language)
        var job = AnnualReportExport(year: year)
        job.ledgers = ledgers.map(CatalogSource.init(argument:))
        job.requests = requests.map(CatalogSource.init(argument:))
        job.previous = previous.map(CatalogSource.init(argument:))
        job.format = try chosenFormat()
        let destination = output.destination(
            otherwise: "./annual-\(year).\(job.format.rawValue)")
        try ExportNaming.refuseTerminal(destination, isSpreadsheet: job.format == .xlsx)
        let report = try reporter.attempt { () throws(GongkaiError) in
            if let holidays {
                let (table, findings) = try HolidayFile.read(CatalogSource(argument: holidays))
                reporter.tell(findings)
                job.holidays = job.holidays.overridden(by: table)
            }
            return try job.run(from: CatalogSource(argument: data), to: destination)
        }
        try reporter.tell(report, as: reportFormat)
        if reportFormat == .text { reporter.tellWritten(to: destination) }
        try reporter.finish([report])
    }
}
