package import DisclosureCatalog

/// Catalog files: JSON in UTF-8, read with JSON5's comments and trailing commas.
package enum CatalogFile {
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

    /// The bytes of a catalog file: indented, keys sorted, a line break at the end.
    ///
    /// The same catalog always gives the same bytes, and reading them gives an equal catalog.
    package static func bytes(of catalog: Catalog) throws -> [UInt8] {
        try JSONFile.bytes(of: catalog)
    }

    /// The lines of a catalog file in which findings are; those without a key path are left out.
    package static func lines(of findings: [Finding], in bytes: [UInt8]) -> [Place: Int] {
        let paths = findings.reduce(into: [Place: DocumentPath]()) { paths, finding in
            guard case .keyPath(let text) = finding.place.position else { return }
            paths[finding.place] = DocumentPath(text)
        }
        guard !paths.isEmpty else { return [:] }
        let locator = JSONLocator(JSONText.withoutMark(bytes), paths: paths.values)
        return paths.compactMapValues { locator.position(of: $0)?.line }
    }
}
