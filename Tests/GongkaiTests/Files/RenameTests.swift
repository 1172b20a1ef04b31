import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct RenameTests {
    private func rename(
        _ folder: TestFolder, replacing: Bool
    ) throws {
        let from = try SystemCalls.open(folder.path("from"), .folder)
        let to = try SystemCalls.open(folder.path("to"), .folder)
        if replacing {
            try SystemCalls.rename("a", in: from, to: "b", in: to)
        } else {
            try SystemCalls.renameWithoutReplacing("a", in: from, to: "b", in: to)
        }
    }

    private func withFolders(_ body: (TestFolder) throws -> Void) throws {
        try withTestFolder { folder in
            try folder.createFolder("from")
            try folder.createFolder("to")
            try folder.create("from/a", "new")
            try body(folder)
        }
    }

    @Test(arguments: [true, false])
    func aFileMovesToAFreeName(replacing: Bool) throws {
        try withFolders { folder in
            try rename(folder, replacing: replacing)
            #expect(folder.text("to/b") == "new" && folder.text("from/a") == nil)
        }
    }

    @Test func aTakenNameStaysAsItWas() throws {
        try withFolders { folder in
            try folder.create("to/b", "theirs")
            #expect(throws: SystemError.exists) { try rename(folder, replacing: false) }
            #expect(folder.text("to/b") == "theirs" && folder.text("from/a") == "new")
            try rename(folder, replacing: true)
            #expect(folder.text("to/b") == "new" && folder.text("from/a") == nil)
        }
    }
}
