import Synchronization

/// Runs the threads of a batch while the calling one looks after progress and signals.
enum BatchThreads {
    /// How often the calling thread looks, in milliseconds: a signal is answered within a second.
    private static let interval: Int32 = 100
    /// How often what is complete gets its place, in milliseconds.
    private static let commitInterval: Int32 = 250

    /// Runs `work` on that many threads and returns when all have come to their end.
    ///
    /// `commit` is called on one more thread, several times a second and after the end of the
    /// others. `tick` is called on the calling thread every tenth of a second; if it returns false,
    /// the threads are left to themselves. Returns whether they have all ended.
    @discardableResult
    static func run(
        _ count: Int, _ work: @escaping @Sendable () -> Void,
        committing commit: @escaping @Sendable () -> Void = {}, tick: () -> Bool
    ) throws(GongkaiError) -> Bool {
        do throws(SystemError) {
            let workEnd = try Ending()
            let end = try Ending()
            _ = try WorkerThreads(1) {
                while true {
                    let isLast = workEnd.isTold
                    commit()
                    if isLast { return }
                    workEnd.wait(milliseconds: commitInterval)
                }
            } atEnd: {
                end.tell()
            }
            do throws(SystemError) {
                _ = try WorkerThreads(max(1, count), work) { workEnd.tell() }
            } catch {
                workEnd.tell()
                throw error
            }
            while !end.isTold {
                end.wait(milliseconds: interval)
                guard end.isTold || tick() else { return false }
            }
            return true
        } catch {
            throw GongkaiError(processLimit: error)
        }
    }

    /// Says to another thread, once, that something has come to its end.
    private final class Ending: Sendable {
        private let state = Mutex(false)
        private let wakeup: Wakeup

        init() throws(SystemError) { wakeup = try Wakeup() }

        func tell() {
            state.withLock { $0 = true }
            wakeup.signal()
        }

        var isTold: Bool { state.withLock { $0 } }

        func wait(milliseconds: Int32) { wakeup.wait(milliseconds: milliseconds) }
    }
}
