#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension SystemCalls {
    /// Makes a folder that only its owner can enter.
    static func makeFolder(
        _ name: String, in folder: borrowing FileDescriptor
    ) throws(SystemError) {
        let number = folder.number
        try retrying { unsafe mkdirat(number, name, 0o700) }
    }

    /// Moves a name from one folder to another, in place of what has the new name there.
    static func rename(
        _ name: String, in folder: borrowing FileDescriptor,
        to newName: String, in newFolder: borrowing FileDescriptor
    ) throws(SystemError) {
        let (from, to) = (folder.number, newFolder.number)
        try retrying { unsafe renameat(from, name, to, newName) }
    }

    /// Moves a name to another folder; throws `exists` if the new name is taken there.
    ///
    /// A second name is made and the first one removed, so that no other program can come between.
    /// Memory sticks have no second names; there an empty file reserves the name.
    static func renameWithoutReplacing(
        _ name: String, in folder: borrowing FileDescriptor,
        to newName: String, in newFolder: borrowing FileDescriptor
    ) throws(SystemError) {
        let (from, to) = (folder.number, newFolder.number)
        do {
            try retrying { unsafe linkat(from, name, to, newName, 0) }
        } catch {
            guard error.isUnsupported || error == .notPermitted else { throw error }
            try open(newName, in: newFolder, .create).close()
            do {
                return try rename(name, in: folder, to: newName, in: newFolder)
            } catch {
                try? remove(newName, in: newFolder)
                throw error
            }
        }
        try remove(name, in: folder)
    }

    /// Removes a file, a link, or an empty folder.
    static func remove(
        _ name: String, in folder: borrowing FileDescriptor, isFolder: Bool = false
    ) throws(SystemError) {
        let number = folder.number
        try retrying { unsafe unlinkat(number, name, isFolder ? AT_REMOVEDIR : 0) }
    }

    /// Removes a folder and the files in it, as far as that is possible.
    static func removeFolder(_ name: String, withFilesIn parent: borrowing FileDescriptor) {
        if let folder = try? open(name, in: parent, .folder), let names = try? names(in: folder) {
            for name in names { try? remove(name, in: folder) }
        }
        try? remove(name, in: parent, isFolder: true)
    }

    /// The same folder under a number of its own, which nobody else closes.
    static func duplicate(_ number: Int32) throws(SystemError) -> FileDescriptor {
        FileDescriptor(owning: try retrying { fcntl(number, F_DUPFD_CLOEXEC, 3) })
    }

    /// Throws if no file can be made in a folder.
    static func checkWritable(_ folder: borrowing FileDescriptor) throws(SystemError) {
        let number = folder.number
        try retrying { unsafe faccessat(number, ".", W_OK | X_OK, AT_EACCESS) }
    }

    /// The names in a folder, in no order; those that are not UTF-8 are left out.
    static func names(in folder: borrowing FileDescriptor) throws(SystemError) -> [String] {
        try namesAndOthers(in: folder).names
    }

    /// The names in a folder, in no order, and how many there are that are not UTF-8.
    static func namesAndOthers(
        in folder: borrowing FileDescriptor
    ) throws(SystemError) -> (names: [String], others: Int) {
        // A second descriptor, because reading moves the position and closing closes it.
        let number = try retrying {
            unsafe openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        guard let stream = unsafe fdopendir(number) else {
            let failure = errno
            try close(number)
            throw SystemError(failure)
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        var others = 0
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let name else {
                others += 1
                continue
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return (names, others)
    }

    /// What a link says; nil if the name is none.
    static func linkText(_ name: String, in folder: borrowing FileDescriptor) -> String? {
        let limit = 4096
        let number = folder.number
        var count = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, length in
            count = unsafe buffer.withMemoryRebound(to: CChar.self) { text in
                unsafe text.baseAddress.map { unsafe readlinkat(number, name, $0, limit) } ?? -1
            }
            length = max(0, count)
        }
        return count < 0 ? nil : String(validating: bytes, as: UTF8.self)
    }

    /// Takes the lock of a file or folder without waiting; it ends with the descriptor.
    static func lock(_ file: borrowing FileDescriptor) throws(SystemError) {
        let number = file.number
        try retrying { flock(number, LOCK_EX | LOCK_NB) }
    }
}
