import Foundation
import TestSupport
import Testing

/// The command `batch`: options, messages, progress and exit status.
@Suite struct BatchCommandTests {
    @Test func messagesInBothLanguages() throws {
        try Scene.with { scene in
            try scene.addDepartments(4) { $0 == 2 }
            let english = try scene.run(["batch", "in.jsonl", "-o", "out", "--format", "csv"])
            #expect(english.status == 1)
            #expect(english.output.isEmpty)
            #expect(english.errorLines.count == 3, "\(english.errors)")
            #expect(english.errorLines[0].hasPrefix("failed: 示例2局: in.jsonl:3:"))
            #expect(english.errorLines[1] == "3 written, 1 failed: 示例2局.")
            let chinese = try scene.run(
                ["batch", "in.jsonl", "-o", "out", "--format", "csv", "--lang", "zh"])
            #expect(chinese.errorLines[0].hasPrefix("失败：示例2局：in.jsonl:3:"))
            #expect(chinese.errorLines[1] == "已导出 3 个部门（其中 3 个没有变化），1 个失败：示例2局。")
        }
    }

    /// What is about a file without a department names the file once.
    @Test func inputThatIsMissing() throws {
        try Scene.with { scene in
            try scene.addDepartments(1)
            try scene.add("all.list", "in.jsonl\nmissing.json\n")
            let command = ["batch", "all.list", "-o", "out", "--format", "csv"]
            let english = try scene.run(command)
            #expect(english.status == 1)
            #expect(
                english.errorLines[0]
                    == "failed: missing.json: There is no such file; check its name and folder.")
            let chinese = try scene.run(command + ["--lang", "zh"])
            #expect(chinese.errorLines[0] == "失败：missing.json：没有这个文件，请核对名称和路径。")
        }
    }

    @Test func standardInput() throws {
        try Scene.with { scene in
            try scene.addDepartments(3)
            let outcome = try scene.run(
                ["batch", "-", "-o", "out", "--format", "csv,json"],
                input: try scene.data("in.jsonl"))
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.departments("out") == ["示例0局", "示例1局", "示例2局"])
            #expect(try scene.state("out") == Scene.restingState)
            let empty = try scene.run(["batch", "-", "-o", "out2"])
            #expect(empty.status == 66)
            #expect(empty.errors.contains("<stdin>"))
        }
    }

    /// The names of files come from another program, as from `find`.
    @Test(arguments: [["-", "--list"], ["--list", "-"]])
    func aListOnStandardInput(_ arguments: [String]) throws {
        try Scene.with { scene in
            try scene.addDepartments(2)
            try scene.add("files/one.json", catalogText())
            let list = "in.jsonl\r\n\nfiles/one.json\n"
            let command = ["batch"] + arguments + ["--format", "csv", "-o"]
            let outcome = try scene.run(command + ["out"], input: Data(list.utf8))
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.departments("out") == ["示例0局", "示例1局", "示例市示例局"])
            #expect(try scene.state("out") == Scene.restingState)
            // As from a file that says the same.
            try scene.add("all.list", list)
            #expect(try scene.run(["batch", "all.list", "--format", "csv", "-o", "b"]).status == 0)
            #expect(try scene.data("out/manifest.json") == scene.data("b/manifest.json"))
            let empty = try scene.run(command + ["c"], input: Data("\n".utf8))
            #expect(empty.status == 66)
            #expect(empty.errors.contains("<stdin>: There is no catalog here"))
            let bytes = try scene.run(command + ["d"], input: Data([0xB2, 0xC6, 0x0A]))
            #expect(bytes.status == 65)
            #expect(bytes.errors.contains("<stdin>"), "\(bytes.errors)")
            let closed = try scene.run(
                command + ["e"], wrapper: ["sh", "-c", "exec \"$@\" <&-", "sh"])
            #expect(closed.status == 66 || closed.status == 74)
            #expect(closed.errors.contains("standard input: "), "\(closed.errors)")
        }
    }

    @Test func helpNamesTheList() throws {
        try Scene.with { scene in
            let help = try scene.run(["batch", "--help"]).text
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(help.contains("INPUT names one file per line; with -, standard input does."))
        }
    }

    @Test(arguments: [
        ["batch", "in.jsonl"], ["batch", "in.jsonl", "-o", "o", "--format", "pdf"],
        ["batch", "in.jsonl", "-o", "o", "--shard", "3/2"],
        ["batch", "in.jsonl", "-o", "o", "--jobs", "0"],
        ["batch", "in.jsonl", "-o", "o", "--encoding", "gbk"],
        ["batch", "in.jsonl", "-o", "o", "--format", "csv", "--paper", "a3"],
        ["batch", "in.jsonl", "-o", "o", "--today", "2021-13-01"],
    ])
    func usage(_ arguments: [String]) throws {
        try Scene.with { scene in
            try scene.addDepartments(1)
            #expect(try scene.run(arguments).status == 64)
            #expect(try scene.departments("o").isEmpty)
        }
    }

    @Test func optionsAreAccepted() throws {
        try Scene.with { scene in
            try scene.addDepartments(3)
            let outcome = try scene.run([
                "batch", "in.jsonl", "-o", "out", "--format", "csv", "--format", "html,xlsx",
                "--jobs", "2", "--resume", "--prune", "--strict", "--today", "2026-01-01",
                "--paper", "a3", "--encoding", "utf-8", "--shard", "1/1", "--progress", "none",
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.tree("out").count == 3 * 4 + 4)
        }
    }

    @Test func progressForMachines() throws {
        try Scene.with { scene in
            try scene.addDepartments(3) { $0 == 1 }
            let outcome = try scene.run([
                "batch", "in.jsonl", "-o", "out", "--format", "csv", "--progress", "json",
            ])
            #expect(outcome.status == 1)
            let events = try outcome.errorLines.map { line in
                try #require(
                    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
            let kinds = events.compactMap { $0["event"] as? String }
            #expect(kinds.filter { $0 == "failed" }.count == 1)
            #expect(kinds.contains("progress"))
            #expect(kinds.last == "end")
            #expect(events.last?["done"] as? Int == 2)
            #expect(events.last?["status"] as? Int == 1)
        }
    }

    /// On a terminal there is a bar, and messages stand on lines of their own.
    @Test(.enabled(if: ExternalTool.isInstalled("script"))) func barOnATerminal() throws {
        try Scene.with { scene in
            try scene.addDepartments(40) { $0 == 20 }
            let program = try #require(Program.path)
            let command = "'\(program)' batch in.jsonl -o out --format csv --lang en"
            _ = try? ExternalTool.run([
                "sh", "-c",
                "cd '\(scene.folder.path)' && TERM=xterm NO_COLOR=1 script -qec \"\(command)\" log >/dev/null",
            ])
            let log = String(decoding: try scene.data("log"), as: UTF8.self)
            #expect(log.contains("\r\u{1B}[K["))
            #expect(log.contains("40/40"))
            #expect(log.contains("\r\u{1B}[Kfailed: 示例20局: "))
            #expect(log.contains("\r\u{1B}[K39 written, 1 failed"))
        }
    }

    @Test func existingFolderOfOthers() throws {
        try Scene.with { scene in
            try scene.addDepartments(1)
            try scene.add("out/mine.txt", "x")
            try scene.expectRefusal(
                ["batch", "in.jsonl", "-o", "out"], status: 73, saying: ["out: ", "--force"])
            try scene.expectRefusal(
                ["batch", "in.jsonl", "-o", "no/such/out"], status: 73, saying: ["no/such/out: "])
            try scene.expectRefusal(
                ["batch", "in.jsonl", "-o", "in.jsonl"], status: 73, saying: ["in.jsonl: "])
        }
    }
}
