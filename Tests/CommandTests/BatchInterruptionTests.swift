import Foundation
import TestSupport
import Testing

/// Killed, told to stop, or started twice: in the end the output is that of one run.
struct BatchInterruptionTests {
    private static let formats = ["--format", "xlsx,csv"]

    /// Runs `body` with a scene in which `fresh` is what one run makes.
    private func scene(_ count: Int, _ body: (Scene, [String: Data]) throws -> Void) throws {
        try Scene.with { scene in
            try scene.addDepartments(count) { $0 % 17 == 5 }
            let outcome = try scene.run(["batch", "in.jsonl", "-o", "fresh"] + Self.formats)
            #expect(outcome.status == 1)
            try body(scene, try scene.tree("fresh"))
        }
    }

    /// What stands under a department's name is complete whenever somebody looks.
    private func expectComplete(_ scene: Scene, _ fresh: [String: Data]) throws {
        for (name, data) in try scene.tree("out") where !Scene.isOwn(name) {
            #expect(data == fresh[name], "\(name)")
        }
        for name in try scene.departments("out") {
            let files = fresh.keys.filter { $0.hasPrefix(name + "/") }
            let found = try scene.tree("out").keys.filter { $0.hasPrefix(name + "/") }
            #expect(files.sorted() == found.sorted())
        }
    }

    /// Killed at random moments, again and again, until a run comes to its end.
    @Test(arguments: 1...6) func killed(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        try scene(36) { scene, fresh in
            let command = ["batch", "in.jsonl", "-o", "out", "--jobs", "2"] + Self.formats
            for _ in 0..<6 {
                let process = try scene.start(command)
                Thread.sleep(forTimeInterval: Double.random(in: 0.01...0.5, using: &random))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                try expectComplete(scene, fresh)
            }
            #expect(try scene.run(command).status == 1)
            #expect(try scene.tree("out") == fresh)
            #expect(try scene.state("out") == Scene.restingState)
        }
    }

    /// Killed in the middle of certain calls, where half of something could be left.
    @Test(
        .enabled(if: Privileges.canTrace),
        arguments: ["renameat", "syncfs", "fsync", "pwrite64", "mkdirat", "write"])
    func killedInCalls(_ call: String) throws {
        try scene(6) { scene, fresh in
            let command = ["batch", "in.jsonl", "-o", "out", "--jobs", "2"] + Self.formats
            var killed = 0
            for occurrence in [1, 2, 3, 5, 8, 13, 21] {
                let outcome = try scene.run(
                    command, wrapper: Strace.killing(in: call, occurrence))
                if outcome.status != 1 { killed += 1 }
                try expectComplete(scene, fresh)
                #expect(try scene.run(command).status == 1)
                #expect(try scene.tree("out") == fresh, "\(call) \(occurrence)")
                if occurrence % 2 == 1 { try scene.reset("out", to: nil) }
            }
            #expect(killed > 0)
        }
    }

    /// Killed while it replaces what an earlier run made: each department is the old or the new one.
    @Test(.enabled(if: Privileges.canTrace), arguments: [1, 2, 3, 5])
    func killedWhileReplacing(_ occurrence: Int) throws {
        try scene(6) { scene, fresh in
            let command = ["batch", "in.jsonl", "-o", "out", "--jobs", "2"] + Self.formats
            #expect(try scene.run(command + ["--paper", "A3"]).status == 1)
            let old = try scene.tree("out")
            let outcome = try scene.run(
                command, wrapper: Strace.killing(in: "renameat2", occurrence))
            #expect(outcome.status != 1)
            let found = try scene.tree("out")
            for name in try scene.departments("out") {
                let trees = [found, old, fresh].map { tree in
                    tree.filter { $0.key.hasPrefix(name + "/") }
                }
                #expect(trees[0] == trees[1] || trees[0] == trees[2], "\(name)")
            }
            #expect(try scene.run(command).status == 1)
            #expect(try scene.tree("out") == fresh)
        }
    }

    /// Told to stop at random moments: the manifest tells what is done, and the command goes on.
    @Test(
        arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143)), (SIGHUP, Int32(129))],
        [UInt64(1), 2, 3])
    func stopped(_ signal: (number: Int32, status: Int32), _ seed: UInt64) throws {
        var random = SplitMix64(seed: seed &* 31 &+ UInt64(signal.number))
        try scene(40) { scene, fresh in
            let command = ["batch", "in.jsonl", "-o", "out", "--jobs", "2"] + Self.formats
            for _ in 0..<3 {
                let process = try scene.start(command)
                Thread.sleep(forTimeInterval: Double.random(in: 0.02...0.6, using: &random))
                kill(process.processIdentifier, signal.number)
                process.waitUntilExit()
                try expectComplete(scene, fresh)
                guard process.terminationStatus == signal.status else { continue }
                guard process.terminationReason == .exit else { continue }
                let errors = String(decoding: try scene.data("errors"), as: UTF8.self)
                #expect(errors.contains("To continue, run: "), "\(errors)")
                #expect(errors.contains(" batch in.jsonl -o out --jobs 2 --format xlsx,csv"))
                #expect(try scene.state("out").isSubset(of: Scene.restingState))
                guard let manifest = try? scene.data("out/manifest.json") else { continue }
                let object = try JSONSerialization.jsonObject(with: manifest) as? [String: Any]
                let entries = object?["departments"] as? [[String: Any]] ?? []
                let done = entries.filter { $0["status"] as? String == "done" }
                #expect(
                    Set(done.compactMap { $0["folder"] as? String })
                        == (try scene.departments("out")))
            }
            #expect(try scene.run(command).status == 1)
            #expect(try scene.tree("out") == fresh)
        }
    }

    /// The first signal waits until what is done has reached the disk; the second does not.
    @Test(.enabled(if: Privileges.canTrace)) func secondSignalEndsAtOnce() throws {
        try scene(6) { scene, fresh in
            let command = ["batch", "in.jsonl", "-o", "out", "--jobs", "2"] + Self.formats
            let delayed = "inject=syncfs:delay_enter=5000000"
            let process = try scene.start(
                command, wrapper: ["strace", "-D", "-f", "-o", "/dev/null", "-e", delayed])
            while try !scene.stagedFiles("out").contains("示例0局.xlsx") {
                Thread.sleep(forTimeInterval: 0.01)
            }
            kill(process.processIdentifier, SIGINT)
            Thread.sleep(forTimeInterval: 0.5)
            #expect(process.isRunning)
            kill(process.processIdentifier, SIGINT)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
            #expect(process.terminationStatus == SIGINT)
            try expectComplete(scene, fresh)
            #expect(try scene.run(command).status == 1)
            #expect(try scene.tree("out") == fresh)
        }
    }

    /// The second of two runs is refused with the number of the first, whose death frees the lock.
    @Test func twoRunsAtOnce() throws {
        try scene(40) { scene, fresh in
            let slow = ["batch", "-", "-o", "out", "--format", "csv"]
            let process = Process()
            process.executableURL = URL(filePath: try #require(Program.path))
            process.arguments = slow
            process.currentDirectoryURL = scene.folder
            let pipe = Pipe()
            process.standardInput = pipe
            process.standardError = FileHandle.nullDevice
            try process.run()
            let command = ["batch", "in.jsonl", "-o", "out"] + Self.formats
            while try !scene.state("out").contains("input.jsonl") {
                Thread.sleep(forTimeInterval: 0.01)
            }
            let refused = try scene.run(command)
            #expect(refused.status == 75)
            #expect(refused.errors.contains("process \(process.processIdentifier)"))
            #expect(refused.errorLines.count == 1)
            let chinese = try scene.run(command + ["--lang", "zh"])
            #expect(chinese.errors.contains("进程 \(process.processIdentifier)"))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try scene.run(command).status == 1)
            #expect(try scene.tree("out") == fresh)
        }
    }

    /// A batch that waits for its input still stops when it is told to.
    @Test func stoppedWhileReading() throws {
        try Scene.with { scene in
            let process = Process()
            process.executableURL = URL(filePath: try #require(Program.path))
            process.arguments = ["batch", "-", "-o", "out"]
            process.currentDirectoryURL = scene.folder
            process.standardInput = Pipe()
            process.standardError = FileHandle.nullDevice
            try process.run()
            while try !scene.state("out").contains("input.jsonl") {
                Thread.sleep(forTimeInterval: 0.01)
            }
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationStatus == 130)
            #expect(try scene.state("out") == ["lock"])
        }
    }
}
