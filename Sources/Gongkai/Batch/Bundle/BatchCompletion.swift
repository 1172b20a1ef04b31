import Synchronization

/// Completes an output folder when all departments are done: the consolidated workbook, the list
/// of checksums, and the bundle if one is wanted.
///
///     try BatchCompletion(folder: "out", bundle: "bundle.zip", jobs: 2).run(manifest)
package struct BatchCompletion: Sendable {
    package var folder: String
    /// The path of the bundle; nil is none.
    package var bundle: String?
    /// Whether a bundle that exists is replaced.
    package var isReplacingBundle: Bool
    /// On how many threads.
    package var jobs: Int
    /// Ends the work; what is not complete by then gets no name.
    package var stop: BatchStop

    package init(
        folder: String, bundle: String? = nil, isReplacingBundle: Bool = true, jobs: Int,
        stop: BatchStop = BatchStop()
    ) {
        self.folder = folder
        self.bundle = bundle
        self.jobs = jobs
        self.isReplacingBundle = isReplacingBundle
        self.stop = stop
    }

    /// Writes all of them, after the manifest is in the folder; `tick` is called on the calling
    /// thread every tenth of a second.
    ///
    /// Returns at once when it is stopped: packing a large sheet takes seconds in which no library
    /// can be told to end, so that the thread which does it is left to itself. Throws `GongkaiError`
    /// if one cannot be written; earlier ones are unchanged then.
    package func run(
        _ manifest: BatchManifest, tick: () -> Void = {}
    ) throws(GongkaiError) {
        tick()
        guard !stop.isRequested else { return }
        let outcome = Mutex(Result<Void, GongkaiError>.success(()))
        try BatchThreads.run(1) {
            let result = Result { () throws(GongkaiError) in try write(manifest) }
            outcome.withLock { $0 = result }
        } tick: {
            tick()
            return !stop.isRequested
        }
        guard !stop.isRequested else { return }
        try outcome.withLock { $0 }.get()
    }

    private func write(_ manifest: BatchManifest) throws(GongkaiError) {
        try BatchSummary(folder: folder, manifest: manifest, jobs: jobs, stop: stop).write()
        guard !stop.isRequested else { return }
        try GongkaiError.telling { () throws(FileError) in
            try BatchChecksums(folder: folder, manifest: manifest).write(to: folder)
        }
        guard let bundle, !stop.isRequested else { return }
        try BatchBundle(folder: folder, stop: stop).write(to: bundle, replacing: isReplacingBundle)
    }
}
