import DisclosureCatalog
import Gongkai

extension Reporter {
    /// Sums an import of many forms up.
    func tell(_ report: ImportReport, output: String) {
        tell(report.findings)
        var told: Set<GongkaiError> = []
        for reply in report.replyErrors where told.insert(reply.error).inserted {
            tell(reply.error)
        }
        say(report.summary(in: language), nil)
        let name = escapedQuote(output, limit: 200)
        let words =
            report.isStopped
            ? LocalizedText(
                zh: "已停止，做完的都在 \(name)；再次运行同一条命令即可继续。",
                en: "Stopped; what is done is in \(name). Run the same command again to continue.")
            : LocalizedText(zh: "清单文件在 \(name)。", en: "The catalog files are in \(name).")
        say(words[language], nil)
    }
}
