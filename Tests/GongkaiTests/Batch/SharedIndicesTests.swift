import Synchronization
import Testing

@testable import Gongkai

@Suite struct SharedIndicesTests {
    /// Every index is given once, whoever asks.
    @Test(arguments: [1, 4], [0, 1, 1_000])
    func eachIsGivenOnce(threads: Int, count: Int) throws {
        let indices = SharedIndices(count)
        let found = Mutex<[Int]>([])
        try BatchThreads.run(threads) {
            while let index = indices.next() { found.withLock { $0.append(index) } }
        } tick: {
            true
        }
        #expect(found.withLock { $0.sorted() } == Array(0..<count))
        #expect(indices.next() == nil)
    }
}
