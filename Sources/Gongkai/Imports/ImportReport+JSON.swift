public import DisclosureCatalog

extension ImportReport {
    /// The report as JSON for other programs: an object with a record of every input under
    /// `files`, each with its own findings, and the totals.
    ///
    /// `reports` are those that were told while the import ran. Throws `GongkaiError` only for a
    /// fault of the program.
    public func json(
        with reports: [FindingReport], in language: MessageLanguage
    ) throws(GongkaiError) -> [UInt8] {
        let findings = Dictionary(
            reports.map { ($0.source, $0.records(in: language)) }, uniquingKeysWith: +)
        let text = FindingText(language: language)
        var record = Record(done: progress.done, failed: progress.failed)
        record.skipped = progress.skipped
        record.pending = entries.count { $0.status == .pending }
        record.withErrors = progress.withErrors
        record.names = self.findings.map { FindingRecord($0, text: text) }
        record.files = entries.map { entry in
            var file = Record.File(entry, findings: findings[entry.sourceName] ?? [], language)
            let error = replyErrors.first { $0.source == entry.source }?.error
            file.replyReason = error?.message[language]
            return file
        }
        do {
            return try JSONFindingReport.bytes(of: record)
        } catch {
            throw GongkaiError(internalFault: "import report")
        }
    }

    /// The report as it is written.
    private struct Record: Encodable {
        var done: Int
        var failed: Int
        var skipped = 0
        var pending = 0
        var withErrors = 0
        var names: [FindingRecord] = []
        var files: [File] = []

        init(done: Int, failed: Int) {
            self.done = done
            self.failed = failed
        }

        struct File: Encodable {
            var source: String
            /// Where the form stands in a source with several: sheet and cell.
            var table: String?
            /// The line where it begins in a text with several.
            var line: Int?
            var status: String
            var department: String?
            /// The name of the catalog file in the output folder.
            var catalog: String?
            /// The name of the reply in the folder of replies.
            var reply: String?
            /// Why there is no reply though there was to be one.
            var replyReason: String?
            /// Why there is no catalog file.
            var reason: String?
            var sections: Int
            var items: Int
            var onRequest: Int
            var errors: Int
            var warnings: Int
            var notes: Int
            var findings: [FindingRecord]

            init(
                _ entry: BatchManifest.Entry, findings: [FindingRecord],
                _ language: MessageLanguage
            ) {
                source = entry.source
                table = entry.table
                line = entry.line
                status = entry.status.rawValue
                department = entry.department
                catalog = entry.status == .done ? entry.files.first?.path : nil
                reply = entry.status == .done ? entry.reply : nil
                reason = entry.reason?[language]
                sections = entry.counts.sections
                items = entry.counts.items
                onRequest = entry.counts.onRequest
                errors = entry.counts.errors
                warnings = entry.counts.warnings
                notes = entry.counts.notes
                self.findings = findings
            }
        }
    }
}
