import DisclosureCatalog
import Gongkai

/// Shows how a batch gets on, on standard error: a bar on a terminal, or lines of JSON.
struct BatchDisplay {
    private let kind: BatchRunOptions.Progress
    private let reporter: Reporter
    private let isTerminal: Bool
    private let start = ContinuousClock.now
    private var bar = ProgressBar()
    private var last: BatchProgress?

    init(_ kind: BatchRunOptions.Progress, reporter: Reporter) {
        self.kind = kind
        self.reporter = reporter
        isTerminal =
            kind == .auto && ThisProcess.isTerminal(2) && ThisProcess.environment("TERM") != "dumb"
    }

    private var seconds: Double {
        let elapsed = (ContinuousClock.now - start).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }

    mutating func show(_ news: BatchNews) {
        switch news {
        case .entry(let entry): show(entry)
        case .progress(let progress):
            guard progress != last || isTerminal else { return }
            last = progress
            if kind == .json {
                put(JSONProgress.line(for: progress, seconds: seconds) + "\n")
            } else if isTerminal {
                put(bar.drawn(progress, seconds: seconds, language: reporter.language))
            }
        }
    }

    private func show(_ entry: BatchManifest.Entry) {
        guard kind != .json else { return put(JSONProgress.line(for: entry) + "\n") }
        clearBar()
        reporter.tell(entry)
    }

    /// Tells what came of it all, and after a stop how to go on.
    mutating func end(_ report: BatchReport, output: String) {
        clearBar()
        guard kind != .json else {
            return put(JSONProgress.line(for: report, seconds: seconds) + "\n")
        }
        reporter.tell(report, output: output)
    }

    /// Whether standard error is read by a program, which takes nothing but JSON.
    var isForPrograms: Bool { kind == .json }

    /// Takes the bar away, so that lines can be printed.
    func clear() { clearBar() }

    /// Tells a program that an import has come to its end, and which replies there are not.
    func endForPrograms(_ report: ImportReport) {
        for reply in report.replyErrors { put(JSONProgress.line(for: reply) + "\n") }
        put(JSONProgress.line(for: report, seconds: seconds) + "\n")
    }

    private func clearBar() {
        if isTerminal { put(ProgressBar.clearing) }
    }

    private func put(_ text: String) { StandardStreams.report(text) }
}
