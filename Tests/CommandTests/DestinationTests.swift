import Foundation
import TestSupport
import Testing

/// Where the output cannot or must not go: one sentence, and nothing changed.
@Suite struct DestinationTests {
    /// Each format has its own way to the file.
    static let commands = [
        ["export", "in.json", "--format", "xlsx"], ["export", "in.json", "--format", "csv"],
        ["export", "in.json", "--format", "html"], ["import", "in.txt"], ["plan", "in.json"],
    ]

    /// An import takes a folder for the place of its catalog files.
    static let commandsForFiles = commands.filter { $0[0] != "import" }

    private func scene(_ body: (Scene) throws -> Void) throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText())
            try scene.add("in.txt", try publishedText())
            try body(scene)
        }
    }

    @Test(arguments: commands)
    func existingFileNeedsForce(_ command: [String]) throws {
        try scene { scene in
            try scene.add("out", "good")
            try scene.expectRefusal(
                command + ["-o", "out"], status: 73, saying: ["out: The file exists", "--force"])
            let outcome = try scene.run(command + ["-o", "out", "--force"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.data("out").count > 100)
            #expect(try scene.contents().count == 3)
        }
    }

    @Test(arguments: commandsForFiles)
    func folder(_ command: [String]) throws {
        try scene { scene in
            try scene.addFolder("out")
            for name in ["out", "out/", ".", "..", "out/.."] {
                try scene.expectRefusal(
                    command + ["-o", name, "--force"], status: 73,
                    saying: ["\(name): This is a folder"])
            }
        }
    }

    @Test func importIntoFolder() throws {
        try scene { scene in
            try scene.addFolder("out")
            let outcome = try scene.run(["import", "in.txt", "-o", "out"])
            #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.errors)")
            let names = try FileManager.default.contentsOfDirectory(atPath: scene.path("out"))
            #expect(names.count == 1)
            #expect(names.allSatisfy { $0.hasSuffix(".json") })
        }
    }

    @Test(arguments: commands)
    func missingFolder(_ command: [String]) throws {
        try scene { scene in
            try scene.expectRefusal(
                command + ["-o", "no/out"], status: 73,
                saying: ["no/out: Its folder does not exist"]
            )
            try scene.expectRefusal(
                command + ["-o", "in.txt/out"], status: 73,
                saying: ["in.txt/out: A part of the path is not a folder"])
        }
    }

    /// A link is replaced; what it led to stays.
    @Test(arguments: commands)
    func link(_ command: [String]) throws {
        try scene { scene in
            try scene.add("target", "good")
            try ExternalTool.run(["ln", "-s", "target", scene.path("out")])
            try scene.expectRefusal(command + ["-o", "out"], status: 73, saying: ["--force"])
            let outcome = try scene.run(command + ["-o", "out", "--force"])
            #expect(outcome.status == 0)
            #expect(try scene.data("target") == Data("good".utf8))
            let kind = try FileManager.default.attributesOfItem(atPath: scene.path("out"))[.type]
            #expect(kind as? FileAttributeType == .typeRegular)
        }
    }

    @Test(arguments: [
        ("/dev/stdout", "standard output name “-”"), ("/dev/null", "not replaced"),
        ("/dev/full", "not replaced"), ("pipe", "not replaced"), ("toNull", "not replaced"),
        ("toFolder", "This is a folder"), ("", "no name of a file"),
    ])
    func specialFile(_ name: String, _ words: String) throws {
        try scene { scene in
            try scene.addFolder("inner")
            try ExternalTool.run(["mkfifo", scene.path("pipe")])
            try ExternalTool.run(["ln", "-s", "/dev/null", scene.path("toNull")])
            try ExternalTool.run(["ln", "-s", "inner", scene.path("toFolder")])
            for command in name == "toFolder" ? Self.commandsForFiles : Self.commands {
                try scene.expectRefusal(
                    command + ["-o", name, "--force"], status: 73, saying: [words])
            }
        }
    }

    @Test(.enabled(if: Privileges.canBeDropped), arguments: commands)
    func readOnlyFolder(_ command: [String]) throws {
        try scene { scene in
            try scene.add("locked/out", "good")
            try ExternalTool.run(["chmod", "555", scene.path("locked")])
            defer { _ = try? ExternalTool.run(["chmod", "755", scene.path("locked")]) }
            for name in ["out", "new"] {
                try scene.expectRefusal(
                    command + ["-o", "locked/\(name)", "--force"], status: 73,
                    saying: [
                        "locked/\(name): You have no permission to write files in this folder"
                    ],
                    wrapper: Privileges.dropped)
            }
        }
    }

    /// The longest name that the file system takes works, temporary names included.
    @Test(arguments: commands)
    func longNames(_ command: [String]) throws {
        try scene { scene in
            let longest = String(repeating: "长", count: 85)
            #expect(longest.utf8.count == 255)
            #expect(try scene.run(command + ["-o", longest]).status == 0)
            #expect(try scene.data(longest).count > 100)
            try scene.expectRefusal(
                command + ["-o", longest + "x"], status: 73, saying: ["The name is too long"])
        }
    }

    /// A name that looks like an option, or has blanks and quotes in it, is a name.
    @Test func oddNames() throws {
        try scene { scene in
            for name in ["-.xlsx", "a b'\".xlsx", "目录（终稿）.xlsx", "\u{1B}[31m.xlsx"] {
                let outcome = try scene.run(["export", "in.json", "--output=\(name)"])
                #expect(outcome.status == 0, "\(outcome.errors)")
                #expect(!outcome.errors.contains("\u{1B}"))
                #expect(try scene.data(name).count > 1000)
            }
        }
    }

    /// New files have the permissions that the user's mask leaves.
    @Test(arguments: commands, [("022", 0o644), ("077", 0o600), ("002", 0o664)])
    func permissions(_ command: [String], _ mask: (text: String, mode: Int)) throws {
        try scene { scene in
            let outcome = try scene.run(
                command + ["-o", "out"],
                wrapper: ["sh", "-c", "umask \(mask.text); exec \"$@\"", "sh"])
            #expect(outcome.status == 0)
            let mode = try FileManager.default.attributesOfItem(atPath: scene.path("out"))[
                .posixPermissions]
            #expect(mode as? Int == mask.mode)
        }
    }
}
