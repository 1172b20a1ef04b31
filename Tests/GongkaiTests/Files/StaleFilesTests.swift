import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct StaleFilesTests {
    /// The number of a process that has ended.
    private func deadProcess() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", ":"]
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }

    private func clean(_ folder: TestFolder, for name: String = "f") throws {
        StaleFiles.remove(in: try OutputFolder(of: folder.path(name), replacing: true))
    }

    @Test func filesAndFoldersOfDeadProcessesAreRemoved() throws {
        let dead = try deadProcess()
        try withTestFolder { folder in
            try folder.create("f")
            try folder.create(".f.\(dead).1a.tmp")
            try folder.createFolder(".f.\(dead).2b.tmp")
            try folder.create(".f.\(dead).2b.tmp/workbook")
            try folder.create(".f.\(dead).2b.tmp/tmp.Xy")
            try clean(folder)
            #expect(try folder.names == ["f"])
        }
    }

    @Test func everyOutputCleansUpFirst() throws {
        let dead = try deadProcess()
        try withTestFolder { folder in
            try folder.create(".f.\(dead).1a.tmp")
            try OutputFile(at: folder.path("f"), replacing: false).commit()
            #expect(try folder.names == ["f"])
            try folder.createFolder(".f.\(dead).1a.tmp")
            _ = try ProducedFile(at: folder.path("f"), replacing: true)
            #expect(try folder.names == ["f"])
        }
    }

    @Test func whatIsNotOursForThisOutputStays() throws {
        let dead = try deadProcess()
        try withTestFolder { folder in
            let others = [
                ".f.\(dead).tmp", ".f.1.1a.tmp", ".f.\(getppid()).1a.tmp", ".g.\(dead).1a.tmp",
                ".f.\(dead).1A.tmp",
                "f.\(dead).1a.tmp", ".f.\(dead).1a", ".f2.\(dead).1a.tmp", "f", ".f.swp",
            ]
            for name in others { try folder.create(name) }
            try clean(folder)
            #expect(try folder.names == others.sorted())
        }
    }

    /// A link or pipe under such a name was not made by us; opening it could do harm.
    @Test func whatIsNeitherFileNorFolderStays() throws {
        let dead = try deadProcess()
        try withTestFolder { folder in
            try folder.create("target")
            try folder.link(".f.\(dead).1a.tmp", to: "target")
            try folder.createPipe(".f.\(dead).2b.tmp")
            try clean(folder)
            #expect(try folder.names.count == 3)
            #expect(folder.text("target") == "old")
        }
    }

    /// The process may live on a machine, or in a container, whose processes we cannot see.
    @Test func whatIsLockedStays() throws {
        let dead = try deadProcess()
        try withTestFolder { folder in
            let name = ".f.\(dead).1a.tmp"
            try folder.create(name)
            do {
                let file = try SystemCalls.open(folder.path(name), .read)
                try SystemCalls.lock(file)
                try clean(folder)
                #expect(try folder.names == [name])
            }
            try clean(folder)
            #expect(try folder.names == [])
        }
    }

    /// In a container every run may have the number 1.
    @Test func ourOwnNumberMayBeThatOfADeadRun() throws {
        try withTestFolder { folder in
            let file = try OutputFile(at: folder.path("f"), replacing: false)
            let live = try folder.names
            try folder.create(".f.\(ThisProcess.identifier).dead.tmp")
            try clean(folder)
            #expect(try folder.names == live)
            try file.commit()
            #expect(try folder.names == ["f"])
        }
    }
}
