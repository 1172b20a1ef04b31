import Foundation
import TestSupport

/// The validator of XLSX files that the project shares, where it is at hand.
enum Validator {
    private static let script = packageRoot + "/../shared/tools/validate_xlsx.py"
    private static let python = ExternalTool.python(having: "lxml")

    /// Whether the script, Python and lxml are there.
    static let isAvailable: Bool =
        FileManager.default.fileExists(atPath: script) && python != nil

    static func run(on files: [String], isStrict: Bool = true) throws -> Subprocess.Result {
        try Subprocess.run(python ?? "python3", [script] + (isStrict ? ["--strict"] : []) + files)
    }
}

/// Runs a program to its end.
enum Subprocess {
    struct Result {
        let status: Int32
        /// Standard output and standard error together.
        let output: String
    }

    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }
}
