import Foundation
import TestSupport
import Testing

/// A folder with input files in which the program runs, and which it must not litter.
struct Scene {
    let folder: URL

    /// Runs a test in a folder of its own.
    static func with<Result>(_ body: (Scene) throws -> Result) throws -> Result {
        try ExternalTool.withTemporaryFolder { try body(Scene(folder: $0)) }
    }

    func add(_ name: String, _ text: String) throws { try add(name, Data(text.utf8)) }

    func add(_ name: String, _ data: Data) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func addFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: name), withIntermediateDirectories: true)
    }

    /// Gives a file this text, or removes it.
    func reset(_ name: String, to text: String?) throws {
        try? FileManager.default.removeItem(at: folder.appending(path: name))
        if let text { try add(name, text) }
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    /// All names below the folder, each with its contents where it is a file.
    func contents() throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.reduce(into: [:]) { contents, name in
            contents[name] = (try? data(name)) ?? Data()
        }
    }

    func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
        wrapper: [String] = []
    ) throws -> Program.Outcome {
        try Program.run(
            arguments, in: folder, input: input, environment: environment, wrapper: wrapper)
    }

    /// Runs the program, which must refuse with one sentence that has these words, and must leave
    /// every file as it was and none behind.
    func expectRefusal(
        _ arguments: [String], status: Int32, saying words: [String],
        environment: [String: String] = [:], wrapper: [String] = [],
        location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try contents()
        let outcome = try run(arguments, environment: environment, wrapper: wrapper)
        let lines = outcome.errorLines
        #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: location)
        #expect(lines.count == 1, "\(outcome.errors)", sourceLocation: location)
        #expect(outcome.output.isEmpty, sourceLocation: location)
        for word in words {
            #expect(
                lines.first?.contains(word) == true, "\(word) in \(outcome.errors)",
                sourceLocation: location)
        }
        #expect(try contents() == before, "the folder changed", sourceLocation: location)
    }
}
