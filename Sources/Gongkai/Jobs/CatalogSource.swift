/// Where a job takes its input from.
public enum CatalogSource: Hashable, Sendable {
    /// A file, by its path.
    case file(String)
    /// Standard input, up to its end.
    case standardInput
    /// Bytes at hand; findings and errors show `name` as the file.
    case bytes([UInt8], name: String)

    /// The source that a command line names: `-` is standard input, all else a path.
    public init(argument: String) {
        self = argument == "-" ? .standardInput : .file(argument)
    }

    /// The name that findings and errors show.
    public var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "<stdin>"
        case .bytes(_, let name): name
        }
    }

    func read(_ limits: Limits) throws(GongkaiError) -> [UInt8] {
        do {
            switch self {
            case .file(let path): return try InputFile.read(path, limit: limits.inputBytes)
            case .standardInput: return try InputFile.readStandardInput(limit: limits.inputBytes)
            case .bytes(let bytes, _): return bytes
            }
        } catch {
            throw GongkaiError(error)
        }
    }
}
