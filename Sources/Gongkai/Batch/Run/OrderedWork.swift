import Synchronization

/// Makes the elements of a list on several threads, for a thread that takes them in their order.
///
/// That thread makes elements too where it would have to wait. Few are held at a time, for no
/// thread goes far ahead of what was taken.
///
///     let forms = try OrderedWork(catalogs.count, jobs: 2) { form(of: catalogs[$0]) }
///     while let form = forms.next() { print(form) }
///     forms.end()
final class OrderedWork<Element: Sendable>: Sendable {
    private struct State {
        /// How many were begun.
        var begun = 0
        /// How many were taken.
        var taken = 0
        /// Those that are ready and not taken.
        var ready: [Int: Element] = [:]
        var isEnded = false
        var hasHelpers = false
    }

    private enum Step: Sendable {
        case take(Element)
        case make(Int)
        case wait
        case end
    }

    /// More threads would be ahead all the time.
    private static var mostHelpers: Int { 3 }
    /// How many elements for each thread may wait: enough for some to be three times as long as
    /// others.
    private static var lead: Int { 4 }
    /// In milliseconds; a signal comes earlier.
    private static var interval: Int32 { 100 }

    private let count: Int
    /// How many may be begun and not taken.
    private let reach: Int
    private let make: @Sendable (Int) -> Element
    private let state = Mutex(State())
    /// Tells the thread that takes elements that there is one, or no other thread any more.
    private let progress: Wakeup
    /// Tells the other threads that there is room for more.
    private let room: Wakeup

    /// Begins with the elements of a list of that length; `make` is called once for each index.
    ///
    /// With one job everything is made by the thread that takes it. Throws if the process may not
    /// open more files.
    init(
        _ count: Int, jobs: Int, _ make: @escaping @Sendable (Int) -> Element
    ) throws(GongkaiError) {
        let helpers = min(jobs - 1, count - 1, Self.mostHelpers)
        self.count = count
        self.make = make
        reach = Self.lead * (max(0, helpers) + 1)
        do throws(SystemError) {
            progress = try Wakeup()
            room = try Wakeup()
        } catch {
            throw GongkaiError(processLimit: error)
        }
        guard helpers > 0 else { return }
        state.withLock { $0.hasHelpers = true }
        do throws(SystemError) {
            _ = try WorkerThreads(helpers, help, atEnd: noteEndOfHelpers)
        } catch {
            // The thread that takes the elements makes all of them.
            noteEndOfHelpers()
        }
    }

    /// The next element; nil after the last.
    func next() -> Element? {
        while true {
            switch nextStep(takes: true) {
            case .take(let element):
                room.signal()
                return element
            case .make(let index): finish(index)
            case .wait: progress.wait(milliseconds: Self.interval)
            case .end: return nil
            }
        }
    }

    /// Ends the other threads, and returns when they have ended; to be called in any case.
    func end() {
        state.withLock { $0.isEnded = true }
        while state.withLock({ $0.hasHelpers }) {
            room.signal()
            progress.wait(milliseconds: Self.interval)
        }
    }

    private func help() {
        while true {
            switch nextStep(takes: false) {
            case .make(let index):
                finish(index)
                progress.signal()
            case .take, .wait: room.wait(milliseconds: Self.interval)
            case .end:
                // Another may be waiting.
                return room.signal()
            }
        }
    }

    private func noteEndOfHelpers() {
        state.withLock { $0.hasHelpers = false }
        progress.signal()
    }

    private func nextStep(takes: Bool) -> Step {
        state.withLock { state in
            if takes {
                guard state.taken < count else { return .end }
                if let element = state.ready.removeValue(forKey: state.taken) {
                    state.taken += 1
                    return .take(element)
                }
            }
            guard takes || (state.begun < count && !state.isEnded) else { return .end }
            guard state.begun < min(count, state.taken + reach) else { return .wait }
            defer { state.begun += 1 }
            return .make(state.begun)
        }
    }

    private func finish(_ index: Int) {
        let element = make(index)
        state.withLock { $0.ready[index] = element }
    }
}
