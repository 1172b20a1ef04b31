import Foundation
import TestSupport
import Testing

extension Scene {
    /// Adds `in.jsonl` with so many departments, of which some are broken.
    func addDepartments(_ count: Int, broken: (Int) -> Bool = { _ in false }) throws {
        let lines = (0..<count).map { index in
            let text = catalogText(content: "第\(index)项内容。")
                .replacing("\"department\": \"示例市示例局\"", with: "\"department\": \"示例\(index)局\"")
                .replacing("\n", with: " ")
            return broken(index) ? String(text.dropLast(3)) : text
        }
        try add("in.jsonl", lines.joined(separator: "\n") + "\n")
    }

    /// All files below a folder by their paths, but for the program's own state.
    func tree(_ name: String) throws -> [String: Data] {
        let root = folder.appending(path: name)
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
        var files: [String: Data] = [:]
        for name in names where !name.hasPrefix(".gongkai") {
            files[name] = (try? Data(contentsOf: root.appending(path: name))) ?? Data()
        }
        return files
    }

    /// What is in the output besides departments.
    static let ownFiles: Set = ["manifest.csv", "manifest.json", "汇总.xlsx", "SHA256SUMS"]

    /// Whether a path is none of a department: the program's own file, or what a killed run was
    /// writing such a one into, which the next run removes.
    static func isOwn(_ path: String) -> Bool { ownFiles.contains(path) || path.hasPrefix(".") }

    /// The names of departments that have a folder.
    func departments(_ name: String) throws -> Set<String> {
        Set(try tree(name).keys.filter { !$0.contains("/") && !Self.isOwn($0) })
    }

    /// What is in the state folder between two runs.
    static let restingState: Set = ["journal.jsonl", "lock"]

    func state(_ name: String) throws -> Set<String> {
        let path = folder.appending(path: name).appending(path: ".gongkai").path
        return Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
    }

    /// The names of files that wait for their place in the output.
    func stagedFiles(_ name: String) throws -> Set<String> {
        let path = folder.appending(path: name).appending(path: ".gongkai").path
        let found = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        return Set(found.map { ($0 as NSString).lastPathComponent })
    }

    /// Starts the program and leaves it running; a wrapper must become the program.
    func start(
        _ arguments: [String], errors: String = "errors", wrapper: [String] = []
    ) throws -> Process {
        try add(errors, "")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = wrapper + [try #require(Program.path)] + arguments
        process.currentDirectoryURL = folder
        process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: folder.appending(path: errors))
        try process.run()
        return process
    }
}
