import Foundation
import TestSupport
import Testing

/// Standard input and output, and callers who close them.
@Suite struct StandardStreamTests {
    private func shell(_ script: String) -> [String] { ["sh", "-c", script, "sh"] }

    @Test func pipeline() throws {
        try Scene.with { scene in
            let imported = try scene.run(["import", "-"], input: try publishedText())
            #expect(imported.status == 0, "\(imported.errors)")
            let form = try scene.run(["export", "-"], input: imported.output)
            #expect(form.status == 0, "\(form.errors)")
            #expect(form.output.starts(with: Data("PK".utf8)))
            try scene.add("c.json", imported.output)
            #expect(try scene.run(["export", "c.json"]).status == 0)
            #expect(try scene.data("c.xlsx") == form.output)
            #expect(try scene.contents().keys.sorted() == ["c.json", "c.xlsx"])
        }
    }

    /// A reader who has seen enough is no error, and no signal kills the program.
    @Test(arguments: [
        ["plan", "in.json"], ["validate", "in.json"], ["export", "in.json", "-o", "-"],
    ])
    func closedPipe(_ command: [String]) throws {
        try Scene.with { scene in
            let imported = try scene.run(["import", "-"], input: try publishedText())
            try scene.add("in.json", imported.output)
            let before = try scene.contents()
            let outcome = try scene.run(
                command + ["--lang", "en"],
                wrapper: shell("{ sleep 0.1; \"$@\"; echo $? >&2; } | true"))
            #expect(outcome.errorLines.last == "0", "\(outcome.errors)")
            #expect(!outcome.errors.contains("error"))
            #expect(try scene.contents() == before)
        }
    }

    /// Messages may get lost; nothing else does.
    @Test func closedStandardError() throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText())
            let outcome = try scene.run(
                ["export", "in.json", "-o", "out.xlsx"], wrapper: shell("exec \"$@\" 2>&-"))
            #expect(outcome.status == 0)
            #expect(try scene.data("out.xlsx").starts(with: Data("PK".utf8)))
        }
    }

    @Test func closedStandardOutput() throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText(content: ""))
            for command in [["plan"], ["validate"], ["export", "--format", "csv", "-o", "-"]] {
                let outcome = try scene.run(
                    command + ["in.json"], wrapper: shell("exec \"$@\" >&-"))
                #expect(outcome.status == 74)
                #expect(
                    outcome.errorLines == [
                        "gongkai: error: standard output: It is closed and cannot be written."
                    ])
            }
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullStandardOutput() throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText(content: ""))
            for command in [["plan"], ["validate"], ["export", "-o", "-"]] {
                let outcome = try scene.run(
                    command + ["in.json"], wrapper: shell("exec \"$@\" > /dev/full"))
                #expect(outcome.status == 74, "\(outcome.errors)")
                #expect(outcome.errors.contains("standard output: The disk is full"))
                #expect(outcome.errorLines.count == 1)
            }
        }
    }

    /// A file size limit of the shell is an error of the call, not the end of the program.
    @Test(arguments: ["xlsx", "html"])
    func fileSizeLimit(_ format: String) throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText(basis: String(repeating: "长", count: 9000)))
            try scene.add("out", "good")
            let before = try scene.contents()
            let outcome = try scene.run(
                ["export", "in.json", "-o", "out", "--format", format, "--force"],
                wrapper: shell("ulimit -f 1; exec \"$@\" 2>&1 | cat >&2; exit 0"))
            #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
            #expect(outcome.errors.contains("gongkai: error: out: "), "\(outcome.errors)")
            #expect(try scene.contents() == before)
        }
    }

    @Test(.enabled(if: ExternalTool.isInstalled("script")))
    func spreadsheetIsNotForATerminal() throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText())
            let script = "script -qec \"'$1' export in.json -o -\" /dev/null"
            let outcome = try scene.run([], wrapper: shell(script))
            #expect(outcome.status == 64)
            #expect(outcome.text.contains("not for a terminal"))
        }
    }
}
