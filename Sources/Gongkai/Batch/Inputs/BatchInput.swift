/// Where a batch finds its catalogs.
public enum BatchInput: Hashable, Sendable {
    /// All files in a folder and the folders in it, in the order of their paths; hidden ones are
    /// left out.
    ///
    /// Catalog files end in `.json`, files with one catalog per line in `.jsonl` or `.ndjson`,
    /// published text in `.txt` or `.tsv`, forms in `.xlsx`, `.html`, `.htm` and `.csv`. Of files
    /// that differ only in these endings the first kind in the order json, json5, xlsx, html, htm,
    /// csv, tsv, txt is read; they are one catalog in several formats.
    case folder(String)
    /// A file with one catalog per line, however long.
    case lines(String)
    /// Standard input, with one catalog per line.
    case standardInput
    /// A file that names one file per line; relative paths count from the current folder.
    case list(String)
    /// Standard input, which names one file per line.
    case listOnStandardInput
    /// One file, as it could be in a folder.
    case file(String)

    /// The input that a command line names: `-` is standard input, and what a path stands for is
    /// seen from the file: a folder, or by its ending a list (`.list`) or lines (`.jsonl`,
    /// `.ndjson`).
    public init(argument: String) {
        if argument == "-" {
            self = .standardInput
        } else if (try? SystemCalls.status(ofPath: argument))?.kind == .folder {
            self = .folder(argument)
        } else if BatchSourceKind(fileName: argument) == .lines {
            self = .lines(argument)
        } else if argument.lowercased().hasSuffix(".list") {
            self = .list(argument)
        } else {
            self = .file(argument)
        }
    }

    /// The name that errors show.
    var name: String {
        switch self {
        case .folder(let path), .lines(let path), .list(let path), .file(let path): path
        case .standardInput, .listOnStandardInput: CatalogSource.standardInput.name
        }
    }
}

/// What a file in an input folder is, by the end of its name.
enum BatchSourceKind: Hashable, Sendable {
    case catalog
    case lines
    /// Published text, or a filled form.
    case form

    /// Nil for a file that is none of these.
    init?(fileName: String) {
        switch PathName(fileName).ending {
        case "json", "json5": self = .catalog
        case "jsonl", "ndjson": self = .lines
        case "txt", "tsv", "csv", "xlsx", "html", "htm": self = .form
        default: return nil
        }
    }

    /// The endings of files with one catalog; of two files that differ only in it the one that
    /// comes first here says most.
    private static let endings = ["json", "json5", "xlsx", "html", "htm", "csv", "tsv", "txt"]

    /// The name of a file with one catalog without its ending, and where that stands among the
    /// endings; nil for other files.
    static func stem(of path: String) -> (name: String, rank: Int)? {
        guard let dot = path.lastIndex(of: "."),
            let rank = endings.firstIndex(of: path[path.index(after: dot)...].lowercased())
        else { return nil }
        return (String(path[..<dot]), rank)
    }
}
