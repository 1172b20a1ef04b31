/// What processes left behind that were killed while they wrote.
enum StaleFiles {
    /// Removes temporary files and folders of the destination whose process is dead.
    ///
    /// Only what bears our pattern of names, belongs to this user, and is locked by nobody: the
    /// number of a process means nothing to another machine that shares the folder. What cannot be
    /// removed stays, for it is in nobody's way.
    static func remove(in folder: borrowing OutputFolder) {
        guard let names = try? SystemCalls.names(in: folder.descriptor) else { return }
        for name in names {
            guard let owner = TemporaryName.owner(of: name, for: folder.name),
                isDead(owner, named: name)
            else { continue }
            try? remove(name, in: folder.descriptor)
        }
    }

    /// In a container each run may have the same number, so our own needs a closer look.
    private static func isDead(_ owner: Int32, named name: String) -> Bool {
        owner == ThisProcess.identifier
            ? !LiveTemporaries.shared.contains(name: name) : !ThisProcess.isRunning(owner)
    }

    private static func remove(
        _ name: String, in folder: borrowing FileDescriptor
    ) throws(SystemError) {
        guard let status = try SystemCalls.status(of: name, in: folder),
            status.owner == ThisProcess.user
        else { return }
        switch status.kind {
        case .regular:
            let file = try SystemCalls.open(name, in: folder, .read)
            try SystemCalls.lock(file)
            try SystemCalls.remove(name, in: folder)
        case .folder:
            let inner = try SystemCalls.open(name, in: folder, .folder)
            try SystemCalls.lock(inner)
            SystemCalls.removeFolder(name, withFilesIn: folder)
        default: return
        }
    }
}
