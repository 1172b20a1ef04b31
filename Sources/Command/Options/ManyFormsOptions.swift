import ArgumentParser
import Gongkai

/// How the forms of a folder are read.
struct ManyFormsOptions: ParsableArguments {
    @Option(help: "How many forms at a time (default: one per processor).")
    var jobs: Int?

    @Option(help: "auto, json or none: progress on standard error.")
    var progress = BatchRunOptions.Progress.auto

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs is a number from 1 to 1024.")
        }
    }

    /// Whether the sources are many, or go into a folder.
    static func isMeant(_ sources: [String], output: String?) -> Bool {
        sources.count > 1 || sources.contains(where: isFolder)
            || output.map { $0.hasSuffix("/") || isFolder($0) } ?? false
    }

    static func isFolder(_ path: String) -> Bool {
        BatchInput(argument: path) == .folder(path)
    }
}
