import Foundation
import TestSupport
import Testing
import Workbooks

@Suite struct ZipWriterTests {
    /// Entries of every kind: names in Chinese and beyond the first plane, empty, large, nested.
    private static let contents: [(name: String, bytes: [UInt8])] = [
        ("汇总.xlsx", Array("PK not really".utf8)), ("财政局/财政局.csv", Array("序号,名称\r\n".utf8)),
        ("空/empty.txt", []), ("𠮷/a b's \"c\" & d;$(e).txt", Array(repeating: 65, count: 300_000)),
        ("SHA256SUMS", Array("0  x\n".utf8)),
    ]

    private static func write(_ folder: borrowing ScratchFolder, to name: String) throws -> String {
        let path = folder.file(name)
        var zip = try ZipWriter(path: path)
        for (index, entry) in contents.enumerated() {
            let packing: ZipWriter.Packing = index == 0 ? .store : .deflate
            if index % 2 == 0 {
                let file = folder.file("source\(index)")
                try Data(entry.bytes).write(to: URL(fileURLWithPath: file))
                try zip.add(file: file, as: entry.name, packing: packing)
            } else {
                try zip.add(bytes: entry.bytes, as: entry.name, packing: packing)
            }
        }
        try zip.close()
        return path
    }

    private static func read(_ path: String) throws -> [(name: String, bytes: [UInt8])] {
        let limits = ArchiveLimits(entries: 100_000, partBytes: 1 << 30)
        let archive = try ZipArchive(path: path, limits: limits, isStrict: true)
        var entries: [(String, [UInt8])] = []
        for index in archive.names.indices {
            var bytes: [UInt8] = []
            try archive.withPart(index) { part throws(PackageFault) in
                while let piece = try part.next() { bytes += piece }
            }
            entries.append((archive.names[index], bytes))
        }
        return entries
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let folder = try ScratchFolder()
        let found = try Self.read(try Self.write(folder, to: "a.zip"))
        #expect(found.map(\.name) == Self.contents.map(\.name))
        #expect(found.map(\.bytes) == Self.contents.map(\.bytes))
        #expect(try folder.names() == ["a.zip", "source0", "source2", "source4"])
    }

    /// Neither the clock nor the times of the files show.
    @Test func bytesAreTheSameEveryTime() throws {
        let folder = try ScratchFolder()
        let first = try Data(contentsOf: URL(fileURLWithPath: Self.write(folder, to: "a.zip")))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1e9), .posixPermissions: 0o600],
            ofItemAtPath: folder.file("source0"))
        let second = try Data(contentsOf: URL(fileURLWithPath: Self.write(folder, to: "b.zip")))
        #expect(first == second)
    }

    @Test(arguments: [
        "", "/etc/passwd", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "C:a", "a\u{0}b", "a\nb",
        String(repeating: "局", count: 1366), "A/Ö.TXT", "a/ö.txt",
    ])
    func namesThatWouldLandElsewhereAreRefused(name: String) throws {
        let folder = try ScratchFolder()
        var zip = try ZipWriter(path: folder.file("a.zip"))
        try zip.add(bytes: [1], as: "a/Ö.txt", packing: .store)
        let error = #expect(throws: ArchiveError.self) {
            try zip.add(bytes: [2], as: name, packing: .store)
        }
        #expect(error?.code == .nameRefused)
        #expect(error?.path == name)
    }

    @Test func missingFolderIsAnError() throws {
        let folder = try ScratchFolder()
        let error = #expect(throws: ArchiveError.self) {
            var zip = try ZipWriter(path: folder.file("no/a.zip"))
            try zip.add(bytes: [1], as: "a", packing: .store)
            try zip.close()
        }
        #expect(error?.code == .cannotCreateFile || error?.code == .writeFailed)
        #expect(error?.systemError == ENOENT)
        #expect(throws: ArchiveError.self) { _ = try ZipWriter(path: "") }
        #expect(throws: ArchiveError.self) { _ = try ZipWriter(path: "a\0b") }
    }

    @Test func missingFileIsAnError() throws {
        let folder = try ScratchFolder()
        let error = #expect(throws: ArchiveError.self) {
            var zip = try ZipWriter(path: folder.file("a.zip"))
            try zip.add(file: folder.file("gone"), as: "a", packing: .store)
            try zip.close()
        }
        #expect(error?.code == .sourceUnreadable)
        #expect(error?.systemError == ENOENT)
        #expect(try folder.names() == [])
    }

    @Test func droppedArchiveLeavesNothing() throws {
        let folder = try ScratchFolder()
        do {
            var zip = try ZipWriter(path: folder.file("a.zip"))
            try zip.add(bytes: [1], as: "a", packing: .store)
        }
        #expect(try folder.names() == [])
    }

    /// Other programs read what is in it, under its names.
    @Test(
        .enabled(
            if: ["unzip", "7z", "bsdtar", "zipinfo"].allSatisfy(ExternalTool.isInstalled),
            "unzip, 7z, bsdtar and zipinfo are not all installed."),
        arguments: [
            ["unzip", "-tqq", "a.zip"], ["7z", "t", "-bso0", "a.zip"], ["bsdtar", "-tf", "a.zip"],
            ["zipinfo", "a.zip"],
        ])
    func otherProgramsOpenIt(command: [String]) throws {
        let folder = try ScratchFolder()
        let path = try Self.write(folder, to: "a.zip")
        let arguments = command.dropFirst().map { $0 == "a.zip" ? path : $0 }
        let result = try Subprocess.run(
            command[0], Array(arguments), environment: ["LC_ALL": "C.UTF-8"])
        #expect(result.status == 0, "\(result.output)")
        if command[0] == "bsdtar" { #expect(result.output.contains("财政局/财政局.csv")) }
    }

    @Test(.enabled(if: ExternalTool.pythonHas("zipfile")))
    func pythonReadsTheSame() throws {
        let folder = try ScratchFolder()
        let path = try Self.write(folder, to: "a.zip")
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            for i in z.infolist():
                flag = "utf8" if i.flag_bits & 0x800 else "ascii"
                print(i.filename, i.file_size, i.date_time[:3], flag, i.compress_type, sep="|")
            """
        let result = try Subprocess.run("python3", ["-c", script, path])
        #expect(
            result.output.split(separator: "\n") == [
                "汇总.xlsx|13|(1980, 1, 1)|utf8|0", "财政局/财政局.csv|15|(1980, 1, 1)|utf8|8",
                "空/empty.txt|0|(1980, 1, 1)|utf8|8",
                "𠮷/a b's \"c\" & d;$(e).txt|300000|(1980, 1, 1)|utf8|8",
                "SHA256SUMS|5|(1980, 1, 1)|ascii|8",
            ])
    }

    /// More entries than sixteen bits count, with few files open at a time.
    @Test func seventyThousandEntries() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            var limits = rlimit(rlim_cur: 64, rlim_max: 64)
            guard
                unsafe setrlimit(__rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue)), &limits) == 0
            else { throw LimitedDisk.NotAsExpected() }
            let file = folder.file("source")
            try Data("局".utf8).write(to: URL(fileURLWithPath: file))
            var zip = try ZipWriter(path: folder.file("a.zip"))
            for number in 0..<70_000 {
                try zip.add(file: file, as: "部门\(number)/form.xlsx", packing: .store)
            }
            try zip.close()
            let archive = try ZipArchive(
                path: folder.file("a.zip"),
                limits: ArchiveLimits(entries: 70_000, partBytes: 1 << 20), isStrict: true)
            for index in [0, 1, 65_535, 65_536, 69_999] {
                try archive.withPart(index) { part throws(PackageFault) in
                    guard try part.next() == Array("局".utf8) else {
                        throw PackageFault(part: part.name, reason: "another content")
                    }
                }
            }
            guard archive.names.count == 70_000, archive.names[69_999] == "部门69999/form.xlsx",
                try ZipArchiveRecords(folder.file("a.zip")).hasZip64
            else { throw LimitedDisk.NotAsExpected() }
        }
    }

    /// More than 4 GiB; it takes a minute and five gigabytes, so only where it is asked for.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["GONGKAI_LARGE_FILES"] != nil))
    func archivesBeyondFourGigabytes() throws {
        let folder = try ScratchFolder()
        let size = 4_400 << 20
        try Subprocess.truncate(folder.file("large"), to: size)
        var zip = try ZipWriter(path: folder.file("a.zip"))
        try zip.add(file: folder.file("large"), as: "大.bin", packing: .store)
        try zip.add(bytes: [1, 2, 3], as: "后.bin", packing: .store)
        try zip.close()
        let archive = try ZipArchive(
            path: folder.file("a.zip"), limits: ArchiveLimits(entries: 2, partBytes: size),
            isStrict: true)
        var sizes: [Int] = []
        for index in 0..<2 {
            var count = 0
            try archive.withPart(index) { part throws(PackageFault) in
                while let piece = try part.next() { count += piece.count }
            }
            sizes.append(count)
        }
        #expect(sizes == [size, 3])
    }

    @Test func smallArchivesHaveNoZip64() throws {
        let folder = try ScratchFolder()
        let path = try Self.write(folder, to: "a.zip")
        #expect(try !ZipArchiveRecords(path).hasZip64)
    }

    #if os(Linux)
        @Test func fullDiskIsAnError() async {
            await #expect(processExitsWith: .success) {
                try LimitedDisk.check(limit: 4 << 10) { folder, _ in
                    do {
                        var zip = try ZipWriter(path: folder + "/a.zip")
                        try zip.add(
                            bytes: Array(repeating: 1, count: 1 << 20), as: "a", packing: .store)
                        try zip.close()
                        return false
                    } catch let error as ArchiveError {
                        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                        return error.code == .writeFailed && names.isEmpty
                    }
                }
            }
        }
    #endif
}

extension Subprocess {
    /// Makes a file of zeros that takes no room.
    fileprivate static func truncate(_ path: String, to size: Int) throws {
        let result = try run("truncate", ["-s", String(size), path])
        guard result.status == 0 else { throw LimitedDisk.NotAsExpected() }
    }
}

/// What the end of an archive says about itself.
private struct ZipArchiveRecords {
    let hasZip64: Bool

    init(_ path: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path)).suffix(256)
        hasZip64 = bytes.firstRange(of: Data([0x50, 0x4B, 0x06, 0x06])) != nil
    }
}
