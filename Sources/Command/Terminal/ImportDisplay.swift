import DisclosureCatalog
import Gongkai

/// Shows how an import of many forms gets on, and what came of it.
///
/// Findings and progress go to standard error; the table, or the report as JSON, to standard
/// output.
struct ImportDisplay {
    private let format: ReportFormat
    private let reporter: Reporter
    private var batch: BatchDisplay
    /// Those of all forms, for the report as JSON.
    private var reports: [FindingReport] = []

    init(_ progress: BatchRunOptions.Progress, format: ReportFormat, reporter: Reporter) {
        self.format = format
        self.reporter = reporter
        batch = BatchDisplay(progress, reporter: reporter)
    }

    mutating func show(_ news: FormsImport.News) {
        switch news {
        case .batch(let news): batch.show(news)
        case .findings(let report):
            guard format == .text else { return reports.append(report) }
            guard !batch.isForPrograms else { return }
            batch.clear()
            for line in report.lines(in: reporter.language) {
                reporter.say(line.text, line.severity)
            }
        }
    }

    mutating func end(_ report: ImportReport, output: String) throws {
        batch.clear()
        let bytes = try reporter.attempt { () throws(GongkaiError) in
            switch format {
            case .json: try report.json(with: reports, in: reporter.language)
            case .text:
                Array(report.table(in: reporter.language).joined(separator: "\n").utf8)
                    + [0x0A]
            }
        }
        if batch.isForPrograms {
            batch.endForPrograms(report)
        } else if format == .text {
            reporter.tell(report, output: output)
        }
        try reporter.attempt { () throws(GongkaiError) in try Results.write(bytes) }
    }
}
