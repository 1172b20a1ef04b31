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

    /// Removes a file, a link, or an empty folder.
    static func remove(
        _ name: String, in folder: borrowing FileDescriptor, isFolder: Bool = false
    ) throws(SystemError) {
        let number = folder.number
        try retrying { unsafe unlinkat(number, name, isFolder ? AT_REMOVEDIR : 0) }
    }

    /// The names in a folder, in no order; those that are not UTF-8 are left out.
    static func names(in folder: borrowing FileDescriptor) throws(SystemError) -> [String] {
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
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name, name != ".", name != ".." { names.append(name) }
        }
        return names
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
