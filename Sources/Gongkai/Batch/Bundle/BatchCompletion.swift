/// Completes an output folder when all departments are done: the consolidated workbook, the list
/// of checksums, and the bundle if one is wanted.
///
///     try BatchCompletion(folder: "out", bundle: "bundle.zip", jobs: 2).run(manifest)
package struct BatchCompletion {
    package var folder: String
    /// The path of the bundle; nil is none.
    package var bundle: String?
    /// Whether a bundle that exists is replaced.
    package var isReplacingBundle: Bool
    /// On how many threads.
    package var jobs: Int

    package init(
        folder: String, bundle: String? = nil, isReplacingBundle: Bool = true, jobs: Int
    ) {
        self.folder = folder
        self.bundle = bundle
        self.jobs = jobs
        self.isReplacingBundle = isReplacingBundle
    }

    /// Writes all of them, after the manifest is in the folder.
    ///
    /// Throws `GongkaiError` if one cannot be written; earlier ones are unchanged then.
    package func run(_ manifest: BatchManifest) throws(GongkaiError) {
        try BatchSummary(folder: folder, manifest: manifest, jobs: jobs).write()
        try GongkaiError.telling { () throws(FileError) in
            try BatchChecksums(folder: folder, manifest: manifest).write(to: folder)
        }
        guard let bundle else { return }
        try BatchBundle(folder: folder).write(to: bundle, replacing: isReplacingBundle)
    }
}
