import ArgumentParser
import Gongkai

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check catalogs against the rules of the form.",
        discussion: """
            Each source is a catalog file, a filled form (XLSX, CSV or HTML) or published text. The findings go to standard output, \
            the summary to standard error. The exit status is 1 if anything must be corrected \
            before filing.
            """)

    @Argument(help: ArgumentHelp("Catalog files, forms or published text.", valueName: "source"))
    var sources: [String]

    @OptionGroup var forms: SourceFormOptions

    @Option(help: "The findings on standard output: text or json.")
    var format: ReportFormat = .text

    @Flag(help: "Also tell how every deadline is understood.")
    var deadlines = false

    @OptionGroup var reply: ReplyOptions

    @Flag(help: "Replace a reply that exists.")
    var force = false

    @OptionGroup var language: LanguageOptions

    func validate() throws { try reply.check(for: sources) }

    func run() throws {
        let reporter = Reporter(language: language.language)
        var job = CatalogValidation()
        (job.template, job.otherTemplates) = forms.choices
        job.today = ThisProcess.today
        job.listsDeadlines = deadlines
        var failure: GongkaiError?
        var reports: [FindingReport] = []
        let replies = try reporter.attempt { () throws(GongkaiError) in
            try reply.replies(to: sources, replacing: force, in: language)
        }
        for (source, reply) in zip(sources, replies) {
            job.reply = reply
            do throws(GongkaiError) {
                let report = try job.report(on: CatalogSource(argument: source))
                reports.append(report)
                if let error = report.replyError { throw error }
            } catch {
                // The others are checked all the same.
                reporter.tell(error)
                failure = failure ?? error
            }
        }
        try reporter.show(reports, as: format)
        if let failure { throw ExitCode(failure.code.exitStatus) }
        try reporter.finish(reports)
    }
}
