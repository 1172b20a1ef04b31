/// Joins the output folders of all parts of a batch into the one that a single run would have made.
///
/// The departments, the manifest, the consolidated workbook, the checksums and the bundle are the
/// same, byte by byte. Every file is compared with its checksum while it is copied. Repeated after
/// an interruption, it copies only what is not there yet.
///
///     let report = try BatchMerge().run(["out-1", "out-2", "out-3"], into: "out")
public struct BatchMerge: Sendable {
    /// The path of a ZIP archive with everything in the output folder; nil is none.
    public var bundle: String?
    /// Whether the output folder may hold other things, and whether folders of departments are
    /// replaced even if they do.
    public var isReplacing = false

    /// Makes the job.
    public init() {}

    /// Joins the parts into a folder, which is made if there is none.
    ///
    /// Throws `GongkaiError` if the folders are not all parts of one batch, each once; if a file is
    /// not the one of its manifest; and if the output folder cannot be used or written.
    public func run(
        _ shards: [String], into folder: String, stop: BatchStop = BatchStop(),
        news: (BatchNews) -> Void = { _ in }
    ) throws(GongkaiError) -> BatchReport {
        let parts = try MergePart.parts(shards)
        let origins = try MergePart.entries(of: parts)
        let output = try BatchFolder(at: folder, sharing: isReplacing)
        defer { output.cleanUp() }
        let tally = BatchTally(
            origins.map { origin in
                var entry = origin.entry
                if entry.status == .done { entry.status = .pending }
                return entry
            })
        try output.removeManifest()
        var copy = MergeCopy(
            parts: parts, output: output, tally: tally, isReplacing: isReplacing)
        try copy.run(origins) {
            news(.progress(tally.progress))
            return !stop.isRequested
        }
        var report = BatchReport(manifest: manifest(of: parts, tally), findings: [])
        report.progress = tally.progress
        try output.write(report.manifest)
        if !stop.isRequested {
            try BatchCompletion(
                folder: folder, bundle: bundle, jobs: ThisProcess.processorCount, stop: stop
            ).run(report.manifest) { news(.progress(tally.progress(in: .completing))) }
        }
        report.isStopped = stop.isRequested
        report.signal = stop.signal
        return report
    }

    private func manifest(of parts: [MergePart], _ tally: BatchTally) -> BatchManifest {
        let first = parts.first?.manifest
        var manifest = BatchManifest(
            program: first?.program ?? gongkaiVersion, templates: first?.templates ?? [],
            settings: first?.settings ?? [:])
        manifest.entries = tally.entries
        return manifest
    }
}
