/// Opens the parts of a package by their relationships.
struct PackageReader: ~Copyable {
    private let archive: ZipArchive
    private let directory: ArchiveDirectory
    private var parser: XMLPartParser
    /// Entries by the names that parts are compared by.
    private let indexes: [String: Int]
    /// The relationships of the package itself, once they were asked for.
    private var ownRelationships: Relationships?

    /// Spreadsheet parts in the namespaces of the transitional and the strict standard.
    static let spreadsheet: [StaticString] = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]

    /// Opens a package.
    ///
    /// Where the bytes are those of the file at `path`, its parts are read from there, and no copy
    /// of the bytes is kept.
    init(
        _ bytes: [UInt8], path: String? = nil, limits: ArchiveLimits
    ) throws(WorkbookReadError) {
        let directory = try Self.directory(of: bytes, limits: limits)
        let archive = try Self.telling { () throws(PackageFault) in
            guard let path else { return try ZipArchive(bytes, limits: limits) }
            return try ZipArchive(path: path, limits: limits, isStrict: false)
        }
        let parser = try Self.telling { () throws(PackageFault) in
            try XMLPartParser(limits: limits)
        }
        // libzip has found the directory in its own way.
        guard archive.names == directory.entries.map(\.name) else {
            throw WorkbookReadError(.archive(.severalEndRecords))
        }
        self.archive = archive
        self.directory = directory
        self.parser = parser
        indexes = Dictionary(
            directory.entries.enumerated().map { (EntryName.key($1.name), $0) }
        ) { first, _ in first }
    }

    private static func directory(
        of bytes: [UInt8], limits: ArchiveLimits
    ) throws(WorkbookReadError) -> ArchiveDirectory {
        if let kind = ForeignFile(startOf: bytes) { throw WorkbookReadError(.otherKind(kind)) }
        do {
            return try ArchiveDirectory(bytes, limits: limits)
        } catch {
            throw WorkbookReadError(error)
        }
    }

    private static func telling<Result: ~Copyable>(
        _ calls: () throws(PackageFault) -> Result
    ) throws(WorkbookReadError) -> Result {
        do {
            return try calls()
        } catch {
            throw WorkbookReadError(error)
        }
    }

    /// Bytes after the end of the archive.
    var trailingBytes: Int { directory.trailingBytes }

    /// The first entry's name, by which other kinds of files are told.
    var firstName: String? { directory.entries.first?.name }

    func has(_ part: String) -> Bool { indexes[EntryName.key(part)] != nil }

    /// The part that a relationship of another leads to.
    func target(
        of relationship: Relationships.Relationship, from source: String
    ) throws(WorkbookReadError) -> String {
        guard !relationship.isExternal,
            let name = EntryName.resolved(target: relationship.target, from: source)
        else { throw WorkbookReadError(.content(.partOutside), part: source) }
        guard has(name) else { throw WorkbookReadError(.content(.partMissing), part: name) }
        return name
    }

    /// The relationships of a part, none where it has no such part.
    ///
    /// Those of the package itself have no source.
    mutating func relationships(of source: String) throws(WorkbookReadError) -> Relationships {
        if source.isEmpty, let ownRelationships { return ownRelationships }
        var segments = source.split(separator: "/").map(String.init)
        let file = segments.popLast() ?? ""
        let name = (segments + ["_rels", file + ".rels"]).joined(separator: "/")
        guard has(name) else { return Relationships() }
        let content = RelationshipsContent()
        try read(
            name, content, root: RelationshipsContent.root,
            namespaces: RelationshipsContent.namespaces)
        if source.isEmpty { ownRelationships = content.relationships }
        return content.relationships
    }

    /// Reads a part of the spreadsheet's own namespaces.
    mutating func read(
        _ name: String, _ content: any PartContent, root: StaticString
    ) throws(WorkbookReadError) {
        try read(name, content, root: root, namespaces: Self.spreadsheet)
    }

    mutating func read(
        _ name: String, _ content: any PartContent, root: StaticString,
        namespaces: [StaticString]
    ) throws(WorkbookReadError) {
        var part = try open(name, content, root: root, namespaces: namespaces)
        while try advance(&part) {}
    }

    /// Begins a part that is read piece by piece; no other is read before its end.
    mutating func open(
        _ name: String, _ content: any PartContent, root: StaticString,
        namespaces: [StaticString] = PackageReader.spreadsheet
    ) throws(WorkbookReadError) -> OpenPart {
        guard let index = indexes[EntryName.key(name)] else {
            throw WorkbookReadError(.content(.partMissing), part: name)
        }
        let filter = NamespaceFilter(content, root: root, namespaces: namespaces)
        do {
            let reader = try archive.part(index)
            try parser.begin(reader, with: filter)
            return OpenPart(
                reader: reader, content: content, filter: filter,
                size: directory.entries[index].unpackedBytes)
        } catch {
            throw WorkbookReadError(error)
        }
    }

    /// Reads the next piece of the part; false at its end, where it was whole.
    mutating func advance(_ part: inout OpenPart) throws(WorkbookReadError) -> Bool {
        let name = part.reader.name
        do {
            if try parser.advance(&part.reader, with: part.filter) { return true }
            parser.end()
            try part.reader.close()
        } catch {
            parser.end()
            if part.filter.hasWrongRoot {
                throw WorkbookReadError(.content(.wrongRoot), part: name)
            }
            if let reason = part.content.fault { throw WorkbookReadError(reason, part: name) }
            throw WorkbookReadError(error)
        }
        guard part.reader.count == part.size else {
            throw WorkbookReadError(.archive(.wrongSize), part: name)
        }
        return false
    }
}

/// A part that is being read piece by piece.
struct OpenPart: ~Copyable {
    fileprivate var reader: PartReader
    fileprivate let content: any PartContent
    fileprivate let filter: NamespaceFilter
    /// The bytes that it must unpack to.
    fileprivate let size: Int
}

extension WorkbookReadError {
    init(_ fault: PackageFault) {
        let reason: Reason =
            switch fault.kind {
            case .other: .resources
            case .notWellFormed: .notWellFormed(fault.reason)
            case .documentType: .documentType
            case .encoding: .encoding
            case .damaged: .damaged
            case .limit(let limit): .limit(limit)
            }
        self.init(reason, part: fault.part)
    }

    init(_ fault: ArchiveFault) {
        switch fault.reason {
        case .noEndRecord: self.init(.otherKind(.cutArchive))
        case .tooManyEntries: self.init(.limit(.entries))
        case .longName: self.init(.limit(.nameBytes))
        default: self.init(.archive(fault.reason), part: fault.entry)
        }
    }
}
