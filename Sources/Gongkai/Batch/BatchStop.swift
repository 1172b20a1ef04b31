import Synchronization

/// Stops a batch in good order: departments that are finished stay, and the manifest is written.
///
///     let stop = BatchStop()
///     // on another thread:
///     stop.request()
public final class BatchStop: Sendable {
    private let state = Mutex<(isRequested: Bool, signal: Int32?)>((false, nil))

    /// Makes a stop that nobody has asked for yet.
    public init() {}

    /// Asks the batch to stop.
    public func request() { state.withLock { $0.isRequested = true } }

    /// Whether anybody has asked.
    public var isRequested: Bool { state.withLock { $0.isRequested } }

    /// Asks because of a signal that the process got.
    package func request(signal: Int32) {
        state.withLock { $0 = (true, $0.signal ?? signal) }
    }

    /// The number of the signal, if it was one.
    package var signal: Int32? { state.withLock { $0.signal } }

    /// A stop that SIGINT, SIGTERM or SIGHUP asks for; a second one ends the process at once.
    package static func onSignals() -> BatchStop {
        let stop = BatchStop()
        StopSignals.listen { stop.request(signal: $0) }
        return stop
    }
}
