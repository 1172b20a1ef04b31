import ArgumentParser
import Gongkai

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the official form of a catalog.",
        discussion: """
            Without --output the form is written into the current folder under the name of the \
            catalog file, and for a catalog from standard input to standard output. The format is \
            that of the output's name, or xlsx. A catalog with errors is written all the same; \
            what must be corrected is told on standard error, and the exit status is 1. Several \
            catalogs become one file: each on a sheet of its own, or all below each other.

            With --fill-in or --blank the form is one that a department completes and sends back; \
            gongkai import reads it.
            """)

    @Argument(
        help: ArgumentHelp("The catalog file; - is standard input.", valueName: "catalog"))
    var catalogs: [String] = []

    @OptionGroup var blank: BlankArguments
    @OptionGroup var fillIn: FillInArguments
    @OptionGroup var together: TogetherOptions

    @OptionGroup var output: OutputOptions

    @Option(help: "xlsx, csv or html.")
    var format: FormFormat?

    @OptionGroup var form: FormOptions
    @OptionGroup var layout: LayoutOptions
    @OptionGroup var records: RecordOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        let format = try ExportNaming.format(format, output: output.output)
        if format != .csv, records.isUsed {
            throw ValidationError(
                """
                --encoding, --channels, --formula-guard and --catalog-columns are for CSV only.
                """)
        }
        if format == .csv, layout.isUsed {
            throw ValidationError("--paper and --pages are not for CSV, which has no pages.")
        }
        try blank.check(catalogs)
        try fillIn.check(isBlank: blank.blank)
        if blank.blank || fillIn.fillIn {
            if format != .xlsx {
                throw ValidationError("--blank and --fill-in are for XLSX, not \(format).")
            }
            if together.arrangement != nil || catalogs.count > 1 {
                throw ValidationError(
                    "A form to be filled in is that of one catalog; for many, see gongkai batch.")
            }
        }
        try together.check(catalogs, format: format, output: output.output)
    }

    func run() throws {
        if let arrangement = together.arrangement { return try runTogether(arrangement) }
        try single().run()
    }

    /// The export of one catalog, or of none.
    func single() throws -> SingleExport {
        var job = FormExport()
        job.template = form.choice
        job.format = try ExportNaming.format(format, output: output.output)
        job.page = layout.options
        job.csv = records.options
        job.fillIn = fillIn.fillIn || blank.blank ? fillIn.options : nil
        let source = catalogs.first ?? form.template ?? "blank"
        let destination = output.destination(
            otherwise: ExportNaming.output(
                of: source, format: job.format,
                suffix: blank.blank ? "-blank" : fillIn.fillIn ? "-fill-in" : ""))
        return SingleExport(
            catalog: source, blank: blank.form, output: destination, job: job,
            language: language.language)
    }

    private func runTogether(_ arrangement: FormsExport.Arrangement) throws {
        let reporter = Reporter(language: language.language)
        var job = FormsExport(arrangement: arrangement)
        job.template = form.choice
        job.format = try ExportNaming.format(format, output: output.output)
        job.page = layout.options
        job.today = ThisProcess.today
        let destination = output.destination(
            otherwise: ExportNaming.output(of: catalogs[0], format: job.format))
        try ExportNaming.refuseTerminal(destination, format: job.format)
        let reports = try reporter.attempt { () throws(GongkaiError) in
            try job.run(from: catalogs.map { CatalogSource(argument: $0) }, to: destination)
        }
        for (report, catalog) in zip(reports, catalogs) {
            reporter.tellUrgent(report, catalog: catalog)
        }
        reporter.tellWritten(to: destination)
        try reporter.finish(reports)
    }
}
