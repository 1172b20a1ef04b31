import CLinux

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What only the export of many files needs.
extension SystemCalls {
    /// Waits until everything that was written to the file system of a folder is on its disk.
    ///
    /// Throws an error that `isUnsupported` where the system cannot do that.
    static func synchronizeFileSystem(
        of folder: borrowing FileDescriptor
    ) throws(SystemError) {
        #if os(Linux)
            let number = folder.number
            try retrying { linux_syncfs(number) }
        #else
            throw SystemError(ENOTSUP)
        #endif
    }

    /// Lets two names change what they stand for, so that there is always something under each.
    ///
    /// Throws an error that `isUnsupported` where the file system cannot do that.
    static func exchange(
        _ name: String, in folder: borrowing FileDescriptor,
        with other: String, in otherFolder: borrowing FileDescriptor
    ) throws(SystemError) {
        let (first, second) = (folder.number, otherFolder.number)
        #if os(Linux)
            try retrying { unsafe linux_exchange(first, name, second, other) }
        #elseif canImport(Darwin)
            try retrying {
                unsafe renameatx_np(first, name, second, other, UInt32(RENAME_SWAP))
            }
        #else
            throw SystemError(ENOTSUP)
        #endif
    }

    /// Writes all bytes from an offset on.
    static func write(_ bytes: [UInt8], to number: Int32, at offset: Int) throws(SystemError) {
        var count = 0
        while count < bytes.count {
            let written = unsafe bytes[count...].withUnsafeBytes { rest in
                unsafe pwrite(number, rest.baseAddress, rest.count, off_t(offset + count))
            }
            let failure = written < 0 ? errno : 0
            if written > 0 {
                count += written
            } else if failure != EINTR {
                throw SystemError(failure == 0 ? EIO : failure)
            }
        }
    }

    /// Cuts a file.
    static func truncate(_ number: Int32, to size: Int) throws(SystemError) {
        try retrying { ftruncate(number, off_t(size)) }
    }

    /// Makes a folder that has the permissions of any new one.
    static func makeSharedFolder(
        _ name: String, in folder: borrowing FileDescriptor
    ) throws(SystemError) {
        let number = folder.number
        try retrying { unsafe mkdirat(number, name, 0o777) }
    }

    /// Removes a folder with everything below it, as far as that is possible.
    ///
    /// Links are removed, never followed.
    static func removeTree(_ name: String, in parent: borrowing FileDescriptor) {
        if (try? remove(name, in: parent)) != nil { return }
        if let folder = try? open(name, in: parent, .folder), let names = try? names(in: folder) {
            for name in names { removeTree(name, in: folder) }
        }
        try? remove(name, in: parent, isFolder: true)
    }

    /// Both ends of a new pipe: the one to read from, and the one to write to.
    static func pipe() throws(SystemError) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        try retrying { unsafe openPipe(&ends) }
        for end in ends {
            try retrying { fcntl(end, F_SETFD, FD_CLOEXEC) }
            try retrying { fcntl(end, F_SETFL, O_NONBLOCK) }
        }
        return (ends[0], ends[1])
    }
}

private func openPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { unsafe pipe(ends) }
