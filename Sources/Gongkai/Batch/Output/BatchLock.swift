/// The lock that a run holds on its output folder as long as it lives, however it ends.
enum BatchLock {
    /// Takes the lock, and leaves the number of this process in its file.
    ///
    /// Throws `GongkaiError`, `busy` if another process holds it.
    static func take(
        in state: borrowing FileDescriptor, path: String
    ) throws(GongkaiError) -> FileDescriptor {
        var holder: Int32?
        do throws(SystemError) {
            let file = try SystemCalls.open(BatchState.lockName, in: state, .state)
            holder = try number(in: file)
            if try isFree(file, holder: holder) {
                try SystemCalls.truncate(file.number, to: 0)
                let text = "\(ThisProcess.identifier)\n"
                try SystemCalls.write(Array(text.utf8), to: file.number, at: 0)
                return file
            }
        } catch {
            throw GongkaiError(FileError(.createOutput, .folder(error), path: path))
        }
        throw GongkaiError(busy: path, holder: holder)
    }

    /// Whether this process now has the lock.
    private static func isFree(
        _ file: borrowing FileDescriptor, holder: Int32?
    ) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try SystemCalls.lock(file)
            return true
        } catch {
            if error.isAboutHeldLock { return false }
            // Where the file system has no locks, the number of the process has to do.
            guard let holder, holder != ThisProcess.identifier else { return true }
            return !ThisProcess.isRunning(holder)
        }
    }

    private static func number(in file: borrowing FileDescriptor) throws(SystemError) -> Int32? {
        let bytes = try SystemCalls.read(file.number, upTo: 16, at: 0)
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        return Int32(String(decoding: digits, as: UTF8.self))
    }
}
