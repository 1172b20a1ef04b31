/// All entries of a package in memory, some of them changed, to be written as a new package.
struct PackageParts {
    private var names: [String]
    private var contents: [[UInt8]]
    private var indexes: [String: Int] = [:]

    /// Unpacks everything; folders are left out.
    init(_ bytes: [UInt8], limits: ArchiveLimits) throws(WorkbookReadError) {
        names = []
        contents = []
        do {
            let archive = try ZipArchive(bytes, limits: limits)
            for (index, name) in archive.names.enumerated() where !name.hasSuffix("/") {
                var content: [UInt8] = []
                try archive.withPart(index) { part throws(PackageFault) in
                    while let piece = try part.next() { content += piece }
                }
                indexes[EntryName.key(name)] = names.count
                names.append(name)
                contents.append(content)
            }
        } catch {
            throw WorkbookReadError(error)
        }
    }

    func has(_ name: String) -> Bool { indexes[EntryName.key(name)] != nil }

    /// The bytes of a part in UTF-8; nil if there is none.
    subscript(name: String) -> [UInt8]? {
        get {
            indexes[EntryName.key(name)].map { Self.utf8(contents[$0]) }
        }
        set {
            guard let newValue else { return }
            if let index = indexes[EntryName.key(name)] {
                contents[index] = newValue
            } else {
                indexes[EntryName.key(name)] = names.count
                names.append(name)
                contents.append(newValue)
            }
        }
    }

    /// A name that no part has, `xl/comments1.xml` for `xl/comments` and `.xml`.
    func freeName(_ start: String, _ ending: String) -> String {
        for number in 1... where !has("\(start)\(number)\(ending)") {
            return "\(start)\(number)\(ending)"
        }
        return start + ending
    }

    /// Writes the package to a file, which is made or replaced.
    func write(to path: String) throws(ArchiveError) {
        var zip = try ZipWriter(path: path)
        for (index, name) in names.enumerated() {
            try zip.add(bytes: contents[index], as: name, packing: .deflate)
        }
        try zip.close()
    }

    /// Parts may be in UTF-16, which is changed to UTF-8 with what the part says about it.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
        let (low, high) = isLittle ? (0, 1) : (1, 0)
        var units: [UInt16] = []
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low]))
        }
        let text = String(decoding: units, as: UTF16.self)
        guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else {
            return Array(text.utf8)
        }
        return Array(text[end.upperBound...].utf8)
    }
}
