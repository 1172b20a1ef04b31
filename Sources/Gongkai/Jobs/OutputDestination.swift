/// Where a job puts its output.
public enum OutputDestination: Hashable, Sendable {
    /// A file, by its path; with `replacing` it may exist already.
    ///
    /// The file appears under its name only when it is complete, and whatever fails, an existing
    /// one stays as it was.
    case file(String, replacing: Bool)
    /// Standard output, written when the output is complete.
    ///
    /// Some formats need a file on the way; it is made in `temporaryFolder` and removed.
    case standardOutput(temporaryFolder: String)

    /// The name that errors show.
    var name: String {
        switch self {
        case .file(let path, _): path
        case .standardOutput: "<stdout>"
        }
    }

    /// Tells early what the writing would find out in the end.
    func check() throws(GongkaiError) {
        do {
            switch self {
            case .file(let path, let replacing):
                let folder = try OutputFolder(of: path, replacing: replacing)
                try folder.checkDestination()
                try folder.checkWritable()
            case .standardOutput: try StandardStreams.checkOutput()
            }
        } catch {
            throw GongkaiError(error)
        }
    }

    func write(_ bytes: [UInt8]) throws(GongkaiError) {
        do {
            switch self {
            case .file(let path, let replacing):
                let file = try OutputFile(at: path, replacing: replacing)
                try file.write(bytes)
                try file.commit()
            case .standardOutput: try StandardStreams.write(bytes)
            }
        } catch {
            throw GongkaiError(error)
        }
    }
}
