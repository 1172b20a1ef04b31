#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Proves that libxlsxwriter will be able to use the folder for its temporary files.
///
/// Where it cannot, the library goes on silently to `$TMPDIR`, `/tmp` and the current folder,
/// so a file is really created here and removed at once.
enum TemporaryFolder {
    static func verify(_ path: String) throws(WorkbookError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw unusable(path, "the path is empty or holds a NUL", nil)
        }
        var generator = SystemRandomNumberGenerator()
        let name = ".gongkai-" + String(generator.next(), radix: 36) + ".tmp"
        let probe = path + "/" + name
        let file = unsafe open(probe, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw unusable(path, "no file can be created in it", errno)
        }
        let closed = close(file)
        guard unsafe unlink(probe) == 0, closed == 0 else {
            throw unusable(path, "a file created in it cannot be removed", errno)
        }
    }

    private static func unusable(
        _ path: String, _ reason: String, _ systemError: Int32?
    ) -> WorkbookError {
        WorkbookError(
            code: .temporaryFolderUnusable, path: path, reason: reason, systemError: systemError)
    }
}
