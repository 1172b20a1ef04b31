import Foundation
import TestSupport
import Testing

/// The built program, run as its users run it.
enum Program {
    /// What came of a run.
    struct Outcome {
        var status: Int32
        var output: Data
        var errors: String

        var text: String { String(decoding: output, as: UTF8.self) }

        /// The lines on standard error.
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// The executable beside the test bundle.
    static let path: String? = {
        var folder = Bundle.main.executableURL?.deletingLastPathComponent()
        for _ in 0..<4 {
            guard let current = folder else { return nil }
            let candidate = current.appending(path: "gongkai").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder = current.deletingLastPathComponent()
        }
        return nil
    }()

    /// Runs the program in a folder, by way of the program and arguments in `wrapper` if given.
    ///
    /// Messages are in English unless the environment or the arguments say otherwise.
    static func run(
        _ arguments: [String], in folder: URL, input: Data = Data(),
        environment: [String: String] = [:], wrapper: [String] = []
    ) throws -> Outcome {
        let executable = try #require(path)
        return try ExternalTool.withTemporaryFolder { streams in
            let files = ["in", "out", "err"].map { streams.appending(path: $0) }
            try input.write(to: files[0])
            for file in files[1...] { try Data().write(to: file) }
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = wrapper + [executable] + arguments
            process.currentDirectoryURL = folder
            process.environment = [
                "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
                "LC_ALL": "C.UTF-8",
            ].merging(environment) { $1 }
            process.standardInput = try FileHandle(forReadingFrom: files[0])
            process.standardOutput = try FileHandle(forWritingTo: files[1])
            process.standardError = try FileHandle(forWritingTo: files[2])
            try process.run()
            process.waitUntilExit()
            return Outcome(
                status: process.terminationStatus, output: try Data(contentsOf: files[1]),
                errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
        }
    }
}
