import DisclosureCatalog
import Synchronization

/// Puts complete departments in their places, many at a time.
///
/// To wait for the disk after each would take more time than everything else together. So the
/// departments of a quarter of a second are put on the disk by one call, the journal with them, and
/// then get their names. At any moment a department is complete or absent, and after a power cut
/// those of the last quarter of a second may be absent.
final class BatchCommitter: Sendable {
    /// A department whose files are complete, in its unfinished folder.
    struct Finished: Sendable {
        var index: Int
        var entry: BatchManifest.Entry
        var items: [UInt8]
        /// The name of its unfinished folder.
        var staged: String
        /// The names of files that the program wrote into the department's folder earlier.
        var earlierNames: Set<String>
    }

    /// How many may wait before those who bring more have to put them in place themselves.
    private static let mostWaiting = 256

    private let folder: BatchFolder
    private let recipe: ContentHash
    private let isReplacing: Bool
    private let tally: BatchTally
    private let waiting = Mutex<[Finished]>([])
    private let journal: Mutex<JournalWriter>
    /// Whether no department may get its name any more; held while one gets it.
    private let isClosed = Mutex(false)

    /// Opens the journal, and hands over what it says.
    ///
    /// Throws `GongkaiError` if it cannot be opened.
    init(
        folder: BatchFolder, recipe: ContentHash, isReplacing: Bool, tally: BatchTally,
        _ tell: (BatchJournal.Contents) -> Void
    ) throws(GongkaiError) {
        self.folder = folder
        self.recipe = recipe
        self.isReplacing = isReplacing
        self.tally = tally
        journal = Mutex(try Self.openJournal(in: folder, tell))
    }

    private static func openJournal(
        in folder: BatchFolder, _ tell: (BatchJournal.Contents) -> Void
    ) throws(GongkaiError) -> JournalWriter {
        do {
            return try JournalWriter(in: folder, tell)
        } catch {
            let path = "\(folder.statePath)/\(BatchState.journalName)"
            throw GongkaiError(FileError(.createOutput, .system(error), path: path))
        }
    }

    /// Takes over a complete department.
    func add(_ department: Finished) {
        let count = waiting.withLock { waiting in
            waiting.append(department)
            return waiting.count
        }
        if count >= Self.mostWaiting { commit() }
    }

    /// Puts everything that waits in its place.
    func commit() {
        journal.withLock { journal in
            let group = waiting.withLock { waiting in
                defer { waiting = [] }
                return waiting
            }
            guard !group.isEmpty else { return }
            do throws(SystemError) {
                try journal.append(
                    group.map { .init(recipe: recipe, entry: $0.entry, items: $0.items) })
                try folder.synchronize(group.map { ($0.staged, $0.entry.fileNames) })
                try journal.synchronize()
            } catch {
                let path = "\(folder.statePath)/\(BatchState.journalName)"
                return giveUp(group, FileError(.writeOutput, .system(error), path: path))
            }
            let placed = group.filter(settle)
            do throws(SystemError) {
                try SystemCalls.synchronize(folder.root)
            } catch {
                giveUp(placed, FileError(.writeOutput, .system(error), path: folder.path))
            }
        }
    }

    /// Lets no further department have its name, so that what the tally says stays true even if the
    /// threads of a stopped run are left to themselves.
    func close() {
        isClosed.withLock { $0 = true }
    }

    /// Whether the department got its name; then the tally has it as done.
    private func settle(_ department: Finished) -> Bool {
        isClosed.withLock { isClosed in
            guard !isClosed, place(department) else { return false }
            tally.settle(department.index, department.entry)
            return true
        }
    }

    private func giveUp(_ group: [Finished], _ error: FileError) {
        for department in group {
            SystemCalls.removeTree(department.staged, in: folder.staging)
            tally.fail(department.index, GongkaiError(error))
        }
    }

    /// Whether the department got its name.
    private func place(_ department: Finished) -> Bool {
        let name = department.entry.folder ?? ""
        let known = department.earlierNames.union(department.entry.fileNames)
        do {
            try folder.place(
                department.staged, as: name, known: known, replacing: isReplacing)
            return true
        } catch {
            let path = "\(folder.path)/\(name)"
            let reason =
                switch error {
                case .system(let error):
                    GongkaiError(FileError(.createOutput, .system(error), path: path))
                case .inTheWay(let other):
                    GongkaiError(.outputNotCreated, .inTheWay(path, other))
                }
            SystemCalls.removeTree(department.staged, in: folder.staging)
            tally.fail(department.index, reason)
            return false
        }
    }
}
