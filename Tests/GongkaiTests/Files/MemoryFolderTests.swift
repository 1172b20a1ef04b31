import Foundation
import Testing

@testable import Gongkai

@Suite struct MemoryFolderTests {
    @Test func asksForRoom() {
        #expect(MemoryFolder.path(withRoomFor: .max) == nil)
        #expect(MemoryFolder.path(withRoomFor: 1 << 60) == nil)
        #if os(Linux)
            let free = try? URL(filePath: "/dev/shm")
                .resourceValues(forKeys: [.volumeAvailableCapacityKey]).volumeAvailableCapacity
            if let free, free > 1 << 30 {
                #expect(MemoryFolder.path(withRoomFor: 1 << 20) == "/dev/shm")
                #expect(MemoryFolder.path(withRoomFor: free) == nil, "something is left for others")
            }
        #else
            #expect(MemoryFolder.path(withRoomFor: 0) == nil)
        #endif
    }

    /// Where the temporary files are makes no difference to the form.
    @Test func sameForm() throws {
        let (data, _) = try FormExport().file(of: soundCatalog())
        var export = FormExport()
        export.temporaryFiles = .inMemory
        #expect(try export.file(of: soundCatalog()).data == data)
    }
}
