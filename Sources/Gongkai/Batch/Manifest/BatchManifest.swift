/// What a batch made of every input: `manifest.json` in the output folder, and `manifest.csv` for
/// people.
///
/// It holds no times and no paths of the machine, so that the same input gives the same manifest,
/// however often the run was interrupted and on however many machines it was done.
///
///     let manifest = try BatchManifest.read(folder: "out")
///     for entry in manifest.entries where entry.status == .failed {
///         print(entry.source, entry.reason?.english ?? "")
///     }
public struct BatchManifest: Hashable, Sendable {
    /// The identifier in a manifest file.
    public static let format = "gongkai.batch"
    /// The newest version that this program reads, and the one that it writes.
    public static let version = 1

    /// A form that was filled.
    public struct Template: Hashable, Sendable, Decodable {
        /// The name that tells its files apart, such as `municipal`.
        public var name: String
        /// The SHA-256 of the template file, in hexadecimal digits.
        public var sha256: String

        /// Makes a description of a template.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// The version of the program that wrote the files.
    public var program: String
    /// The part of the departments that was done, as `2/5`; nil for all of them.
    public var shard: String?
    /// The forms, in the order in which they were asked for.
    public var templates: [Template]
    /// Everything else that decides about the bytes of the files, such as `paper`, by its name.
    public var settings: [String: String]
    /// One entry for every input, in the order of the inputs.
    public var entries: [Entry]

    /// Makes a manifest without entries.
    public init(
        program: String, shard: String? = nil, templates: [Template] = [],
        settings: [String: String] = [:]
    ) {
        self.program = program
        self.shard = shard
        self.templates = templates
        self.settings = settings
        entries = []
    }

    /// What became of an input.
    public enum Status: String, Hashable, Sendable, CaseIterable, Decodable {
        /// All files of the department are in place.
        case done
        /// There are no files of the department; the reason tells why.
        case failed
        /// The input is none that a batch reads; the reason tells what it is.
        case skipped
        /// The run was stopped before the department's turn; the same command goes on with it.
        case pending
    }

    /// How much a catalog holds, and how much was found in it.
    public struct Counts: Hashable, Sendable, Decodable {
        /// Sections of the top level (一级事项).
        public var sections = 0
        /// Items (二级事项).
        public var items = 0
        /// Items that are disclosed on request (依申请公开).
        public var onRequest = 0
        /// Channels that the form offers.
        public var channels = 0
        /// Findings that must be corrected before the form is filed.
        public var errors = 0
        /// Findings that should be looked at.
        public var warnings = 0
        /// Findings that ask for nothing.
        public var notes = 0

        /// Makes counts of nothing.
        public init() {}
    }

    /// One file in the output folder.
    public struct File: Hashable, Sendable {
        /// The path within the output folder, its parts separated by `/`.
        public var path: String
        /// The format, such as `xlsx`.
        public var format: String
        /// The name of the template; nil for files that do not depend on one.
        public var template: String?
        /// The size in bytes.
        public var size: Int
        /// The SHA-256 of the contents, in hexadecimal digits.
        public var sha256: String { hash.hexadecimal }

        package var hash: ContentHash

        package init(
            path: String, format: String, template: String?, size: Int, hash: ContentHash
        ) {
            self.path = path
            self.format = format
            self.template = template
            self.size = size
            self.hash = hash
        }
    }
}
