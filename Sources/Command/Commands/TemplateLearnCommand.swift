import ArgumentParser
import Gongkai

struct TemplateLearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Make a template of an office's own form.",
        discussion: """
            The form is a workbook (XLSX), blank or filled. Header, columns, widths, fonts, page, the \
            rows around the table, channels and marks are taken from it; every column that is not \
            known is told on standard error with its cell, and keeps its own heading. Without \
            --output the template goes to standard output.
            """)

    @Argument(help: "The form; - is standard input.")
    var form: String

    @Option(
        help: ArgumentHelp(
            "The sheet; without it the first that shows a form.", valueName: "name"))
    var sheet: String?

    @OptionGroup var output: OutputOptions

    @Option(help: "The report on standard error: text or json.")
    var format: ReportFormat = .text

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let reporter = Reporter(language: language.language)
        var job = TemplateLearning()
        job.sheet = sheet
        let destination = output.destination(otherwise: "-")
        let report = try reporter.attempt { () throws(GongkaiError) in
            try job.run(from: CatalogSource(argument: form), to: destination)
        }
        try reporter.tell(report, as: format)
        if format == .text { reporter.tellWritten(to: destination) }
        try reporter.finish([report])
    }
}
