import CXlsxWriter

/// Turns the result codes of libxlsxwriter into errors.
enum LibraryCall {
    /// Throws unless the call succeeded.
    ///
    /// - Parameters:
    ///   - result: what the library returned; compared by name, for the numbers shift between
    ///     versions.
    ///   - path: the output file.
    ///   - action: what was being done, a word for the log.
    ///   - systemError: `errno` right after the call, where the call writes files.
    /// - Throws: a `WorkbookError` with the code that fits.
    static func check(
        _ result: lxw_error, path: String, _ action: String, systemError: Int32 = 0
    ) throws(WorkbookError) {
        guard result != LXW_NO_ERROR else { return }
        throw WorkbookError(
            code: code(of: result), path: path, reason: action,
            systemError: systemError == 0 ? nil : systemError)
    }

    private static func code(of result: lxw_error) -> WorkbookError.Code {
        switch result {
        case LXW_ERROR_CREATING_XLSX_FILE: .cannotCreateFile
        case LXW_ERROR_CREATING_TMPFILE: .temporaryFolderUnusable
        case LXW_ERROR_READING_TMPFILE, LXW_ERROR_ZIP_FILE_OPERATION,
            LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE,
            LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            .writeFailed
        default: .libraryRefused(code: Int(result.rawValue))
        }
    }
}
