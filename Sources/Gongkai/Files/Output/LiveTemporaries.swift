import Synchronization

/// The temporary files and folders that the process has at the moment, so that they can be removed
/// when it is told to stop.
final class LiveTemporaries: Sendable {
    static let shared = LiveTemporaries()

    struct Entry: Hashable, Sendable {
        /// The number of the open folder in which it is; valid as long as the entry is here.
        var folder: Int32
        var name: String
        var isFolder: Bool
    }

    private let entries = Mutex<Set<Entry>>([])

    /// Creates what the entry names; it is never there without being known here.
    func create(
        _ entry: Entry, _ creation: () throws(SystemError) -> FileDescriptor
    ) throws(SystemError) -> FileDescriptor {
        try entries.withLock { (entries) throws(SystemError) in
            let descriptor = try creation()
            entries.insert(entry)
            return descriptor
        }
    }

    /// Drops an entry, before its folder is closed.
    func forget(_ entry: Entry) {
        _ = entries.withLock { $0.remove(entry) }
    }

    /// Whether it was made by this process and is still wanted.
    func contains(name: String) -> Bool {
        entries.withLock { $0.contains { $0.name == name } }
    }

    /// Removes everything, and keeps all other threads from creating or giving up anything until
    /// `end` returns, which ends the process: none of them can report that its file is gone.
    func removeAll(andThen end: () -> Void) {
        entries.withLock { entries in
            for entry in entries {
                guard let folder = try? SystemCalls.duplicate(entry.folder) else { continue }
                if entry.isFolder {
                    SystemCalls.removeFolder(entry.name, withFilesIn: folder)
                } else {
                    try? SystemCalls.remove(entry.name, in: folder)
                }
            }
            entries.removeAll()
            end()
        }
    }
}
