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
            what must be corrected is told on standard error, and the exit status is 1.
            """)

    @Argument(help: "The catalog file; - is standard input.")
    var catalog: String

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
            throw ValidationError("--encoding, --channels and --formula-guard are for CSV only.")
        }
        if format == .csv, layout.isUsed {
            throw ValidationError("--paper and --pages are not for CSV, which has no pages.")
        }
    }

    func run() throws {
        let reporter = Reporter(language: language.language)
        var job = FormExport()
        job.template = form.choice
        job.format = try ExportNaming.format(format, output: output.output)
        job.page = layout.options
        job.csv = records.options
        job.temporaryFiles = .inMemory
        job.today = ThisProcess.today
        let destination = output.destination(
            otherwise: ExportNaming.output(of: catalog, format: job.format))
        try ExportNaming.refuseTerminal(destination, format: job.format)
        let report = try reporter.attempt { () throws(GongkaiError) in
            try job.run(from: CatalogSource(argument: catalog), to: destination)
        }
        reporter.tellUrgent(report, catalog: catalog)
        reporter.tellWritten(to: destination)
        try reporter.finish([report])
    }
}
