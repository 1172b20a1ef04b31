import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Threads that do the same work, each until there is none left.
///
/// They are threads of their own rather than tasks, for they wait for disks, and what is called on
/// them may need a deep stack.
final class WorkerThreads: Sendable {
    private let running: Mutex<Int>
    private let atEnd: @Sendable () -> Void

    /// Starts threads that all run `work`; `atEnd` is called on the last that comes to its end.
    ///
    /// Where not all can be started, fewer do the work. Throws if there is none.
    init(
        _ count: Int, _ work: @escaping @Sendable () -> Void,
        atEnd: @escaping @Sendable () -> Void
    ) throws(SystemError) {
        self.atEnd = atEnd
        running = Mutex(count)
        for index in 0..<count {
            do {
                try Self.start { [self] in
                    work()
                    end(1)
                }
            } catch {
                if index == 0 { throw error }
                end(count - index)
                return
            }
        }
    }

    private func end(_ count: Int) {
        let left = running.withLock { running in
            running -= count
            return running
        }
        if left == 0 { atEnd() }
    }

    private final class Start: Sendable {
        let work: @Sendable () -> Void
        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }

    /// In bytes; what the main thread has, and enough for the deepest JSON.
    private static let stackSize = 8 << 20

    private static func start(_ work: @escaping @Sendable () -> Void) throws(SystemError) {
        var attributes = pthread_attr_t()
        guard unsafe pthread_attr_init(&attributes) == 0 else { throw SystemError(ENOMEM) }
        defer { unsafe pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, stackSize)
        unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let start = unsafe Unmanaged.passRetained(Start(work))
        let failure = unsafe pthread_create(
            &thread, &attributes,
            { context in
                let context: UnsafeMutableRawPointer? = unsafe context
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<Start>.fromOpaque(context).takeRetainedValue().work()
                return nil
            }, start.toOpaque())
        guard failure == 0 else {
            unsafe start.release()
            throw SystemError(failure)
        }
    }
}
