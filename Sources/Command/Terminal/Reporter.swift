import ArgumentParser
import DisclosureCatalog
import Gongkai

/// Tells people, on standard error, what came of a command, and the shell by the exit status.
struct Reporter {
    let language: MessageLanguage

    /// Runs a job; an error is told and ends the command with its exit status.
    func attempt<Result>(_ job: () throws(GongkaiError) -> Result) throws -> Result {
        do {
            return try job()
        } catch {
            tell(error)
            throw ExitCode(error.code.exitStatus)
        }
    }

    /// Tells what stopped a job.
    func tell(_ error: GongkaiError) {
        let text = FindingText(language: language)
        for finding in error.findings {
            say(text.line(for: finding), .error)
        }
        let word = LocalizedText(zh: "错误：", en: "error: ")[language]
        say("gongkai: " + word + error.message[language], .error)
    }

    /// Tells the findings and sums them up.
    func tell(_ report: FindingReport) {
        for line in report.lines(in: language) { say(line.text, line.severity) }
        say(report.summary(in: language), nil)
    }

    /// Tells what concerns a written form, and how to see the other findings.
    func tellUrgent(_ report: FindingReport, catalog: String) {
        let urgent = report.urgentLines(in: language)
        for line in urgent { say(line.text, line.severity) }
        say(report.summary(in: language), nil)
        guard urgent.count < report.findings.count, catalog != "-" else { return }
        let name = escapedQuote(catalog, limit: 200)
        let hint = LocalizedText(
            zh: "逐条查看：gongkai validate \(name)", en: "To see each: gongkai validate \(name)")
        say(hint[language], nil)
    }

    /// Tells the findings in the format asked for; JSON is for programs and has no summary.
    func tell(_ report: FindingReport, as format: ReportFormat) throws {
        switch format {
        case .text: tell(report)
        case .json:
            let bytes = try attempt { () throws(GongkaiError) in
                try FindingReport.json(of: [report], in: language)
            }
            StandardStreams.report(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Writes the findings of several sources to standard output, and sums each up.
    func show(_ reports: [FindingReport], as format: ReportFormat) throws {
        let bytes = try attempt { () throws(GongkaiError) -> [UInt8] in
            switch format {
            case .json: return try FindingReport.json(of: reports, in: language)
            case .text:
                let colour = Colour(stream: 1)
                let lines = reports.flatMap { $0.lines(in: language) }
                return lines.flatMap { Array((colour.paint($0.text, $0.severity) + "\n").utf8) }
            }
        }
        try attempt { () throws(GongkaiError) in try Results.write(bytes) }
        if format == .text { for report in reports { say(report.summary(in: language), nil) } }
    }

    /// Tells findings without a report around them.
    func tell(_ findings: [Finding]) {
        let text = FindingText(language: language)
        for finding in findings { say(text.line(for: finding), finding.severity) }
    }

    /// Tells what was found on the way to a report, and its most important figures.
    func tell(_ result: QuarterlyResult, withSummary: Bool) {
        for line in result.lines(in: language) { say(line.text, line.severity) }
        guard withSummary else { return }
        for line in result.summary(in: language) { say(line, nil) }
    }

    /// Writes the findings in several templates to standard output, and sums each up.
    func show(_ reports: [TemplateReport], as format: ReportFormat) throws {
        try attempt { () throws(GongkaiError) in
            switch format {
            case .json: try Results.write(try TemplateReport.json(of: reports, in: language))
            case .text:
                let colour = Colour(stream: 1)
                let lines = reports.flatMap { $0.lines(in: language) }
                    .map { colour.paint($0.text, $0.severity) + "\n" }
                try Results.write(Array(lines.joined().utf8))
            }
        }
        if format == .text { for report in reports { say(report.summary(in: language), nil) } }
    }

    /// Tells where the output is.
    func tellWritten(to destination: OutputDestination) {
        guard case .file(let path, _) = destination else { return }
        let name = escapedQuote(path, limit: 200)
        say(LocalizedText(zh: "已写入 \(name)。", en: "Wrote \(name).")[language], nil)
    }

    /// Ends the command with status 1 if something must be corrected before filing.
    func finish(_ reports: [FindingReport]) throws {
        if reports.contains(where: \.hasErrors) { throw ExitCode(1) }
    }

    func say(_ line: String, _ severity: Finding.Severity?) {
        StandardStreams.report(Colour(stream: 2).paint(line, severity) + "\n")
    }
}
