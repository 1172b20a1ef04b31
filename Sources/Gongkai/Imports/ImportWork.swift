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
    private let indices: SharedIndices
    private let state: Mutex<State>

    private struct State {
        /// How often a stopped run was given more time.
        var waited = 0
        /// By the number of the form, until they are told.
        var reports: [Int: [FindingReport]] = [:]
        var told = 0
        var sources: [Int: ImportedSource] = [:]
        /// How many catalog files have a number.
        var numbered: Int
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
        indices = SharedIndices(slots.count)
        self.loader = loader
        folder = folders.catalogs
        replies = folders.replies
        self.stop = stop
        // The first catalog of a source has the number of the source.
        state = Mutex(State(numbered: slots.count))
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
        while !stop.isRequested, let index = indices.next() {
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
            try replies?.check(bytes, name: slot.source)
            let all = try loader.forms(.bytes(bytes, name: slot.source))
            var source = ImportedSource(name: slot.baseName, hash: ContentHash(of: bytes))
            for loaded in all { source.catalogs.append(try stage(loaded, of: index)) }
            if let replies {
                let whole = FindingReport(all: all, source: slot.source, template: loader.template)
                do throws(GongkaiError) {
                    source.reply = try replies.stage(whole, on: bytes, number: index)
                } catch {
                    // The catalogs are as good without it.
                    source.replyError = error
                }
            }
            let reports = all.map {
                FindingReport($0, source: slot.source, template: loader.template)
            }
            note(index, source, reports: reports)
        } catch {
            state.withLock { state in
                if !state.isClosed { tally.fail(index, error) }
            }
        }
    }

    /// Writes a catalog of a source under a number.
    private func stage(
        _ loaded: LoadedCatalog, of index: Int
    ) throws(GongkaiError) -> ImportedSource.Catalog {
        let bytes = try CatalogFile.bytes(of: loaded.catalog)
        let isFirst = loaded.table?.isFirst ?? true
        let number =
            isFirst
            ? index
            : state.withLock { state in
                defer { state.numbered += 1 }
                return state.numbered
            }
        try GongkaiError.telling { () throws(FileError) in
            try folder.stage(bytes, number: number, for: folder.path)
        }
        var entry = tally.entry(index)
        entry.status = .done
        entry.table = loaded.table?.name
        entry.line = loaded.table?.line
        let department = loaded.catalog.department
        entry.department = department.isEmpty ? nil : department
        entry.counts = BatchManifest.Counts(of: loaded.catalog, loaded.findings)
        entry.files = [
            BatchManifest.File(
                path: "", format: BatchFormat.json.rawValue, template: nil,
                size: bytes.count, hash: ContentHash(of: bytes))
        ]
        return ImportedSource.Catalog(number: number, entry: entry, table: loaded.table)
    }

    private func note(_ index: Int, _ source: ImportedSource, reports: [FindingReport]) {
        guard var entry = source.catalogs.first?.entry else { return }
        entry.counts.errors = source.catalogs.reduce(0) { $0 + $1.entry.counts.errors }
        state.withLock { state in
            guard !state.isClosed else { return }
            state.reports[index] = reports
            state.sources[index] = source
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
                reports += state.reports.removeValue(forKey: state.told) ?? []
                state.told += 1
            }
            return reports
        }
    }

    /// Ends the reading: what is not read by now stays pending.
    func close() -> ImportPlacement {
        let sources = state.withLock { state in
            state.isClosed = true
            return state.sources
        }
        return ImportPlacement(
            entries: tally.entries, sources: sources, folder: folder, replies: replies)
    }
}

extension BatchManifest.Counts {
    /// How much a catalog holds, and how much was found in it.
    init(of catalog: Catalog, _ findings: some Sequence<Finding>) {
        let summary = FindingSummary(findings)
        sections = catalog.sections.count
        items = catalog.itemCount
        onRequest = catalog.itemCount(disclosed: .onRequest)
        channels = catalog.channelVocabulary.count
        errors = summary.errors
        warnings = summary.warnings
        notes = summary.notes
    }
}
