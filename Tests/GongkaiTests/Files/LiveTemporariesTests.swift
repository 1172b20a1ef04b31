import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Gongkai

@Suite struct LiveTemporariesTests {
    private func create(
        _ name: String, isFolder: Bool, in folder: borrowing FileDescriptor,
        _ live: LiveTemporaries
    ) throws {
        _ = try live.create(
            .init(folder: folder.number, name: name, isFolder: isFolder)
        ) { () throws(SystemError) in
            guard isFolder else { return try SystemCalls.open(name, in: folder, .create) }
            try SystemCalls.makeFolder(name, in: folder)
            return try SystemCalls.open(name, in: folder, .folder)
        }
    }

    @Test func everythingLiveIsRemovedAndNothingElse() throws {
        try withTestFolder { folder in
            let live = LiveTemporaries()
            let descriptor = try SystemCalls.open(folder.path, .folder)
            try create("file", isFolder: false, in: descriptor, live)
            try create("folder", isFolder: true, in: descriptor, live)
            try folder.create("folder/workbook")
            try create("done", isFolder: false, in: descriptor, live)
            live.forget(.init(folder: descriptor.number, name: "done", isFolder: false))
            try folder.create("other")
            #expect(live.contains(name: "file") && !live.contains(name: "done"))
            var left: [String] = []
            live.removeAll { left = (try? folder.names) ?? [] }
            #expect(left == ["done", "other"])
            #expect(!live.contains(name: "file"))
        }
    }

    @Test func whatCouldNotBeCreatedIsNotLive() throws {
        try withTestFolder { folder in
            let live = LiveTemporaries()
            let descriptor = try SystemCalls.open(folder.path, .folder)
            try folder.create("file", "theirs")
            #expect(throws: SystemError.exists) {
                try create("file", isFolder: false, in: descriptor, live)
            }
            live.removeAll {}
            #expect(folder.text("file") == "theirs")
        }
    }

    /// Until the process has ended, nobody may create more or tell that a file is gone.
    @Test func othersWaitUntilTheEnd() throws {
        let live = LiveTemporaries()
        let hasGoneOn = Mutex(false)
        let thread = Thread {
            live.forget(.init(folder: 0, name: "", isFolder: false))
            hasGoneOn.withLock { $0 = true }
        }
        live.removeAll {
            thread.start()
            usleep(20_000)
            #expect(!hasGoneOn.withLock { $0 })
        }
    }
}
