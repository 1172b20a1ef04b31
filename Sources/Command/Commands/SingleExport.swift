import DisclosureCatalog
import Gongkai

/// One catalog becomes one form.
struct SingleExport {
    var catalog: String
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
            try job.run(from: CatalogSource(argument: catalog), to: output)
        }
        reporter.tellUrgent(report, catalog: catalog)
        reporter.tellWritten(to: output)
        try reporter.finish([report])
    }
}
