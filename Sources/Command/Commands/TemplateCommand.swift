import ArgumentParser
import Gongkai

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "List, show, check and learn templates.",
        subcommands: [
            TemplateListCommand.self, TemplateShowCommand.self, TemplateCheckCommand.self,
            TemplateLearnCommand.self,
        ])
}

struct TemplateListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the templates that come with the program.",
        discussion: """
            Each with its name, what it is, and the command whose --template takes one of its kind.
            """)

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let reporter = Reporter(language: language.language)
        try reporter.attempt { () throws(GongkaiError) in
            let lines =
                try BundledForm.all().map { "\($0.name)\t\($0.description)\texport\n" }
                + ReportTemplates.bundledFiles.map {
                    "\($0.name)\t\($0.description)\treport quarterly\n"
                }
            try Results.write(Array(lines.joined().utf8))
        }
    }
}

struct TemplateShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the template of a form or report, as the start of one of your own.")

    @Argument(help: "The form or report; template list tells the names.")
    var name: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let reporter = Reporter(language: language.language)
        let destination = output.destination(otherwise: "-")
        try reporter.attempt { () throws(GongkaiError) in
            guard ReportTemplates.bundledFiles.contains(where: { $0.name == name }) else {
                return try BundledForm(named: name).write(to: destination)
            }
            try ReportTemplates.writeFile(named: name, to: destination)
        }
        reporter.tellWritten(to: destination)
    }
}

struct TemplateCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check template files, of forms and of quarterly reports.",
        discussion: """
            All that is wrong goes to standard output, each with its line and key path, the summary \
            to standard error. The exit status is 1 if a template should not be used as it is.
            """)

    @Argument(help: ArgumentHelp("Template files; - is standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "Also look for characters that GBK lacks.")
    var gbk = false

    @Option(help: "The findings on standard output: text or json.")
    var format: ReportFormat = .text

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let reporter = Reporter(language: language.language)
        var job = TemplateInspection()
        job.requiresGBK = gbk
        var failure: GongkaiError?
        var reports: [TemplateReport] = []
        for file in files {
            do {
                reports.append(try job.report(on: CatalogSource(argument: file)))
            } catch {
                // The others are checked all the same.
                reporter.tell(error)
                failure = failure ?? error
            }
        }
        try reporter.show(reports, as: format)
        if let failure { throw ExitCode(failure.code.exitStatus) }
        if reports.contains(where: \.hasErrors) { throw ExitCode(1) }
    }
}
