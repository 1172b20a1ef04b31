import Foundation
import TestSupport
import Testing

/// Every call that touches the output fails once: the destination is then the old file or the
/// complete new one, nothing else is left, and the message says what happened.
@Suite(.enabled(if: Privileges.canTrace)) struct FaultSweepTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        var call: String
        var error: String
        var testDescription: String { "\(call):\(error)" }
    }

    static let faults = [
        Fault(call: "write", error: "ENOSPC"), Fault(call: "write", error: "EIO"),
        Fault(call: "fsync", error: "EIO"), Fault(call: "fchmod", error: "EPERM"),
        Fault(call: "close", error: "EIO"), Fault(call: "renameat", error: "EACCES"),
        Fault(call: "openat", error: "EMFILE"), Fault(call: "mkdirat", error: "ENOSPC"),
        Fault(call: "unlinkat", error: "EACCES"), Fault(call: "flock", error: "ENOLCK"),
    ]

    /// With `--force` there is an old file, without it there is none.
    @Test(arguments: faults, [("xlsx", true), ("html", true), ("xlsx", false), ("html", false)])
    func oneCallFails(_ fault: Fault, _ way: (format: String, replaces: Bool)) throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText())
            let export = ["export", "in.json", "--format", way.format, "-o"]
            #expect(try scene.run(export + ["new"]).status == 0)
            let command = export + ["out"] + (way.replaces ? ["--force"] : [])
            var failed = 0
            for occurrence in try calls(of: fault.call, by: command, scene).prefix(200) {
                try scene.reset("out", to: way.replaces ? "good" : nil)
                let rule = "\(fault.call):error=\(fault.error):when=\(occurrence)"
                let outcome = try scene.run(
                    command, wrapper: Strace.injecting(rule, to: "trace"))
                try judge(outcome, scene, old: way.replaces, fault: rule)
                if outcome.status != 0 { failed += 1 }
            }
            if ["fsync", "close"].contains(fault.call) { #expect(failed > 0) }
            // A workbook that cannot be written by way of memory is written once more without.
            if fault.call == "write" { #expect((failed > 0) == (way.format != "xlsx")) }
        }
    }

    /// The same with reports; of the many writes some are taken.
    @Test(
        arguments: faults.filter {
            ["write", "fsync", "close", "renameat", "openat"].contains($0.call)
        },
        ["quarterly.xlsx", "annual.xlsx", "quarterly.json"])
    func oneCallOfAReportFails(_ fault: Fault, _ report: String) throws {
        try Scene.with { scene in
            try scene.add("in.json", "")
            let samples = packageRoot + "/Samples"
            let format = String(report.split(separator: ".")[1])
            let command =
                (report.hasPrefix("quarterly")
                    ? [
                        "report", "quarterly", "--quarter", "2021-Q2", "--catalog",
                        samples + "/zhongwei-miit/catalog.json", "--ledger",
                        samples + "/city/ledger.csv",
                    ]
                    : [
                        "report", "annual", "--year", "2025", "--data",
                        samples + "/annual/annual.json",
                    ]) + ["--format", format, "--force", "-o"]
            let done = try scene.run(command + ["new"]).status
            let occurrences = Array(try calls(of: fault.call, by: command + ["out"], scene, done))
            let step = max(1, occurrences.count / 12)
            var failed = 0
            for index in stride(from: 0, to: occurrences.count, by: step) {
                try scene.reset("out", to: "good")
                let rule = "\(fault.call):error=\(fault.error):when=\(occurrences[index])"
                let outcome = try scene.run(
                    command + ["out"], wrapper: Strace.injecting(rule, to: "trace"))
                let new = try scene.data("new")
                let out = try? scene.data("out")
                if outcome.status == done {
                    #expect(out == new, "\(rule)")
                } else {
                    failed += 1
                    #expect(out == Data("good".utf8) || out == new, "\(rule)")
                    #expect([66, 73, 74].contains(outcome.status), "\(outcome.errors) \(rule)")
                    #expect(outcome.errors.contains("gongkai: error: "), "\(outcome.errors)")
                }
                let others = try scene.contents().keys.filter { $0 != "out" }.sorted()
                #expect(others == ["in.json", "new", "trace"], "\(rule)")
            }
            if ["fsync", "write"].contains(fault.call) { #expect(failed > 0, "\(fault)") }
        }
    }

    /// The occurrences of a call from the moment on at which the job looks at its destination: what
    /// comes before loads the libraries.
    private func calls(
        of call: String, by command: [String], _ scene: Scene, _ status: Int32 = 0
    ) throws -> ClosedRange<Int> {
        try scene.reset("out", to: command.contains("--force") ? "good" : nil)
        let wrapper = Strace.tracing("openat,\(call)", to: "trace")
        #expect(try scene.run(command, wrapper: wrapper).status == status)
        let trace = String(decoding: try scene.data("trace"), as: UTF8.self)
        let lines = trace.split(separator: "\n")
        let start = try #require(lines.firstIndex { $0.contains("openat(AT_FDCWD, \".\"") })
        let before = lines[..<start].count { $0.contains(" \(call)(") }
        let all = lines.count { $0.contains(" \(call)(") }
        return before + 1...max(before + 1, all)
    }

    private func judge(
        _ outcome: Program.Outcome, _ scene: Scene, old: Bool, fault: String
    ) throws {
        let new = try scene.data("new")
        let out = try? scene.data("out")
        #expect(out == new || out == (old ? Data("good".utf8) : nil), "\(fault)")
        let others = try scene.contents().keys.filter { $0 != "out" }.sorted()
        #expect(others == ["in.json", "new", "trace"], "\(fault)")
        guard outcome.status != 0 else {
            #expect(out == new, "\(fault)")
            return
        }
        #expect([66, 73, 74].contains(outcome.status), "\(outcome.errors) \(fault)")
        #expect(outcome.errorLines.count == 1, "\(outcome.errors) \(fault)")
        #expect(outcome.errors.hasPrefix("gongkai: error: "), "\(outcome.errors) \(fault)")
    }

    /// Told to stop, the program goes, and its temporary files go with it.
    @Test(arguments: ["INT", "TERM", "HUP"], ["xlsx", "html"])
    func stopped(_ signal: String, _ format: String) throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText())
            try scene.add("out", "good")
            let before = try scene.contents()
            let outcome = try scene.run(
                ["export", "in.json", "-o", "out", "--force", "--format", format],
                wrapper: ["timeout", "--preserve-status", "-s", signal, "0.4"]
                    + Strace.injecting("fsync:delay_enter=1200000"))
            #expect(outcome.status == ["INT": 130, "TERM": 143, "HUP": 129][signal])
            #expect(!outcome.errors.contains("gongkai"))
            #expect(try scene.contents() == before)
        }
    }

    /// Killed at any moment: the destination is old or new, and the next run removes the rest.
    @Test(arguments: ["write", "fsync", "renameat", "fchmod", "unlinkat"], ["xlsx", "html"])
    func killed(_ call: String, _ format: String) throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText())
            #expect(
                try scene.run(["export", "in.json", "-o", "new", "--format", format]).status == 0)
            let new = try scene.data("new")
            let command = ["export", "in.json", "-o", "out", "--force", "--format", format]
            var leftovers = 0
            for occurrence in 1...40 {
                try scene.add("out", "good")
                let outcome = try scene.run(
                    command,
                    wrapper: Strace.killing(in: call, occurrence))
                let out = try scene.data("out")
                #expect(out == Data("good".utf8) || out == new)
                if outcome.status == 0 { break }
                leftovers += try scene.contents().keys.filter { $0.hasSuffix(".tmp") }.count
                #expect(try scene.run(command).status == 0)
                #expect(try scene.contents().keys.sorted() == ["in.json", "new", "out"])
            }
            if call == "fsync" { #expect(leftovers > 0) }
        }
    }

    /// The order that survives a power cut: all is on the disk before the new name is.
    @Test(arguments: ["xlsx", "html"], [("--force", "renameat"), ("--lang=en", "linkat")])
    func orderOfCalls(_ format: String, _ way: (option: String, call: String)) throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText())
            let outcome = try scene.run(
                ["export", "in.json", "-o", "out", "--format", format, way.option],
                wrapper: Strace.tracing("fsync,fchmod,close,renameat,linkat", to: "trace"))
            #expect(outcome.status == 0)
            let trace = String(decoding: try scene.data("trace"), as: UTF8.self)
            let lines = trace.split(separator: "\n").map { $0.drop { $0.isNumber || $0 == " " } }
            let start = try #require(lines.firstIndex { $0.hasPrefix("fsync(") })
            let calls = lines[start...].prefix(5).map { String($0.prefix { $0 != "(" }) }
            #expect(calls == ["fsync", "fchmod", "close", way.call, "fsync"])
        }
    }
}
