import DisclosureCatalog

/// The output folder of a batch, open and locked for one run.
///
///     OUT/某局/某局.xlsx …            one folder for each department
///     OUT/manifest.json, manifest.csv
///     OUT/.gongkai/lock              held while a run lives
///     OUT/.gongkai/journal.jsonl     what was done
///     OUT/.gongkai/staging/          what is not finished
final class BatchFolder: Sendable {
    /// As the user gave it.
    let path: String
    let root: FileDescriptor
    let state: FileDescriptor
    let staging: FileDescriptor
    let identity: FileStatus.Identity
    private let lock: FileDescriptor

    var statePath: String { "\(path)/\(BatchState.folderName)" }
    var stagingPath: String { "\(statePath)/\(BatchState.stagingName)" }

    /// Makes the folder unless it is there, locks it, and clears away what a killed run left.
    ///
    /// Throws `GongkaiError` if it cannot be used: `busy` while another run lives, and
    /// `outputNotCreated` for a folder that holds other things, unless `sharing` it with them.
    init(at path: String, sharing: Bool) throws(GongkaiError) {
        let opened = try Self.open(path, sharing: sharing)
        self.path = path
        root = opened.root
        state = opened.state
        staging = opened.staging
        identity = opened.identity
        lock = opened.lock
    }

    /// Removes what is of no use after the run.
    func cleanUp() {
        SystemCalls.removeTree(BatchState.stagingName, in: state)
        try? SystemCalls.remove(BatchState.inputName, in: state)
    }

    private struct Opened: ~Copyable {
        var root: FileDescriptor
        var state: FileDescriptor
        var staging: FileDescriptor
        var lock: FileDescriptor
        var identity: FileStatus.Identity
    }

    private static func open(_ path: String, sharing: Bool) throws(GongkaiError) -> Opened {
        let root = try openRoot(path)
        let state = try openState(in: root, path: path, sharing: sharing)
        let lock = try BatchLock.take(in: state, path: path)
        do {
            SystemCalls.removeTree(BatchState.stagingName, in: state)
            try? SystemCalls.remove(BatchState.inputName, in: state)
            try SystemCalls.makeFolder(BatchState.stagingName, in: state)
            let staging = try SystemCalls.open(BatchState.stagingName, in: state, .folder)
            let identity = try SystemCalls.status(of: root.number).identity
            return Opened(
                root: root, state: state, staging: staging, lock: lock, identity: identity)
        } catch {
            throw GongkaiError(FileError(.createOutput, .folder(error), path: path))
        }
    }

    /// Opens an output folder, which is made if there is none.
    static func openRoot(_ path: String) throws(GongkaiError) -> FileDescriptor {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw GongkaiError(FileError(.createOutput, .malformedName, path: path))
        }
        do throws(SystemError) {
            do throws(SystemError) {
                return try SystemCalls.open(path, .folder)
            } catch {
                guard error == .noSuchFile else { throw error }
            }
            let here = try SystemCalls.open(".", .folder)
            do throws(SystemError) {
                try SystemCalls.makeSharedFolder(path, in: here)
            } catch {
                // Another run may have been quicker.
                guard error == .exists else { throw error }
            }
            return try SystemCalls.open(path, .folder)
        } catch {
            throw GongkaiError(FileError(.createOutput, .folder(error), path: path))
        }
    }

    private static func openState(
        in root: borrowing FileDescriptor, path: String, sharing: Bool
    ) throws(GongkaiError) -> FileDescriptor {
        let name = BatchState.folderName
        var isForeign = false
        do throws(SystemError) {
            if try SystemCalls.status(of: name, in: root) == nil {
                // Another run may have been quicker.
                let names = try SystemCalls.names(in: root)
                isForeign = !sharing && !names.isEmpty && !names.contains(name)
                if !isForeign { try makeState(in: root) }
            }
            if !isForeign { return try SystemCalls.open(name, in: root, .folder) }
        } catch {
            throw GongkaiError(FileError(.createOutput, .folder(error), path: path))
        }
        throw GongkaiError(folderWithOtherThings: path)
    }

    private static func makeState(in root: borrowing FileDescriptor) throws(SystemError) {
        do throws(SystemError) {
            try SystemCalls.makeSharedFolder(BatchState.folderName, in: root)
        } catch {
            // Another run may have been quicker.
            guard error == .exists else { throw error }
        }
    }
}
