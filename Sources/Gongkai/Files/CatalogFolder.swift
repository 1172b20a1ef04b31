import DisclosureCatalog

/// The catalog files that a path names.
enum CatalogFolder {
    /// The path itself; for a folder, the paths of its catalog files by name.
    ///
    /// A catalog file is one that ends in `.json` or `.json5` and does not start with a full stop.
    /// Throws `FileError` for a folder that cannot be read.
    static func files(at path: String) throws(FileError) -> [String] {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw FileError(.readInput, .malformedName, path: path)
        }
        let names = try FileError.telling(.readInput, path) { () throws(SystemError) -> [String]? in
            guard try SystemCalls.status(ofPath: path).kind == .folder else { return nil }
            return try SystemCalls.names(in: try SystemCalls.open(path, .folder))
        }
        guard let names else { return [path] }
        let folder = path.hasSuffix("/") ? path : path + "/"
        return names.filter(isCatalog).sorted().map { folder + $0 }
    }

    private static func isCatalog(_ name: String) -> Bool {
        !name.hasPrefix(".") && (name.hasSuffix(".json") || name.hasSuffix(".json5"))
    }
}
