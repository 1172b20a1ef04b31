import ArgumentParser
import Gongkai

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Print the plan of a catalog's form as text.",
        discussion: """
            The plan has every cell, merge, height and page of the form, and is the same for the \
            same catalog. Without --output it goes to standard output.
            """)

    @Argument(help: "The catalog file; - is standard input.")
    var catalog: String?

    @OptionGroup var blank: BlankArguments
    @OptionGroup var fillIn: FillInArguments
    @OptionGroup var output: OutputOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var layout: LayoutOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        try blank.check(catalog.map { [$0] } ?? [])
        try fillIn.check(isBlank: blank.blank)
    }

    func run() throws {
        let reporter = Reporter(language: language.language)
        var job = FormPlanDump()
        job.template = form.choice
        job.page = layout.options
        job.today = ThisProcess.today
        job.fillIn = fillIn.fillIn || blank.blank ? fillIn.options : nil
        let destination = output.destination(otherwise: "-")
        let report = try reporter.attempt { () throws(GongkaiError) in
            if let blank = blank.form { return try job.run(blank, to: destination) }
            return try job.run(from: CatalogSource(argument: catalog ?? "-"), to: destination)
        }
        reporter.tell(report)
        reporter.tellWritten(to: destination)
        try reporter.finish([report])
    }
}
