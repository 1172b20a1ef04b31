import ArgumentParser
import Gongkai

/// Where the output goes.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("The output file; - is standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "Replace the output file if it exists.")
    var force = false

    /// The destination, `name` being the file where none was named.
    func destination(otherwise name: String) -> OutputDestination {
        let name = output ?? name
        guard name == "-" else { return .file(name, replacing: force) }
        return .standardOutput(temporaryFolder: Self.temporaryFolder)
    }

    /// Where temporary files go that have no better place.
    static var temporaryFolder: String {
        let folder = ThisProcess.environment("TMPDIR") ?? ""
        return folder.isEmpty ? "/tmp" : folder
    }
}
