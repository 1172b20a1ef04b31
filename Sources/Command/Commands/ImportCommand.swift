import ArgumentParser
import Gongkai

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn filled forms or published text into catalog files.",
        discussion: """
            A form is a workbook (XLSX), CSV or a web page with the table; which form it is, its \
            header tells. Text is the table of a published catalog in UTF-8, \
            cells separated by tabs as when it is copied from a page. Every repair and every doubt \
            is told on standard error with its cell or line. Without --output the catalog goes to \
            standard output.

            With a folder, or with several sources, --output is a folder, in which each form \
            becomes a catalog file named after its department. A form that cannot be read stops no \
            other. At the end a table, or with --format json the whole report, goes to standard \
            output.
            """)

    @Argument(
        help: ArgumentHelp(
            "Forms, published text, or folders of them; - is standard input.",
            valueName: "source"))
    var sources: [String]

    @OptionGroup var output: OutputOptions
    @OptionGroup var forms: SourceFormOptions

    @Option(help: "The report: text or json.")
    var format: ReportFormat = .text

    @OptionGroup var reply: ReplyOptions
    @OptionGroup var many: ManyFormsOptions
    @OptionGroup var language: LanguageOptions

    private var isMany: Bool { ManyFormsOptions.isMeant(sources, output: output.output) }

    func validate() throws {
        guard isMany else { return }
        if output.output == nil || output.output == "-" {
            throw ValidationError("Several forms, or a folder, need the output folder: --output.")
        }
        try reply.check(for: sources)
        if sources.contains("-") {
            throw ValidationError("Standard input (-) is one form, with an output file.")
        }
    }

    func run() throws {
        let reporter = Reporter(language: language.language)
        isMany ? try importMany(reporter) : try importOne(reporter)
    }

    private func importOne(_ reporter: Reporter) throws {
        var job = CatalogImport()
        (job.template, job.otherTemplates) = forms.choices
        job.today = ThisProcess.today
        let destination = output.destination(otherwise: "-")
        job.reply = reply.reply.map { FormReply(to: .file($0, replacing: output.force)) }
        job.reply?.language = language.replyLanguage
        let report = try reporter.attempt { () throws(GongkaiError) in
            try job.run(from: CatalogSource(argument: sources.first ?? "-"), to: destination)
        }
        try reporter.tell(report, as: format)
        if format == .text {
            reporter.tellWritten(to: destination)
            if let reply = job.reply, report.replyError == nil {
                reporter.tellWritten(to: reply.destination)
            }
        }
        if let error = report.replyError {
            reporter.tell(error)
            throw ExitCode(error.code.exitStatus)
        }
        try reporter.finish([report])
    }

    private func importMany(_ reporter: Reporter) throws {
        var job = FormsImport()
        (job.template, job.otherTemplates) = forms.choices
        job.today = ThisProcess.today
        job.isReplacing = output.force
        if let jobs = many.jobs { job.jobs = jobs }
        if reply.isFolder(for: sources) {
            job.replyFolder = reply.reply
        } else {
            job.replyFile = reply.reply
        }
        job.replyLanguage = language.replyLanguage
        let inputs = sources.map(BatchInput.init(argument:))
        var display = ImportDisplay(many.progress, format: format, reporter: reporter)
        let report = try reporter.attempt { () throws(GongkaiError) in
            try job.run(from: inputs, to: output.output ?? ".", stop: .onSignals()) {
                display.show($0)
            }
        }
        try display.end(report, output: output.output ?? ".")
        if format == .text, let file = job.replyFile, report.hasReply {
            reporter.tellWritten(to: .file(file, replacing: output.force))
        }
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }
}
