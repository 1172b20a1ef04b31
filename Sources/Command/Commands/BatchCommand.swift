import ArgumentParser
import Gongkai

struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Write the forms of many departments in one run.",
        discussion: """
            INPUT is a folder with catalogs, published text or forms, at any depth; a file with \
            one catalog per line (.jsonl, or - for standard input); or a list of files (.list, or \
            any with --list, - for standard input). \
            Which form a source is, its hidden sheet or its header tells. \
            Each department gets a folder of its own in the output folder, complete or not at \
            all; manifest.json and manifest.csv tell what became of each. A department that fails \
            stops no other. Interrupted or repeated, the same command does only what is not done \
            yet or has changed.
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder, .jsonl file, .list file, or -; with --merge the output folders of parts.",
            valueName: "input"))
    var inputs: [String]

    @Option(name: [.short, .customLong("output")], help: "The output folder.")
    var output: String

    @Option(help: "xlsx, csv, html, json; several, separated by commas (default: xlsx).")
    var format: [FormatList] = []

    @Option(
        help: ArgumentHelp("A form; repeat for several, as in export.", valueName: "name|file"))
    var template: [String] = []

    @Option(
        name: .customLong("source-template"),
        help: ArgumentHelp(
            """
            A form that forms and text in the input may be, besides the known ones; repeat for \
            several. They are recognised by hidden sheet or header.
            """, valueName: "name|file"))
    var sourceTemplate: [String] = []

    @OptionGroup var fillIn: FillInArguments
    @OptionGroup var layout: LayoutOptions
    @OptionGroup var records: RecordOptions
    @OptionGroup var runs: BatchRunOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if inputs.count > 1, !runs.merge {
            throw ValidationError("One input, please; a list of files is an input too.")
        }
        if runs.merge, hasFormOptions {
            throw ValidationError("--merge only joins what was exported; leave out other options.")
        }
        let formats = FormatList.formats(in: format)
        if !formats.contains(.csv), records.isUsed {
            throw ValidationError(
                """
                --encoding, --channels, --formula-guard and --catalog-columns are for CSV only.
                """)
        }
        try fillIn.check()
        if fillIn.fillIn, formats.contains(.csv) || formats.contains(.html) {
            throw ValidationError("--fill-in is for XLSX, not for CSV and HTML.")
        }
        if layout.isUsed, !formats.contains(.xlsx), !formats.contains(.html) {
            throw ValidationError("--paper and --pages are for XLSX and HTML only.")
        }
    }

    func run() throws {
        let reporter = Reporter(language: language.language)
        let stop = BatchStop.onSignals()
        var display = BatchDisplay(runs.progress, reporter: reporter)
        let report = try reporter.attempt { () throws(GongkaiError) in
            try runs.merge
                ? merge.run(inputs, into: output, stop: stop) { display.show($0) }
                : export.run(from: input, to: output, stop: stop) { display.show($0) }
        }
        display.end(report, output: output)
        if report.isStopped { ThisProcess.end(report.exitStatus) }
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }

    private var hasFormOptions: Bool {
        !format.isEmpty || !template.isEmpty || !sourceTemplate.isEmpty || fillIn.isUsed
            || layout.isUsed || records.isUsed
    }

    private var input: BatchInput { runs.input(inputs.first ?? "-") }

    private var merge: BatchMerge {
        var job = BatchMerge()
        job.bundle = runs.zip
        job.isReplacing = runs.force
        return job
    }

    private var export: BatchExport {
        var job = BatchExport()
        if !template.isEmpty { job.templates = template.map(TemplateChoice.init(argument:)) }
        job.sourceTemplates = sourceTemplate.map(TemplateChoice.init(argument:))
        job.formats = FormatList.formats(in: format)
        job.page = layout.options
        job.csv = records.options
        job.fillIn = fillIn.fillIn ? fillIn.options : nil
        job.temporaryFiles = .inMemory
        runs.apply(to: &job)
        return job
    }
}
