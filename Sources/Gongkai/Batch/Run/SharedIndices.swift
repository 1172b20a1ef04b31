import Synchronization

/// The indices of a list, each given to one of the threads that share them.
///
///     let indices = SharedIndices(slots.count)
///     while let index = indices.next() { work(on: slots[index]) }
final class SharedIndices: Sendable {
    private let count: Int
    private let given = Mutex(0)

    init(_ count: Int) { self.count = count }

    /// The next index that no thread has got; nil after the last.
    func next() -> Int? {
        given.withLock { given in
            guard given < count else { return nil }
            defer { given += 1 }
            return given
        }
    }
}
