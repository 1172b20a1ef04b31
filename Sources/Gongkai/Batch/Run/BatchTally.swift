import Synchronization

/// What became of each input so far, for all threads of a run.
final class BatchTally: Sendable {
    private struct State {
        var entries: [BatchManifest.Entry]
        var progress: BatchProgress
        /// Failures and such that nobody has been told yet.
        var news: [BatchManifest.Entry] = []
        var hasDiskTrouble = false
    }

    private let state: Mutex<State>

    /// Begins with entries that are pending, or refused before their turn.
    init(_ entries: [BatchManifest.Entry]) {
        var progress = BatchProgress(phase: .writing)
        progress.total = entries.count
        progress.skipped = entries.count { $0.status == .skipped }
        progress.failed = entries.count { $0.status == .failed }
        let news = entries.filter { $0.status == .failed || $0.status == .skipped }
        state = Mutex(State(entries: entries, progress: progress, news: news))
    }

    func entry(_ index: Int) -> BatchManifest.Entry { state.withLock { $0.entries[index] } }

    /// Notes that a department is done, or has failed.
    func settle(_ index: Int, _ entry: BatchManifest.Entry, isReused: Bool = false) {
        state.withLock { state in
            let before = state.entries[index]
            if before.status == .done {
                state.progress.done -= 1
                if before.counts.errors > 0 { state.progress.withErrors -= 1 }
            }
            state.entries[index] = entry
            switch entry.status {
            case .done:
                state.progress.done += 1
                if entry.counts.errors > 0 { state.progress.withErrors += 1 }
            case .failed:
                state.progress.failed += 1
                state.news.append(entry)
            case .skipped, .pending: break
            }
            if isReused { state.progress.reused += 1 }
        }
    }

    /// Notes that a department has failed.
    func fail(_ index: Int, _ error: GongkaiError) {
        var entry = entry(index)
        entry.status = .failed
        entry.reason = error.message
        settle(index, entry)
        if error.code == .readWriteFailed { state.withLock { $0.hasDiskTrouble = true } }
    }

    /// Whether a department failed because of a disk, as when it is full.
    var hasDiskTrouble: Bool { state.withLock { $0.hasDiskTrouble } }

    var progress: BatchProgress { state.withLock { $0.progress } }

    /// The same figures when the run has come to something else.
    func progress(in phase: BatchProgress.Phase) -> BatchProgress {
        var progress = progress
        progress.phase = phase
        return progress
    }

    /// What has become known since the last time.
    func takeNews() -> [BatchManifest.Entry] {
        state.withLock { state in
            defer { state.news = [] }
            return state.news
        }
    }

    /// All entries as they are now.
    var entries: [BatchManifest.Entry] { state.withLock { $0.entries } }
}
