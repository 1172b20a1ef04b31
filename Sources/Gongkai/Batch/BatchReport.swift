public import DisclosureCatalog

/// What a batch has come to.
public struct BatchReport: Sendable {
    /// Every input and what became of it, as the manifest in the output folder has it.
    public internal(set) var manifest: BatchManifest
    /// How much was done.
    public internal(set) var progress = BatchProgress(phase: .writing)
    /// Departments whose folders are not called exactly as they are, and why.
    public let findings: [Finding]
    /// Folders of departments that earlier runs made and that are not in the input.
    public internal(set) var stale: [String] = []
    /// Folders of departments that have failed, as an earlier run made them.
    public internal(set) var outdated: [String] = []
    /// Folders of departments that are not in the input and were removed.
    public internal(set) var pruned: [String] = []
    /// Whether the run was asked to stop; the manifest says what is pending.
    public internal(set) var isStopped = false
    package internal(set) var signal: Int32?
    var hasDiskTrouble = false

    init(manifest: BatchManifest, findings: [Finding]) {
        self.manifest = manifest
        self.findings = findings
    }

    /// The exit status for a program that ends with the batch: 0; 1 if departments have failed or
    /// have findings to correct before filing; 74 if any failed because of a disk; after a signal
    /// 128 and its number.
    public var exitStatus: Int32 {
        if isStopped { return 128 + (signal ?? 2) }
        if hasDiskTrouble { return GongkaiError.Code.readWriteFailed.exitStatus }
        return progress.failed > 0 || progress.withErrors > 0 ? 1 : 0
    }
}

extension BatchReport {
    /// How many departments were written, and which failed; one sentence for each matter.
    public func summary(in language: MessageLanguage) -> String {
        sentences.map { $0[language] }.joined(separator: language == .english ? " " : "")
    }

    private var sentences: [LocalizedText] {
        var sentences = [written]
        if progress.withErrors > 0 {
            sentences.append(
                LocalizedText(
                    zh: "\(number(progress.withErrors)) 个部门的清单报送前须更正。",
                    en: "To be corrected before filing: \(number(progress.withErrors))."))
        }
        if progress.skipped > 0 {
            sentences.append(
                LocalizedText(
                    zh: "跳过 \(number(progress.skipped)) 个其他文件。",
                    en: "Other files, not read: \(number(progress.skipped))."))
        }
        add("从前导出而这次没有的部门：", "From earlier runs, not in the input", stale, to: &sentences)
        add("失败部门从前导出的文件保留未动：", "Kept from earlier runs", outdated, to: &sentences)
        add("已删除：", "Removed", pruned, to: &sentences)
        let pending = manifest.count(of: .pending)
        if pending > 0 {
            sentences.append(
                LocalizedText(
                    zh: "还有 \(number(pending)) 个没有处理。", en: "Not done yet: \(number(pending))."))
        }
        return sentences
    }

    private var written: LocalizedText {
        let done = number(progress.done)
        let failed = number(progress.failed)
        let reused =
            progress.reused == 0
            ? LocalizedText(zh: "", en: "")
            : LocalizedText(
                zh: "（其中 \(number(progress.reused)) 个没有变化）",
                en: " (unchanged: \(number(progress.reused)))")
        let names = manifest.entries.filter { $0.status == .failed }
            .map(\.name)
        let list = listed(names)
        guard progress.failed > 0 else {
            return LocalizedText(
                zh: "已导出 \(done) 个部门\(reused.chinese)，没有失败。",
                en: "\(done) written\(reused.english), none failed.")
        }
        return LocalizedText(
            zh: "已导出 \(done) 个部门\(reused.chinese)，\(failed) 个失败：\(list.chinese)。",
            en: "\(done) written\(reused.english), \(failed) failed: \(list.english).")
    }

    private func add(
        _ chinese: String, _ english: String, _ names: [String],
        to sentences: inout [LocalizedText]
    ) {
        guard !names.isEmpty else { return }
        let list = listed(names)
        sentences.append(
            LocalizedText(zh: "\(chinese)\(list.chinese)。", en: "\(english): \(list.english)."))
    }

    /// At most three names; the manifest has the others.
    private func listed(_ names: [String]) -> LocalizedText {
        let shown = names.prefix(3).map { escapedQuote($0, limit: 60) }
        guard names.count > shown.count else {
            return LocalizedText(
                zh: shown.joined(separator: "、"), en: shown.joined(separator: ", "))
        }
        return LocalizedText(
            zh: "\(shown.joined(separator: "、"))等 \(number(names.count)) 个",
            en: "\(shown.joined(separator: ", ")) and \(number(names.count - shown.count)) more")
    }

    /// A number with its thousands set apart.
    private func number(_ number: Int) -> String {
        var digits = Array(String(number))
        for index in stride(from: digits.count - 3, to: 0, by: -3) {
            digits.insert(",", at: index)
        }
        return String(digits)
    }
}
