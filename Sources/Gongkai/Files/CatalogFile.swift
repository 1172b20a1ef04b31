public import DisclosureCatalog

/// Catalog files: JSON in UTF-8, read with JSON5's comments and trailing commas.
///
///     var catalog = try CatalogFile.read(.file("catalog.json"))
///     catalog.department = "示例市统计局"
///     try CatalogFile.write(catalog, to: .file("catalog.json", replacing: true))
public enum CatalogFile {
    /// Reads a catalog.
    ///
    /// Throws `GongkaiError` for a source that cannot be read, and for anything that is no catalog
    /// file, with line, column and key path. Problems in the catalog itself are no errors;
    /// ``CatalogValidation`` finds them.
    public static func read(
        _ source: CatalogSource, limits: Limits = .standard
    ) throws(GongkaiError) -> Catalog {
        let bytes = try source.read(limits)
        do {
            return try read(bytes, file: source.name, limits: limits)
        } catch {
            throw GongkaiError(error)
        }
    }

    /// Writes a catalog as its file: indented, keys sorted.
    ///
    /// Throws `GongkaiError` for a destination that cannot be written; an existing file is unchanged
    /// then.
    public static func write(
        _ catalog: Catalog, to destination: OutputDestination
    ) throws(GongkaiError) {
        try destination.write(try bytes(of: catalog))
    }

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

    /// The bytes of a catalog file: indented, keys sorted, a line break at the end.
    ///
    /// The same catalog always gives the same bytes, and reading them gives an equal catalog.
    public static func bytes(of catalog: Catalog) throws(GongkaiError) -> [UInt8] {
        do {
            return try JSONFile.bytes(of: catalog)
        } catch {
            throw GongkaiError(internalFault: "catalog file")
        }
    }

    /// The lines of a catalog file in which findings are; those without a key path are left out.
    package static func lines(of findings: [Finding], in bytes: [UInt8]) -> [Place: Int] {
        JSONLocator(JSONText.withoutMark(bytes)).lines(of: findings)
    }
}
