import DelimitedText
import DisclosureCatalog

extension BatchManifest {
    /// What the manifest is called in the output folder.
    public static let fileName = "manifest.json"
    /// What the manifest for people is called.
    public static let tableName = "manifest.csv"
    /// The largest manifest that is read, in bytes: that of half a million departments.
    package static let largestFile = 512 << 20

    private static var limits: Limits {
        var limits = Limits.standard
        limits.inputBytes = largestFile
        limits.jsonValues = 50_000_000
        return limits
    }

    /// Reads the manifest of an output folder.
    ///
    /// Throws `GongkaiError` if there is none, or if it is not what this program writes.
    public static func read(folder: String) throws(GongkaiError) -> BatchManifest {
        try read(file: folder + "/" + fileName)
    }

    /// Reads a manifest file.
    ///
    /// Throws `GongkaiError` as `read(folder:)` does.
    public static func read(file: String) throws(GongkaiError) -> BatchManifest {
        let bytes = try CatalogSource.file(file).read(limits)
        return try read(bytes, name: file)
    }

    /// Reads a manifest from the bytes of its file; errors show `name`.
    package static func read(_ bytes: [UInt8], name: String) throws(GongkaiError) -> BatchManifest {
        do {
            return try JSONFile.read(BatchManifest.self, from: bytes, file: name, limits: limits)
        } catch {
            throw GongkaiError(error)
        }
    }

    /// Hands over the bytes of `manifest.csv` in pieces: one row for each file, and one for each
    /// input without files.
    ///
    /// It is in UTF-8 after a byte order mark, so that Excel shows Chinese names.
    package func writeTable<Failure: Error>(
        _ write: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try write(Self.bytes(of: [Self.headings.map(DelimitedField.text)], .utf8WithMark))
        for entry in entries {
            let start = entry.fields
            let rows = entry.files.map { file in start + file.fields + entry.ending }
            let none = Array(repeating: DelimitedField.text(""), count: 5)
            try write(Self.bytes(of: rows.isEmpty ? [start + none + entry.ending] : rows, .utf8))
        }
    }

    private static let headings = [
        "position", "status", "department", "folder", "source", "line", "sections", "items",
        "on_request", "channels", "errors", "warnings", "notes", "template", "format", "path",
        "size", "sha256", "catalog_sha256", "reason_zh", "reason_en",
    ]

    private static func bytes(of rows: [[DelimitedField]], _ encoding: TextEncoding) -> [UInt8] {
        // Without U+0000, which `fields` has replaced, UTF-8 holds every text.
        (try? DelimitedWriter(encoding: encoding).write(rows)) ?? []
    }
}

extension BatchManifest.Entry {
    fileprivate var fields: [DelimitedField] {
        let numbers = [
            counts.sections, counts.items, counts.onRequest, counts.channels, counts.errors,
            counts.warnings, counts.notes,
        ]
        return [
            .number(String(position)), .text(status.rawValue), text(department), text(folder),
            text(table.map { "\(source)!\($0)" } ?? source),
            line.map { .number(String($0)) } ?? .text(""),
        ] + numbers.map { .number(String($0)) }
    }

    fileprivate var ending: [DelimitedField] {
        [text(catalogSHA256), text(reason?.chinese), text(reason?.english)]
    }
}

extension BatchManifest.File {
    fileprivate var fields: [DelimitedField] {
        [
            text(template), text(format), text(path), .number(String(size)), .text(sha256),
        ]
    }
}

/// A text for CSV, which cannot hold U+0000.
private func text(_ text: String?) -> DelimitedField {
    let scalars = (text ?? "").unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }
    return .text(String(String.UnicodeScalarView(scalars)))
}
