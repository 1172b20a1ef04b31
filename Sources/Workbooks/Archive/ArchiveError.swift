/// Why an archive could not be written.
///
/// The reason is a short technical note for a log; who reports the error words it from the code.
package struct ArchiveError: Error, Hashable, Sendable {
    package enum Code: Hashable, Sendable {
        /// The archive cannot be created.
        case cannotCreateFile
        /// A file that belongs into the archive is missing or cannot be read.
        case sourceUnreadable
        /// Bytes could not be written, most often because the disk is full.
        case writeFailed
        /// A name that is absolute, leads out of the archive, or is there already.
        case nameRefused
        /// The library did not do what it is asked for, or is out of memory.
        case libraryRefused
    }

    package var code: Code
    /// The archive, the file that cannot be read, or the name that was refused.
    package var path: String
    package var reason: String
    /// The system's error number; nil where there was none.
    package var systemError: Int32?

    package init(code: Code, path: String, reason: String, systemError: Int32? = nil) {
        self.code = code
        self.path = path
        self.reason = reason
        self.systemError = systemError
    }
}
