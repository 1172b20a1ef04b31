import Synchronization
import Testing

@testable import Gongkai

@Suite struct OrderedWorkTests {
    /// What the threads of a test have done.
    private final class Record: Sendable {
        let begun = Mutex<[Int]>([])
        let taken = Mutex(0)
        let lead = Mutex(0)

        func begin(_ index: Int) -> Int {
            begun.withLock { $0.append(index) }
            let ahead = index - taken.withLock { $0 }
            lead.withLock { $0 = max($0, ahead) }
            return index * index
        }
    }

    @Test(arguments: [1, 2, 3, 16], [0, 1, 2, 500])
    func elementsComeInOrderAndAreMadeOnce(jobs: Int, count: Int) throws {
        let record = Record()
        let work = try OrderedWork(count, jobs: jobs) { record.begin($0) }
        var found: [Int] = []
        while let element = work.next() {
            found.append(element)
            record.taken.withLock { $0 += 1 }
        }
        work.end()
        #expect(found == (0..<count).map { $0 * $0 })
        #expect(record.begun.withLock { $0.sorted() } == Array(0..<count))
        #expect(work.next() == nil)
    }

    @Test func oneJobMakesWhatIsTaken() throws {
        let record = Record()
        let work = try OrderedWork(9, jobs: 1) { record.begin($0) }
        defer { work.end() }
        for count in 1...9 {
            #expect(work.next() != nil)
            #expect(record.begun.withLock(\.count) <= count + 1)
        }
    }

    /// However slowly the elements are taken.
    @Test(arguments: [2, 4, 64]) func noThreadGoesFarAhead(jobs: Int) throws {
        let record = Record()
        let work = try OrderedWork(200, jobs: jobs) { record.begin($0) }
        while work.next() != nil {
            record.taken.withLock { $0 += 1 }
            for _ in 0..<1_000 { _ = record.lead.withLock { $0 } }
        }
        work.end()
        // Four for each of the threads at most, and the one that was taken while the test had not
        // noted it.
        #expect(record.lead.withLock { $0 } <= 16)
    }

    @Test func nothingIsMadeAfterTheEnd() throws {
        let record = Record()
        let work = try OrderedWork(1_000, jobs: 4) { record.begin($0) }
        #expect(work.next() == 0)
        work.end()
        #expect(record.begun.withLock(\.count) <= 17)
    }
}
