public import DisclosureCatalog

extension BatchManifest {
    /// One input and what became of it.
    public struct Entry: Hashable, Sendable {
        /// The number of the input among all inputs of the batch, shards included; one-based.
        public var position: Int
        /// The path of the input within the input folder, or the name of the input file.
        public var source: String
        /// The line of a file with one catalog per line; one-based.
        public var line: Int?
        /// The sheet of a workbook with several forms, with the first cell where several stand on
        /// one sheet, such as `目录!A30`; nil where the input is one form.
        public internal(set) var table: String?
        /// The name of the department; nil where it could not be read.
        public var department: String?
        /// The folder within the output folder that holds the department's files; nil where the
        /// department has no name.
        public var folder: String?
        /// What became of the input.
        public var status: Status
        /// Why there are no files, for people; nil if there are.
        public var reason: LocalizedText?
        /// How much there is; all zero where the catalog could not be read.
        public var counts = Counts()
        /// The department's files, in the order of templates and formats.
        public var files: [File] = []

        package var catalogHash: ContentHash?

        /// The input as messages name it, with its line or table.
        var sourceName: String {
            if let line { return "\(source):\(line)" }
            return table.map { "\(source)!\($0)" } ?? source
        }

        /// The department, or where its name is not known, the place of the input.
        var name: String { department ?? sourceName }

        /// The SHA-256 of the catalog as it was read, in hexadecimal digits; nil where it could not
        /// be.
        ///
        /// For a file with one catalog per line it is that of the line without its end.
        public var catalogSHA256: String? { catalogHash?.hexadecimal }

        /// Whether the folder is not called exactly as the department is, because such a name is
        /// not possible everywhere, or is taken.
        public var isRenamed: Bool {
            guard let folder, let department else { return false }
            return !folder.utf8.elementsEqual(department.utf8)
        }

        package init(position: Int, source: String, line: Int? = nil, status: Status = .pending) {
            self.position = position
            self.source = source
            self.line = line
            self.status = status
        }
    }

    /// How many inputs came to what.
    public func count(of status: Status) -> Int {
        entries.count { $0.status == status }
    }
}
