import ArgumentParser
import Gongkai

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the output of a batch against its manifest.",
        discussion: """
            Every file is read and its SHA-256 compared with the manifest; every workbook is \
            opened. With --catalogs the forms are compared with the catalogs cell by cell. What \
            differs goes to standard output, the summary to standard error. The exit status is 1 \
            if anything differs.
            """)

    @Argument(
        help: ArgumentHelp(
            "The output folder of a batch, or its bundle.", valueName: "folder|bundle.zip"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "The catalogs that were exported: a folder, a file with one catalog per line, a list.",
            valueName: "input"))
    var catalogs: String?

    @Option(
        help: ArgumentHelp(
            "A form of the batch that is a file; only with --catalogs.", valueName: "file"))
    var template: [String] = []

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if !template.isEmpty, catalogs == nil {
            throw ValidationError("--template is for --catalogs.")
        }
    }

    func run() throws {
        let reporter = Reporter(language: language.language)
        var job = BatchVerification()
        job.temporaryFolder = OutputOptions.temporaryFolder
        job.templates = template.map(TemplateChoice.init(argument:))
        let report = try reporter.attempt { () throws(GongkaiError) in
            guard let catalogs else { return try job.run(output) }
            return try job.run(output, catalogs: BatchInput(argument: catalogs))
        }
        try reporter.show(report)
    }
}
