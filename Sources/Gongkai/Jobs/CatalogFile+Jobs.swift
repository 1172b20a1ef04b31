public import DisclosureCatalog

extension CatalogFile {
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

    /// The bytes of a catalog file: indented, keys sorted, a line break at the end.
    ///
    /// The same catalog always gives the same bytes, and reading them gives an equal catalog.
    public static func bytes(of catalog: Catalog) throws(GongkaiError) -> [UInt8] {
        do {
            return try encoded(catalog)
        } catch {
            throw GongkaiError(internalFault: "catalog file")
        }
    }
}
