import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// SIGINT, SIGTERM and SIGHUP, which ask a program to stop.
///
/// Another thread waits for them, because a signal handler could not remove files safely.
enum StopSignals {
    /// Who wants to end the work in good order, if anybody does.
    private static let listener = Mutex<(@Sendable (Int32) -> Void)?>(nil)

    /// Has the next signal call `listener` with its number instead of ending the program; one more
    /// ends it at once.
    static func listen(_ listener: @escaping @Sendable (Int32) -> Void) {
        self.listener.withLock { $0 = listener }
    }

    /// Has them remove the temporary files before they end the program as they always do.
    ///
    /// Shells report 130, 143 and 129. A second one ends it at once. To be called before there is
    /// any other thread.
    static func watch() {
        var watched = stopSignals()
        // Threads inherit this, so that the signals come to the waiting one alone.
        unsafe pthread_sigmask(SIG_BLOCK, &watched, nil)
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let failure = unsafe pthread_create(
            &thread, nil, { _ in unsafe StopSignals.waitAndEnd() }, nil)
        // Without the thread they do what they did before.
        if failure != 0 { unsafe pthread_sigmask(SIG_UNBLOCK, &watched, nil) }
    }

    private static func waitAndEnd() -> UnsafeMutableRawPointer? {
        var watched = stopSignals()
        var number: Int32 = 0
        while true {
            guard unsafe sigwait(&watched, &number) == 0 else { return nil }
            let told = listener.withLock { listener in
                defer { listener = nil }
                return listener
            }
            guard let told else { break }
            told(number)
        }
        unsafe pthread_sigmask(SIG_UNBLOCK, &watched, nil)
        LiveTemporaries.shared.removeAll { _ = kill(getpid(), number) }
        return nil
    }

    private static func stopSignals() -> sigset_t {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            unsafe sigaddset(&signals, number)
        }
        return signals
    }

    /// Whether whoever started the program, such as `nohup`, wants a signal ignored.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        unsafe sigaction(number, nil, &action)
        #if canImport(Darwin)
            let handler = unsafe action.__sigaction_u.__sa_handler
        #elseif canImport(Glibc)
            let handler = unsafe action.__sigaction_handler.sa_handler
        #else
            let handler = unsafe action.__sa_handler.sa_handler
        #endif
        return unsafe unsafeBitCast(handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
