/// The list of checksums of an output folder: `SHA256SUMS`, which `sha256sum -c` reads.
struct BatchChecksums: Hashable, Sendable {
    /// What the list is called in the output folder and in the bundle.
    static let fileName = "SHA256SUMS"

    /// One file.
    struct Line: Hashable, Sendable {
        /// Within the output folder.
        var path: String
        var hash: ContentHash
    }

    /// In the order of the list.
    var lines: [Line]

    init(lines: [Line]) {
        self.lines = lines
    }

    /// The files of a manifest, after the consolidated workbook and the manifest itself, which are
    /// read for their hashes.
    ///
    /// Throws `FileError` if one of these cannot be read.
    init(folder: String, manifest: BatchManifest) throws(FileError) {
        lines = []
        for name in Self.commonFiles {
            lines.append(
                Line(path: name, hash: try FileMeasure(of: folder + "/" + name).hash))
        }
        for entry in manifest.entries where entry.status == .done {
            lines += entry.files.map { Line(path: $0.path, hash: $0.hash) }
        }
    }

    /// What an output folder holds besides departments and this list.
    static let commonFiles = [
        BatchSummary.fileName, BatchManifest.tableName, BatchManifest.fileName,
    ]

    /// Reads a list; nil for text that is none.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        lines = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let separator = line.firstIndex(of: UInt8(ascii: " ")),
                let hash = ContentHash(hexadecimal: Substring(line[..<separator])),
                let mark = line[separator...].dropFirst().first,
                mark == UInt8(ascii: " ") || mark == UInt8(ascii: "*")
            else { return nil }
            lines.append(
                Line(path: String(Substring(line[separator...].dropFirst(2))), hash: hash))
        }
    }

    /// The bytes of the list; no path has a line feed or a backslash, which would need an escape.
    var bytes: [UInt8] {
        lines.flatMap { Array("\($0.hash.hexadecimal)  \($0.path)\n".utf8) }
    }

    /// Writes the list into the output folder, in the place of an earlier one.
    func write(to folder: String) throws(FileError) {
        let file = try OutputFile(at: folder + "/" + Self.fileName, replacing: true)
        try file.write(bytes)
        try file.commit()
    }
}
