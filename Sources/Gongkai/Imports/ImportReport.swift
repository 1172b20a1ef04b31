public import DisclosureCatalog

/// What an import of many forms has come to.
public struct ImportReport: Sendable {
    /// Every input and what became of it, in the order of the inputs; one that holds several forms
    /// has an entry for each, which `table` or `line` tells apart.
    ///
    /// The catalog file of one that is done is the first of its files; the path is that within the
    /// output folder.
    public let entries: [BatchManifest.Entry]
    /// How much was done.
    public let progress: BatchProgress
    /// Catalog files that are not called exactly as their departments are, and why.
    public let findings: [Finding]
    /// The replies that could not be written, and why; the catalog files of these forms are there
    /// all the same.
    public let replyErrors: [ReplyError]
    /// Whether the run was asked to stop; inputs before whose turn that was are pending.
    public var isStopped: Bool { signal != nil }
    /// Whether a reply was written.
    public var hasReply: Bool { entries.contains { $0.status == .done && $0.reply != nil } }
    private let signal: Int32?
    private let hasDiskTrouble: Bool

    /// A reply that could not be written.
    public struct ReplyError: Hashable, Sendable {
        /// The source to which it is the reply, as in the entries.
        public var source: String
        /// Why; the sentence names the reply.
        public var error: GongkaiError
    }

    /// `tallies` know of the reading and of the placing of the files.
    init(
        tallies: (reading: BatchTally, placing: BatchTally), findings: [Finding],
        replyErrors: [ReplyError], signal: Int32?
    ) {
        entries = tallies.placing.entries
        progress = tallies.placing.progress
        self.findings = findings
        self.replyErrors = replyErrors
        self.signal = signal
        hasDiskTrouble =
            tallies.reading.hasDiskTrouble || tallies.placing.hasDiskTrouble
            || replyErrors.contains { $0.error.code == .readWriteFailed }
    }

    /// The exit status for a program that ends with the import: 0; 1 if forms have failed, have
    /// findings to correct before filing, or have got no reply; 74 if any of this is because of a
    /// disk; after a signal 128 and its number.
    public var exitStatus: Int32 {
        if let signal { return 128 + signal }
        if hasDiskTrouble { return GongkaiError.Code.readWriteFailed.exitStatus }
        return progress.failed > 0 || progress.withErrors > 0 || !replyErrors.isEmpty ? 1 : 0
    }

    /// How many forms were read, and how many were not, in one or a few sentences.
    public func summary(in language: MessageLanguage) -> String {
        var sentences = [
            LocalizedText(
                zh: "已导入 \(progress.done) 份，\(progress.failed) 份失败。",
                en: "\(progress.done) imported, \(progress.failed) failed.")
        ]
        if progress.withErrors > 0 {
            sentences.append(
                LocalizedText(
                    zh: "\(progress.withErrors) 份报送前须更正。",
                    en: "To be corrected before filing: \(progress.withErrors)."))
        }
        if progress.skipped > 0 {
            sentences.append(
                LocalizedText(
                    zh: "跳过 \(progress.skipped) 个其他文件。",
                    en: "Other files, not read: \(progress.skipped)."))
        }
        let pending = entries.count { $0.status == .pending }
        if pending > 0 {
            sentences.append(
                LocalizedText(zh: "还有 \(pending) 份没有处理。", en: "Not done yet: \(pending)."))
        }
        return sentences.map { $0[language] }
            .joined(separator: language == .english ? " " : "")
    }
}
