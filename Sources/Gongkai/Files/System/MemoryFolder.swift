#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The folder of the system whose files are kept in memory.
enum MemoryFolder {
    private static let name = "/dev/shm"
    /// What stays free for others, in bytes: their files must not fail because of ours.
    private static let reserve: UInt64 = 64 << 20
    /// Files that others may make meanwhile.
    private static let reservedFiles: UInt64 = 1024

    /// Its path, if files of so many bytes surely fit; nil also where the system has none.
    static func path(withRoomFor bytes: Int) -> String? {
        #if os(Linux)
            var status = statvfs()
            guard unsafe statvfs(name, &status) == 0 else { return nil }
            let (free, overflow) = UInt64(status.f_bavail).multipliedReportingOverflow(
                by: UInt64(status.f_frsize))
            let wanted = UInt64(max(0, bytes)).addingReportingOverflow(reserve)
            guard !overflow, !wanted.overflow, free >= wanted.partialValue,
                UInt64(status.f_favail) >= reservedFiles
            else { return nil }
            return name
        #else
            return nil
        #endif
    }
}
