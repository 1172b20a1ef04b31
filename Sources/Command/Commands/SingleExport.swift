import DisclosureCatalog
import Gongkai

/// One catalog becomes one form, or a form is written without one.
struct SingleExport {
    /// The argument that names the catalog; for a form without one, what the form is called.
    var catalog: String
    var blank: BlankForm?
    var output: OutputDestination
    /// Everything but the day.
    var job: FormExport
    var language: MessageLanguage

    func run() throws {
        let reporter = Reporter(language: language)
        var job = job
        job.temporaryFiles = .inMemory
        job.today = ThisProcess.today
        try ExportNaming.refuseTerminal(output, format: job.format)
        let report = try reporter.attempt { () throws(GongkaiError) in
            if let blank { return try job.run(blank, to: output) }
            return try job.run(from: CatalogSource(argument: catalog), to: output)
        }
        reporter.tellUrgent(report, catalog: catalog)
        reporter.tellWritten(to: output)
        try reporter.finish([report])
    }
}
