import DisclosureCatalog
import DisclosureForms
import Synchronization

/// What the threads of an import share: which form is next, and what became of the others.
final class ImportWork: Sendable {
    let tally: BatchTally
    private let slots: [BatchSlot]
    private let loader: CatalogLoader
    private let folder: ImportFolder
    private let replies: ImportReplies?
    private let stop: BatchStop
    private let state = Mutex(State())

    private struct State {
        var next = 0
        /// How often a stopped run was given more time.
        var waited = 0
        /// By the number of the form, until they are told.
        var reports: [Int: FindingReport] = [:]
        var told = 0
        var hashes: [Int: ContentHash] = [:]
        /// Whether nothing more may be noted, because the names are being given.
        var isClosed = false
    }

    /// How long the threads may take to end when the run is stopped, in tenths of a second.
    private static let patience = 7

    init(
        _ slots: [BatchSlot], loader: CatalogLoader,
        folders: (catalogs: ImportFolder, replies: ImportReplies?), stop: BatchStop
    ) {
        self.slots = slots
        self.loader = loader
        folder = folders.catalogs
        replies = folders.replies
        self.stop = stop
        tally = BatchTally(
            slots.enumerated().map { index, slot in
                var entry = BatchManifest.Entry(
                    position: index + 1, source: slot.source,
                    status: slot.refusal?.status ?? .pending)
                entry.reason = slot.refusal?.reason
                return entry
            })
    }

    /// Reads forms until there is none left, or the run is stopped.
    func run() {
        while !stop.isRequested {
            let index = state.withLock { state in
                defer { state.next += 1 }
                return state.next
            }
            guard index < slots.count else { return }
            if tally.entry(index).status == .pending { read(index) }
        }
    }

    func mayTakeMoreTime() -> Bool {
        state.withLock { state in
            state.waited += 1
            return state.waited < Self.patience
        }
    }

    private func read(_ index: Int) {
        do throws(GongkaiError) {
            let slot = slots[index]
            let bytes = try GongkaiError.telling { () throws(FileError) in
                try slot.read(loader.limits)
            }
            let loaded = try loader.form(.bytes(bytes, name: slot.source))
            guard let catalog = try? CatalogFile.bytes(of: loaded.catalog) else {
                throw GongkaiError(internalFault: "catalog file")
            }
            try GongkaiError.telling { () throws(FileError) in
                try folder.stage(catalog, number: index, for: folder.path)
            }
            let report = FindingReport(loaded, source: slot.source, template: loader.template)
            var entry = tally.entry(index)
            entry.status = .done
            entry.department = loaded.catalog.department.isEmpty ? nil : loaded.catalog.department
            entry.counts = BatchManifest.Counts(of: loaded.catalog, report.findings)
            entry.files = [
                BatchManifest.File(
                    path: "", format: BatchFormat.json.rawValue, template: nil,
                    size: catalog.count, hash: ContentHash(of: catalog))
            ]
            if let reply = try replies?.stage(report, on: bytes, number: index) {
                entry.files.append(reply)
            }
            note(index, entry, report: report, hash: ContentHash(of: bytes))
        } catch {
            state.withLock { state in
                if !state.isClosed { tally.fail(index, error) }
            }
        }
    }

    private func note(
        _ index: Int, _ entry: BatchManifest.Entry, report: FindingReport, hash: ContentHash
    ) {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.reports[index] = report
            state.hashes[index] = hash
            tally.settle(index, entry)
        }
    }

    /// Tells what has become known since the last time; on the calling thread.
    func tell(_ news: (FormsImport.News) -> Void) {
        for entry in tally.takeNews() { news(.batch(.entry(entry))) }
        for report in reportsToTell() { news(.findings(report)) }
        news(.batch(.progress(tally.progress)))
    }

    /// The reports of the next forms, up to the first that is not read yet.
    private func reportsToTell() -> [FindingReport] {
        state.withLock { state in
            var reports: [FindingReport] = []
            while state.told < slots.count {
                let status = tally.entry(state.told).status
                guard status != .pending || state.isClosed else { break }
                if let report = state.reports.removeValue(forKey: state.told) {
                    reports.append(report)
                }
                state.told += 1
            }
            return reports
        }
    }

    /// Gives the catalog files their names, and tells about names that are not those of the
    /// departments.
    func place(isReplacing: Bool) -> [Finding] {
        let hashes = state.withLock { state in
            state.isClosed = true
            return state.hashes
        }
        let done = slots.indices.filter { tally.entry($0).status == .done }
        let assignment = FileNameAssignment(
            done.map { index in
                FileNameAssignment.Entry(
                    name: tally.entry(index).department ?? slots[index].baseName,
                    hash: hashes[index]?.hexadecimal ?? "")
            })
        do throws(FileError) {
            try folder.synchronize(done)
            try replies?.folder.synchronize(done.filter { tally.entry($0).reply != nil })
            for (index, name) in zip(done, assignment.assigned) {
                place(index, as: name.text + ".json", isReplacing: isReplacing)
            }
            try folder.finish()
            try replies?.folder.finish()
        } catch {
            for index in done { tally.fail(index, GongkaiError(error)) }
        }
        return assignment.findings(sources: done.map { slots[$0].source })
    }

    private func place(_ index: Int, as name: String, isReplacing: Bool) {
        do throws(FileError) {
            try folder.place(index, as: name, replacing: isReplacing)
            var entry = tally.entry(index)
            if !entry.files.isEmpty { entry.files[0].path = name }
            if let reply = entry.reply {
                try replies?.folder.place(index, as: reply, replacing: isReplacing)
            }
            tally.settle(index, entry)
        } catch {
            tally.fail(index, GongkaiError(error))
        }
    }
}

extension BatchManifest.Counts {
    /// How much a catalog holds, and how much was found in it.
    init(of catalog: Catalog, _ findings: some Sequence<Finding>) {
        let summary = FindingSummary(findings)
        sections = catalog.sections.count
        items = catalog.items.count
        onRequest = catalog.computedCounts.onRequestSecondLevel
        channels = catalog.channelVocabulary.count
        errors = summary.errors
        warnings = summary.warnings
        notes = summary.notes
    }
}
