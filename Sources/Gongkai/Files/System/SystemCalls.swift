#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The calls of the operating system about files, each with its result checked.
///
/// Calls that a signal interrupts are made again.
enum SystemCalls {
    /// How a file is opened; no child process ever inherits it.
    enum Access {
        /// An existing file; never waits for the other end of a pipe.
        case read
        /// An existing folder.
        case folder
        /// A new file of that name, never one that a link leads to.
        case create
        /// A file that is read and written, and made where there is none.
        case state

        fileprivate var flags: Int32 {
            switch self {
            case .read: O_RDONLY | O_NONBLOCK | O_NOCTTY
            case .folder: O_RDONLY | O_DIRECTORY
            case .create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            case .state: O_RDWR | O_CREAT | O_NOFOLLOW
            }
        }
    }

    /// Opens a file by its path; a new one can be read and written by its owner only.
    static func open(_ path: String, _ access: Access) throws(SystemError) -> FileDescriptor {
        let number = try retrying { unsafe openat(AT_FDCWD, path, access.flags | O_CLOEXEC, 0o600) }
        return FileDescriptor(owning: number)
    }

    /// Opens a name in a folder, never what a link leads to.
    static func open(
        _ name: String, in folder: borrowing FileDescriptor, _ access: Access
    ) throws(SystemError) -> FileDescriptor {
        let flags = access.flags | O_CLOEXEC | O_NOFOLLOW
        let number = folder.number
        return FileDescriptor(
            owning: try retrying { unsafe openat(number, name, flags, 0o600) })
    }

    static func close(_ number: Int32) throws(SystemError) {
        // Interrupted or not, the descriptor is gone (close(2) of Linux): never try again.
        if closeFile(number) != 0, errno != EINTR { throw SystemError(errno) }
    }

    /// Reads up to `count` bytes; none at the end of the file.
    static func read(_ number: Int32, upTo count: Int) throws(SystemError) -> [UInt8] {
        while true {
            var failure: Int32 = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
                let result = unsafe readFile(number, buffer.baseAddress, count)
                failure = result < 0 ? errno : 0
                length = max(0, result)
            }
            switch failure {
            case 0: return bytes
            case EINTR: continue
            case EAGAIN: try wait(for: POLLIN, number)
            default: throw SystemError(failure)
            }
        }
    }

    /// Reads `count` bytes from an offset on, fewer only at the end of the file.
    static func read(
        _ number: Int32, upTo count: Int, at offset: Int
    ) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let rest = count - bytes.count
            let start = offset + bytes.count
            var failure: Int32 = 0
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: rest) { buffer, length in
                let result = unsafe pread(number, buffer.baseAddress, rest, off_t(start))
                failure = result < 0 ? errno : 0
                length = max(0, result)
            }
            guard failure == 0 || failure == EINTR else { throw SystemError(failure) }
            if failure == 0, piece.isEmpty { break }
            bytes += piece
        }
        return bytes
    }

    /// Writes all bytes, however many calls that takes.
    static func write(_ bytes: [UInt8], to number: Int32) throws(SystemError) {
        var offset = 0
        while offset < bytes.count {
            let written = unsafe bytes[offset...].withUnsafeBytes { rest in
                unsafe writeFile(number, rest.baseAddress, rest.count)
            }
            switch (written, written < 0 ? errno : 0) {
            case (1..., _): offset += written
            case (_, EINTR): continue
            case (_, EAGAIN): try wait(for: POLLOUT, number)
            // Nothing written and no reason given would otherwise be tried for ever.
            case (_, let failure): throw SystemError(failure == 0 ? EIO : failure)
            }
        }
    }

    /// Waits until the data is on the disk, as far as the file system can promise that.
    static func synchronize(_ file: borrowing FileDescriptor) throws(SystemError) {
        let number = file.number
        do {
            try retrying { fsync(number) }
        } catch {
            // The file system has no such promise.
            guard error.isUnsupported else { throw error }
        }
    }

    /// Sets the permissions of a file where there are any; memory sticks have none, and refuse.
    static func setMode(_ mode: UInt32, of file: borrowing FileDescriptor) throws(SystemError) {
        let number = file.number
        do {
            try retrying { fchmod(number, mode_t(truncatingIfNeeded: mode)) }
        } catch {
            guard error.isUnsupported || error == .notPermitted else { throw error }
        }
    }

    static func status(of number: Int32) throws(SystemError) -> FileStatus {
        var buffer = stat()
        try retrying { unsafe fstat(number, &buffer) }
        return FileStatus(buffer)
    }

    /// The status of a path; of what a link leads to, if the path is one.
    static func status(ofPath path: String) throws(SystemError) -> FileStatus {
        var buffer = stat()
        try retrying { unsafe fstatat(AT_FDCWD, path, &buffer, 0) }
        return FileStatus(buffer)
    }

    /// The status of a name in a folder, of the link itself if it is one; nil if there is none.
    static func status(
        of name: String, in folder: borrowing FileDescriptor, followsLinks: Bool = false
    ) throws(SystemError) -> FileStatus? {
        var buffer = stat()
        let number = folder.number
        let flags = followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
        do {
            try retrying { unsafe fstatat(number, name, &buffer, flags) }
            return FileStatus(buffer)
        } catch {
            guard error.number == ENOENT else { throw error }
            return nil
        }
    }

    /// Whether an open file was opened for writing.
    static func mayWrite(to number: Int32) throws(SystemError) -> Bool {
        try retrying { fcntl(number, F_GETFL) } & O_ACCMODE != O_RDONLY
    }

    /// Makes the call until no signal interrupts it; throws if it fails.
    @discardableResult
    static func retrying(_ call: () -> Int32) throws(SystemError) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno != EINTR { throw SystemError(errno) }
        }
    }

    /// Whether there is something to read, or the end, at the latest after this time.
    static func waitToRead(_ number: Int32, milliseconds: Int32) throws(SystemError) -> Bool {
        var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        return try retrying { unsafe poll(&request, 1, milliseconds) } > 0
    }

    /// Waits for a stream that another program has set to return at once.
    private static func wait(for event: Int32, _ number: Int32) throws(SystemError) {
        var request = pollfd(fd: number, events: Int16(event), revents: 0)
        try retrying { unsafe poll(&request, 1, -1) }
    }
}

// The names of these calls are also those of the functions above.
private func closeFile(_ number: Int32) -> Int32 { close(number) }
private func readFile(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(number, buffer, count)
}
private func writeFile(_ number: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(number, buffer, count)
}

extension FileStatus {
    fileprivate init(_ buffer: stat) {
        kind =
            switch buffer.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            case S_IFCHR, S_IFBLK: .device
            case S_IFSOCK: .socket
            default: .other
            }
        size = Int(buffer.st_size)
        owner = UInt32(buffer.st_uid)
        identity = Identity(
            device: UInt64(truncatingIfNeeded: buffer.st_dev), number: UInt64(buffer.st_ino))
    }
}
