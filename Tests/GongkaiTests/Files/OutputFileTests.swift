import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct OutputFileTests {
    private func write(
        _ text: String, to path: String, replacing: Bool = false
    ) throws(FileError) {
        let file = try OutputFile(at: path, replacing: replacing)
        try file.write(Array(text.utf8))
        try file.commit()
    }

    /// What writing throws; nil if it succeeds.
    private func cause(_ path: String, replacing: Bool = true) -> FileError.Cause? {
        do {
            try write("new", to: path, replacing: replacing)
            return nil
        } catch {
            #expect(error.action == .createOutput && error.path == path)
            return error.cause
        }
    }

    private func commitError(_ file: consuming OutputFile) -> FileError? {
        do {
            try file.commit()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [true, false])
    func aNewFileAppearsAloneWithTheUsualPermissions(replacing: Bool) throws {
        try withTestFolder { folder in
            try write("新的", to: folder.path("f.csv"), replacing: replacing)
            #expect(folder.text("f.csv") == "新的")
            #expect(try folder.names == ["f.csv"])
            #expect(try folder.mode("f.csv") == Int(ThisProcess.newFileMode))
        }
    }

    @Test func piecesAreWrittenInOrderAndNoneIsLost() throws {
        try withTestFolder { folder in
            let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            let file = try OutputFile(at: folder.path("f"), replacing: false)
            try file.write([])
            try file.write(Array(bytes[..<200_001]))
            try file.write(Array(bytes[200_001...]))
            try file.commit()
            #expect(try Data(contentsOf: URL(filePath: folder.path("f"))) == Data(bytes))
        }
    }

    @Test func aFileThatIsGivenUpLeavesNothing() throws {
        try withTestFolder { folder in
            try folder.create("f")
            do {
                let file = try OutputFile(at: folder.path("f"), replacing: true)
                try file.write([1, 2, 3])
                #expect(try folder.names.count == 2)
                #expect(folder.text("f") == "old")
            }
            #expect(try folder.names == ["f"])
            #expect(folder.text("f") == "old")
        }
    }

    @Test func whileItIsWrittenNobodyElseMayReadIt() throws {
        try withTestFolder { folder in
            let file = try OutputFile(at: folder.path("f"), replacing: true)
            let temporary = try #require(try folder.names.first)
            #expect(temporary.hasPrefix(".f.") && temporary.hasSuffix(".tmp"))
            #expect(try folder.mode(temporary) == 0o600)
            try file.commit()
        }
    }

    @Test func anExistingFileIsReplacedOnlyOnRequest() throws {
        try withTestFolder { folder in
            try folder.create("f")
            #expect(cause(folder.path("f"), replacing: false) == .exists)
            #expect(folder.text("f") == "old")
            #expect(cause(folder.path("f"), replacing: true) == nil)
            #expect(folder.text("f") == "new")
            #expect(try folder.names == ["f"])
        }
    }

    /// The first look was too early to see it.
    @Test func aFileThatAppearsMeanwhileIsNotReplaced() throws {
        try withTestFolder { folder in
            let file = try OutputFile(at: folder.path("f"), replacing: false)
            try file.write([1])
            try folder.create("f", "theirs")
            let error = commitError(file)
            #expect(error == FileError(.createOutput, .exists, path: folder.path("f")))
            #expect(folder.text("f") == "theirs")
            #expect(try folder.names == ["f"])
        }
    }

    @Test func linksAreReplacedAndNotFollowed() throws {
        try withTestFolder { folder in
            try folder.create("target")
            for target in ["target", "nowhere", "circle"] {
                try folder.link("circle", to: target)
                #expect(cause(folder.path("circle"), replacing: false) == .exists)
                #expect(cause(folder.path("circle"), replacing: true) == nil)
                #expect(folder.text("circle") == "new")
                #expect(folder.text("target") == "old")
                try FileManager.default.removeItem(atPath: folder.path("circle"))
            }
            #expect(try folder.names == ["target"])
        }
    }

    @Test func whatIsNoFileIsNeverReplaced() throws {
        try withTestFolder { folder in
            try folder.createFolder("sub")
            try folder.createPipe("pipe")
            try folder.createSocket("socket")
            try folder.link("to-sub", to: "sub")
            try folder.link("to-pipe", to: "pipe")
            try folder.link("to-device", to: "/dev/null")
            try folder.link("to-stream", to: "/proc/self/fd/1")
            let before = try folder.names
            #expect(cause(folder.path("sub")) == .notAFile(.folder))
            #expect(cause(folder.path("to-sub")) == .notAFile(.folder))
            #expect(cause(folder.path("pipe")) == .notAFile(.pipe))
            #expect(cause(folder.path("to-pipe")) == .notAFile(.pipe))
            #expect(cause(folder.path("socket")) == .notAFile(.socket))
            #expect(cause(folder.path("to-device")) == .notAFile(.device))
            #expect(cause(folder.path("to-stream")) == .notAFile(.device))
            #expect(cause("/dev/full") == .notAFile(.device))
            #expect(try folder.names == before)
        }
    }

    @Test(arguments: ["", ".", "..", "sub/", "sub/.", "sub/..", "/"])
    func pathsWithoutANameAreFolders(path: String) throws {
        try withTestFolder { folder in
            try folder.createFolder("sub")
            #expect(cause(folder.path(path)) == .notAFile(.folder))
            #expect(try folder.names == ["sub"])
        }
    }

    @Test func pathsThatNameNothingAreRefused() throws {
        try withTestFolder { folder in
            try folder.create("f")
            #expect(cause("") == .malformedName)
            #expect(cause(folder.path("g\0.csv")) == .malformedName)
            #expect(cause(folder.path("none/f")) == .folder(.noSuchFile))
            #expect(cause(folder.path("f/g")) == .folder(.notAFolder))
            #expect(cause(folder.path(String(repeating: "n", count: 256))) == .system(.nameTooLong))
            #expect(try folder.names == ["f"])
        }
    }

    /// 85 characters of three bytes fill a name, which leaves no room for a temporary one.
    @Test(arguments: ["单", "é", "x", "👨‍👩‍👧‍👦", "e\u{301}"])
    func theLongestNamesAreWritten(character: Character) throws {
        let name = String(repeating: character, count: 255 / String(character).utf8.count)
        try withTestFolder { folder in
            #expect(cause(folder.path(name), replacing: false) == nil)
            #expect(cause(folder.path(name), replacing: true) == nil)
            let names = try folder.names
            #expect(names == [name])
        }
    }

    @Test func theFolderOfASingleNameIsTheCurrentOne() throws {
        let folder = try OutputFolder(of: "f.csv", replacing: false)
        #expect(folder.path == "." && folder.name == "f.csv")
        let root = try OutputFolder(of: "/f.csv", replacing: false)
        #expect(root.path == "/" && root.name == "f.csv")
        let deep = try OutputFolder(of: "//tmp//f.csv", replacing: false)
        #expect(deep.path == "//tmp/" && deep.name == "f.csv")
    }

    @Test func manyThreadsWriteOneFileAndEachTimeItIsWhole() async throws {
        let folder = TestFolder(
            path: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path)
        try FileManager.default.createDirectory(
            atPath: folder.path, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for digit in 0..<8 {
                group.addTask {
                    for _ in 0..<10 {
                        let text = String(repeating: "\(digit)", count: 10_000)
                        let file = try OutputFile(at: folder.path("f"), replacing: true)
                        try file.write(Array(text.utf8))
                        try file.commit()
                        let read = try InputFile.read(folder.path("f"), limit: 20_000)
                        #expect(read.count == 10_000 && Set(read).count == 1)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try folder.names == ["f"])
    }
}
