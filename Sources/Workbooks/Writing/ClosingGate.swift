import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Knows which workbooks are being closed at this moment, for libxlsxwriter writes the date of a
/// workbook by `gmtime`, whose one buffer another thread may fill in between.
///
/// To close one workbook at a time would take most of what a second processor gains, for closing
/// is most of the work of writing. So those that can be written again are closed at the same time,
/// and are told whether they were; one that cannot be is closed alone.
enum ClosingGate {
    private struct Closings {
        var running = 0
        /// How many there were so far.
        var count = 0
        /// Whether one waits until it is alone, or is closed alone.
        var isReserved = false
    }

    private static let closings = Mutex(Closings())
    /// How long one that must wait sleeps between two looks, in microseconds.
    private static let interval: UInt32 = 200

    /// Closes the workbook, and returns whether any other one was closed at the same time.
    static func withOthers(
        closing workbook: consuming WorkbookHandle
    ) throws(WorkbookError) -> Bool {
        let (hadOthers, number) = enter()
        defer { closings.withLock { $0.running -= 1 } }
        try workbook.close()
        return hadOthers || closings.withLock { $0.count } != number
    }

    /// Closes the workbook while no other one is closed.
    static func alone(closing workbook: consuming WorkbookHandle) throws(WorkbookError) {
        reserve()
        defer { closings.withLock { $0.isReserved = false } }
        while closings.withLock({ $0.running > 0 }) { usleep(interval) }
        try workbook.close()
    }

    private static func enter() -> (hadOthers: Bool, number: Int) {
        while true {
            let entered = closings.withLock { closings -> (Bool, Int)? in
                guard !closings.isReserved else { return nil }
                closings.running += 1
                closings.count += 1
                return (closings.running > 1, closings.count)
            }
            if let entered { return entered }
            usleep(interval)
        }
    }

    private static func reserve() {
        func tryToReserve() -> Bool {
            closings.withLock { closings in
                defer { closings.isReserved = true }
                return !closings.isReserved
            }
        }
        while !tryToReserve() { usleep(interval) }
    }
}
