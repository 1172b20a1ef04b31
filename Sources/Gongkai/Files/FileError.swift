/// Why a file cannot be read or written; the words are in `Messages/FileError+Message.swift`.
package struct FileError: Error, Hashable, Sendable {
    /// What the program was about to do.
    package enum Action: Hashable, Sendable {
        case readInput
        /// All but the writing of bytes.
        case createOutput
        case writeOutput
    }

    package enum Cause: Hashable, Sendable {
        /// It is no regular file.
        case notAFile(FileKind)
        /// There is such a file already, and replacing it was not asked for.
        case exists
        /// The limit is in bytes.
        case tooLarge(limit: Int)
        /// A ledger; the limit is in bytes.
        case ledgerTooLarge(limit: Int)
        /// The name is empty or holds a NUL.
        case malformedName
        /// The folder in which the file should be cannot be used.
        case folder(SystemError)
        case system(SystemError)
    }

    package var action: Action
    package var cause: Cause
    /// The path as the user gave it; nil for a standard stream.
    package var path: String?

    package init(_ action: Action, _ cause: Cause, path: String?) {
        self.action = action
        self.cause = cause
        self.path = path
    }

    /// Makes calls of the system, and turns the error of any into one about a file.
    static func telling<Result: ~Copyable>(
        _ action: Action, _ path: String?, _ calls: () throws(SystemError) -> Result
    ) throws(FileError) -> Result {
        do {
            return try calls()
        } catch {
            throw FileError(action, .system(error), path: path)
        }
    }
}
