package import Foundation

/// Programs of the machine that judge what we write, in tests that are skipped where they are
/// missing.
package enum ExternalTool {
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// Whether Python 3 can import a module.
    package static func pythonHas(_ module: String) -> Bool {
        (try? python("import \(module)")) != nil
    }

    /// Whether a program is installed.
    package static func isInstalled(_ name: String) -> Bool {
        (try? run(["sh", "-c", "command -v \(name)"])) != nil
    }

    /// What a Python script prints.
    package static func python(_ script: String, input: Data = Data()) throws -> Data {
        try run(["python3", "-c", script], input: input)
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
