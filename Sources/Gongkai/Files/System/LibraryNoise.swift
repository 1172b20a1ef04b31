import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps what C libraries print off standard error, in programs that have said so.
///
/// libxlsxwriter prints a line of its own for some errors that it also returns, and cannot be told
/// not to. Standard error belongs to the whole process, so a library may not touch it unasked.
package enum LibraryNoise {
    private struct State {
        var isUnwanted = false
        /// How many calls are being silenced at the moment.
        var depth = 0
        /// Where messages go meanwhile; nil while nothing is silenced.
        var standardError: Int32?
    }

    private static let state = Mutex(State())

    /// Says that this process does not want to see what libraries print.
    package static func isUnwanted() {
        state.withLock { $0.isUnwanted = true }
    }

    /// Makes a call whose library may print to standard error.
    static func silenced<Result, Failure: Error>(
        _ call: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        begin()
        defer { end() }
        return try call()
    }

    /// Hands over the number of the stream that reaches people.
    static func withStandardError(_ write: (Int32) -> Void) {
        state.withLock { write($0.standardError ?? 2) }
    }

    private static func begin() {
        state.withLock { state in
            state.depth += 1
            guard state.isUnwanted, state.standardError == nil else { return }
            let sink = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
            guard sink >= 0 else { return }
            defer { close(sink) }
            let saved = fcntl(2, F_DUPFD_CLOEXEC, 3)
            guard saved >= 0 else { return }
            guard dup2(sink, 2) == 2 else {
                close(saved)
                return
            }
            state.standardError = saved
        }
    }

    private static func end() {
        state.withLock { state in
            state.depth -= 1
            guard state.depth == 0, let saved = state.standardError else { return }
            dup2(saved, 2)
            close(saved)
            state.standardError = nil
        }
    }
}
