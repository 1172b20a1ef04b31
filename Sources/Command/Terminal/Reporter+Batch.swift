import DisclosureCatalog
import Gongkai

extension Reporter {
    /// Tells why an input has no forms.
    func tell(_ entry: BatchManifest.Entry) {
        guard let reason = entry.reason else { return }
        let isFailure = entry.status == .failed
        let name = escapedQuote(entry.department ?? entry.source, limit: 80)
        let words =
            isFailure
            ? LocalizedText(zh: "失败：", en: "failed: ")
            : LocalizedText(zh: "跳过：", en: "skipped: ")
        let named = LocalizedText(zh: "\(name)：", en: "\(name): ")
        // What is about a file begins with its name.
        let isNamed = reason[language].hasPrefix(name)
        say(
            words[language] + (isNamed ? "" : named[language]) + reason[language],
            isFailure ? .error : .note)
    }

    /// Sums a batch up, and tells how to go on with one that was stopped.
    func tell(_ report: BatchReport, output: String) {
        let text = FindingText(language: language)
        for finding in report.findings { say(text.line(for: finding), finding.severity) }
        say(report.summary(in: language), nil)
        let name = escapedQuote(output, limit: 200)
        if report.isStopped {
            let command = CommandLine.arguments.map(Self.quoted).joined(separator: " ")
            let words = LocalizedText(
                zh: "已停止，做完的都在。要继续，请运行：\(command)",
                en: "Stopped; what is done stays. To continue, run: \(command)")
            say(words[language], nil)
        } else {
            let words = LocalizedText(
                zh: "结果在 \(name)，逐个部门的情况见其中的 manifest.csv。",
                en: "The output is in \(name); its manifest.csv tells about each department.")
            say(words[language], nil)
        }
    }

    /// An argument as a shell takes it.
    private static func quoted(_ argument: String) -> String {
        let plain = argument.utf8.allSatisfy { byte in
            byte >= 0x80 || "-_./,:=+@%".utf8.contains(byte) || (0x30...0x39).contains(byte)
                || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        if plain, !argument.isEmpty { return escapedQuote(argument, limit: 500) }
        let inner = argument.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''")
        return escapedQuote("'\(inner)'", limit: 500)
    }
}
