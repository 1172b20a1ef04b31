#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Proves that the output file can be written to, before libxlsxwriter tries.
///
/// The library would print its own sentence to the standard error stream.
enum OutputFile {
    /// Creates the file, or opens it as it is.
    static func prepare(_ path: String) throws(WorkbookError) {
        // Without waiting, in case it is a pipe that nobody reads.
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0o666)
        guard file >= 0, close(file) == 0 else {
            throw WorkbookError(
                code: .cannotCreateFile, path: path, reason: "open", systemError: errno)
        }
    }
}
