import ArgumentParser
import Gongkai

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn a filled form or published text into a catalog file.",
        discussion: """
            A form is a workbook (XLSX), CSV or a web page with the table; which form it is, its \
            header tells. Text is the table of a published catalog in UTF-8, \
            cells separated by tabs as when it is copied from a page. Every repair and every doubt \
            is told on standard error with its cell or line. Without --output the catalog goes to \
            standard output.
            """)

    @Argument(help: "The form or the published text; - is standard input.")
    var source: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var forms: SourceFormOptions

    @Option(help: "The report on standard error: text or json.")
    var format: ReportFormat = .text

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let reporter = Reporter(language: language.language)
        var job = CatalogImport()
        (job.template, job.otherTemplates) = forms.choices
        job.today = ThisProcess.today
        let destination = output.destination(otherwise: "-")
        let report = try reporter.attempt { () throws(GongkaiError) in
            try job.run(from: CatalogSource(argument: source), to: destination)
        }
        try reporter.tell(report, as: format)
        if format == .text { reporter.tellWritten(to: destination) }
        try reporter.finish([report])
    }
}
