import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct InputFileTests {
    /// What reading throws; nil if it succeeds.
    private func cause(_ path: String, limit: Int = 1 << 20) -> FileError.Cause? {
        do {
            _ = try InputFile.read(path, limit: limit)
            return nil
        } catch {
            #expect(error.action == .readInput && error.path == path)
            return error.cause
        }
    }

    @Test(arguments: [0, 1, 16383, 16384, 16385, 100_000])
    func wholeFilesAreReadUpToTheLimitAndNotBeyond(size: Int) throws {
        try withTestFolder { folder in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try Data(bytes).write(to: URL(filePath: folder.path("f")))
            #expect(try InputFile.read(folder.path("f"), limit: size) == bytes)
            if size > 0 {
                #expect(cause(folder.path("f"), limit: size - 1) == .tooLarge(limit: size - 1))
            }
        }
    }

    @Test func aLimitMayBeAnyNumber() throws {
        try withTestFolder { folder in
            try folder.create("f", "abc")
            #expect(try InputFile.read(folder.path("f"), limit: .max).count == 3)
            #expect(cause(folder.path("f"), limit: -1) == .tooLarge(limit: -1))
            #expect(cause(folder.path("f"), limit: .min) == .tooLarge(limit: .min))
        }
    }

    @Test func linksToFilesAreFollowed() throws {
        try withTestFolder { folder in
            try folder.create("f", "abc")
            try folder.link("l", to: "f")
            #expect(try InputFile.read(folder.path("l"), limit: 9) == Array("abc".utf8))
        }
    }

    @Test func whatIsNoFileIsRefusedWithoutWaiting() throws {
        try withTestFolder { folder in
            try folder.createPipe("pipe")
            try folder.link("to-pipe", to: "pipe")
            #expect(cause(folder.path) == .notAFile(.folder))
            #expect(cause(folder.path("pipe")) == .notAFile(.pipe))
            #expect(cause(folder.path("to-pipe")) == .notAFile(.pipe))
            for device in ["/dev/zero", "/dev/null", "/dev/full"] {
                #expect(cause(device) == .notAFile(.device))
            }
        }
    }

    @Test func socketsAreRefused() throws {
        try withTestFolder { folder in
            try folder.createSocket("socket")
            #expect(cause(folder.path("socket")) == .notAFile(.socket))
        }
    }

    @Test func whatIsNotThereIsNamed() throws {
        try withTestFolder { folder in
            try folder.create("f")
            try folder.link("circle", to: "circle")
            try folder.link("nowhere", to: "nothing")
            let long = String(repeating: "长", count: 86)
            #expect(cause(folder.path("none")) == .system(.noSuchFile))
            #expect(cause(folder.path("nowhere")) == .system(.noSuchFile))
            #expect(cause(folder.path("f/g")) == .system(.notAFolder))
            #expect(cause(folder.path("circle")) == .system(.tooManyLinks))
            #expect(cause(folder.path(long)) == .system(.nameTooLong))
            #expect(cause("") == .malformedName)
            // Cut at the NUL it would be a file that exists.
            #expect(cause(folder.path("f\0g")) == .malformedName)
        }
    }

    /// The kernel says that these have no bytes at all.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: "/proc/self/status"),
            "The system has no such files."))
    func aSizeOfZeroIsNotBelieved() throws {
        let path = "/proc/self/status"
        #expect(try InputFile.read(path, limit: 1 << 20).count > 100)
        #expect(cause(path, limit: 100) == .tooLarge(limit: 100))
    }

    @Test func aFileThatGrowsMeanwhileIsStillLimited() throws {
        try withTestFolder { folder in
            try folder.create("f", "0123456789")
            let file = try SystemCalls.open(folder.path("f"), .read)
            // What was known before it grew is only a hint.
            #expect(throws: FileError(.readInput, .tooLarge(limit: 5), path: "f")) {
                _ = try InputFile.contents(of: file.number, path: "f", expecting: 3, limit: 5)
            }
        }
    }

    /// Who shares the stream may have set it to return at once.
    @Test func aStreamThatIsNotReadyIsWaitedFor() throws {
        let pipe = Pipe()
        let (reading, writing) = (pipe.fileHandleForReading, pipe.fileHandleForWriting)
        #expect(fcntl(reading.fileDescriptor, F_SETFL, O_NONBLOCK) == 0)
        let thread = Thread {
            usleep(20_000)
            writing.write(Data("abc".utf8))
            usleep(20_000)
            try? writing.close()
        }
        thread.start()
        let bytes = try InputFile.contents(
            of: reading.fileDescriptor, path: nil, expecting: 0, limit: 10)
        #expect(bytes == Array("abc".utf8))
    }
}
