import DisclosureCatalog
import Gongkai

/// The lines of `--progress json`, one object each, with an `event` and figures.
enum JSONProgress {
    static func line(for progress: BatchProgress, seconds: Double) -> String {
        "{\"event\":\"progress\"," + figures(progress, seconds) + "}"
    }

    /// An input that has failed, or is none that is read.
    static func line(for entry: BatchManifest.Entry) -> String {
        var fields = ["\"event\":\"\(entry.status.rawValue)\"", "\"position\":\(entry.position)"]
        fields.append("\"source\":" + JSONString.printable(entry.source))
        if let line = entry.line { fields.append("\"line\":\(line)") }
        if let department = entry.department {
            fields.append("\"department\":" + JSONString.printable(department))
        }
        if let reason = entry.reason {
            fields.append("\"zh\":" + JSONString.printable(reason.chinese))
            fields.append("\"en\":" + JSONString.printable(reason.english))
        }
        return "{" + fields.joined(separator: ",") + "}"
    }

    /// The end of the run.
    static func line(for report: BatchReport, seconds: Double) -> String {
        let event = report.isStopped ? "stopped" : "end"
        return "{\"event\":\"\(event)\"," + figures(report.progress, seconds)
            + ",\"pending\":\(report.manifest.count(of: .pending))"
            + ",\"stale\":\(report.stale.count),\"status\":\(report.exitStatus)}"
    }

    /// A reply that could not be written.
    static func line(for reply: ImportReport.ReplyError) -> String {
        let message = reply.error.message
        let fields = [
            "\"event\":\"replyFailed\"", "\"source\":" + JSONString.printable(reply.source),
            "\"zh\":" + JSONString.printable(message.chinese),
            "\"en\":" + JSONString.printable(message.english),
        ]
        return "{" + fields.joined(separator: ",") + "}"
    }

    /// The end of an import.
    static func line(for report: ImportReport, seconds: Double) -> String {
        let event = report.isStopped ? "stopped" : "end"
        return "{\"event\":\"\(event)\"," + figures(report.progress, seconds)
            + ",\"pending\":\(report.entries.count { $0.status == .pending })"
            + ",\"status\":\(report.exitStatus)}"
    }

    private static func figures(_ progress: BatchProgress, _ seconds: Double) -> String {
        let milliseconds = Int(seconds * 1000)
        return """
            "phase":"\(progress.phase.rawValue)","total":\(progress.total),\
            "done":\(progress.done),"reused":\(progress.reused),"failed":\(progress.failed),\
            "skipped":\(progress.skipped),"withErrors":\(progress.withErrors),\
            "milliseconds":\(milliseconds)
            """
    }
}
