/// Why a workbook could not be written or was not accepted after writing.
///
/// The reason is a short technical note for a log, in English and never with the content of a
/// cell; who reports the error to a person words it from the code.
package struct WorkbookError: Error, Hashable, Sendable {
    package enum Code: Hashable, Sendable {
        /// The output file cannot be created or opened for writing.
        case cannotCreateFile
        /// The folder for temporary files is missing, is no folder, or cannot be written to.
        case temporaryFolderUnusable
        /// Bytes could not be written, most often because the disk is full.
        case writeFailed
        /// libxlsxwriter answered with an error; the number is its own and differs by version.
        case libraryRefused(code: Int)
        /// The plan holds something that must not be handed to libxlsxwriter.
        case planNotWritable
        /// The file cannot be opened or read as a package.
        case packageUnreadable
        /// The package was read, and the part is damaged or not as planned.
        case packageCheckFailed(part: String)
    }

    package var code: Code
    /// The output file, or the folder for temporary files.
    package var path: String
    package var reason: String
    /// The system's error number at the time of the failure; nil where there was none.
    package var systemError: Int32?

    package init(code: Code, path: String, reason: String, systemError: Int32? = nil) {
        self.code = code
        self.path = path
        self.reason = reason
        self.systemError = systemError
    }
}
