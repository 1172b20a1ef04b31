import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct ProducedFileTests {
    private func commitError(_ file: consuming ProducedFile) -> FileError? {
        do {
            try file.commit()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [true, false])
    func theProducersFileGetsTheNameAndNothingElseIsLeft(replacing: Bool) throws {
        try withTestFolder { folder in
            let output = try ProducedFile(at: folder.path("表.xlsx"), replacing: replacing)
            #expect(output.path.hasPrefix(output.temporaryFolder + "/"))
            #expect(try folder.mode(try #require(try folder.names.first)) == 0o700)
            try Data("new".utf8).write(to: URL(filePath: output.path))
            try Data("rest".utf8).write(to: URL(filePath: output.temporaryFolder + "/left"))
            try output.commit()
            #expect(folder.text("表.xlsx") == "new")
            #expect(try folder.names == ["表.xlsx"])
            #expect(try folder.mode("表.xlsx") == Int(ThisProcess.newFileMode))
        }
    }

    @Test func aProducerThatGivesUpLeavesNothing() throws {
        try withTestFolder { folder in
            try folder.create("f")
            do {
                let output = try ProducedFile(at: folder.path("f"), replacing: true)
                try Data("half".utf8).write(to: URL(filePath: output.path))
            }
            #expect(folder.text("f") == "old")
            #expect(try folder.names == ["f"])
        }
    }

    @Test func aProducerThatWritesNothingIsAnError() throws {
        try withTestFolder { folder in
            let output = try ProducedFile(at: folder.path("f"), replacing: false)
            let error = commitError(output)
            #expect(
                error == FileError(.createOutput, .system(.noSuchFile), path: folder.path("f")))
            #expect(try folder.names == [])
        }
    }

    @Test func aLinkInTheProducersPlaceIsNotFollowed() throws {
        try withTestFolder { folder in
            try folder.create("secret")
            let output = try ProducedFile(at: folder.path("f"), replacing: false)
            try FileManager.default.createSymbolicLink(
                atPath: output.path, withDestinationPath: folder.path("secret"))
            let error = commitError(output)
            #expect(
                error == FileError(.createOutput, .system(.tooManyLinks), path: folder.path("f")))
            #expect(try folder.names == ["secret"])
        }
    }

    @Test func aFileThatAppearsMeanwhileIsNotReplaced() throws {
        try withTestFolder { folder in
            let output = try ProducedFile(at: folder.path("f"), replacing: false)
            try Data("ours".utf8).write(to: URL(filePath: output.path))
            try folder.create("f", "theirs")
            let error = commitError(output)
            #expect(error == FileError(.createOutput, .exists, path: folder.path("f")))
            #expect(folder.text("f") == "theirs")
            #expect(try folder.names == ["f"])
        }
    }

    @Test func theLongestNamesAreProduced() throws {
        let name = String(repeating: "单", count: 85)
        try withTestFolder { folder in
            let output = try ProducedFile(at: folder.path(name), replacing: false)
            try Data("new".utf8).write(to: URL(filePath: output.path))
            try output.commit()
            #expect(try folder.names == [name])
        }
    }

    @Test func aBufferedFileIsReadAndRemoved() throws {
        try withTestFolder { folder in
            let output = try BufferedFile(in: folder.path)
            let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
            try Data(bytes).write(to: URL(filePath: output.path))
            let contents = try output.contents()
            #expect(contents == bytes)
            #expect(try folder.names == [])
        }
    }

    @Test func aBufferNeedsAFolder() throws {
        try withTestFolder { folder in
            try folder.create("f")
            for (name, cause) in [
                ("none", FileError.Cause.system(.noSuchFile)), ("f", .system(.notAFolder)),
                ("\0", .malformedName),
            ] {
                let path = folder.path(name)
                #expect(throws: FileError(.createOutput, cause, path: path)) {
                    _ = try BufferedFile(in: path)
                }
            }
            #expect(throws: FileError(.createOutput, .malformedName, path: "")) {
                _ = try BufferedFile(in: "")
            }
        }
    }
}
