package import DisclosureCatalog

/// Catalog files: JSON in UTF-8, read with JSON5's comments and trailing commas.
///
///     var catalog = try CatalogFile.read(.file("catalog.json"))
///     catalog.department = "示例市统计局"
///     try CatalogFile.write(catalog, to: .file("catalog.json", replacing: true))
public enum CatalogFile {
    /// Reads a catalog from the bytes of a file.
    ///
    /// `file` is the name that errors show. Throws `JSONFileError` for anything that is not a
    /// catalog file, with line, column and key path. Problems in the catalog itself are no errors;
    /// `CatalogValidator` finds them.
    package static func read(
        _ bytes: [UInt8], file: String, limits: Limits = .standard
    ) throws(JSONFileError) -> Catalog {
        try JSONFile.read(Catalog.self, from: bytes, file: file, limits: limits)
    }

    /// Reads a catalog and keeps the document, which knows the lines of findings.
    static func open(
        _ bytes: [UInt8], file: String, limits: Limits
    ) throws(JSONFileError) -> (catalog: Catalog, document: JSONDocument) {
        let document = try JSONDocument(bytes, file: file, limits: limits)
        return (try document.decode(Catalog.self), document)
    }

    /// What ``bytes(of:)`` gives; it throws only for a fault of the program.
    package static func encoded(_ catalog: Catalog) throws -> [UInt8] {
        try JSONFile.bytes(of: catalog)
    }

    /// The lines of a catalog file in which findings are; those without a key path are left out.
    package static func lines(of findings: [Finding], in bytes: [UInt8]) -> [Place: Int] {
        JSONLocator(JSONText.withoutMark(bytes)).lines(of: findings)
    }
}
