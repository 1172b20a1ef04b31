package import Foundation

/// Programs of the machine that judge what we write, in tests that are skipped where they are
/// missing.
package enum ExternalTool {
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// Whether a Python 3 of this machine can import a module.
    package static func pythonHas(_ module: String) -> Bool { python(having: module) != nil }

    /// The first Python 3 that can import a module: the one on the path, or the system's, for which
    /// Debian's packages are.
    package static func python(having module: String) -> String? {
        ["python3", "/usr/bin/python3"].first { program in
            (try? run([program, "-c", "import \(module)"])) != nil
        }
    }

    /// Whether a program is installed.
    package static func isInstalled(_ name: String) -> Bool {
        (try? run(["sh", "-c", "command -v \(name)"])) != nil
    }

    /// What a Python script prints that needs a module.
    package static func python(
        having module: String, _ script: String, input: Data = Data()
    ) throws -> Data {
        guard let program = python(having: module) else {
            throw Failure(description: "no Python has \(module)")
        }
        return try run([program, "-c", script], input: input)
    }

    /// What a program prints; it must succeed.
    @discardableResult
    package static func run(_ arguments: [String], input: Data = Data()) throws -> Data {
        try withTemporaryFolder { folder in
            let files = ["in", "out", "err"].map { folder.appending(path: $0) }
            try input.write(to: files[0])
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = arguments
            process.environment = environment
            process.standardInput = try FileHandle(forReadingFrom: files[0])
            process.standardOutput = try truncated(files[1])
            process.standardError = try truncated(files[2])
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else {
                throw Failure(
                    description: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
            }
            return try Data(contentsOf: files[1])
        }
    }

    /// With the Python packages that `.ci/setup --tests` puts beside the build.
    private static let environment: [String: String] = {
        var environment = ProcessInfo.processInfo.environment
        let paths = [packageRoot + "/.build/python", environment["PYTHONPATH"]]
        environment["PYTHONPATH"] = paths.compactMap(\.self).joined(separator: ":")
        return environment
    }()

    /// A folder of the test's own, removed afterwards.
    package static func withTemporaryFolder<Result>(
        _ body: (URL) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    private static func truncated(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
