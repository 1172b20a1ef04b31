/// A folder for several output files.
enum NewFolder {
    /// Makes a folder; one that is there already is left as it is.
    ///
    /// Throws `FileError` if it cannot be made, or if the name is that of something else.
    static func make(at path: String) throws(FileError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw FileError(.createOutput, .malformedName, path: path)
        }
        let found = try? SystemCalls.status(ofPath: path)
        guard let found else { return try create(path) }
        guard found.kind == .folder else {
            throw FileError(.createOutput, .exists, path: path)
        }
    }

    private static func create(_ path: String) throws(FileError) {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        let folder = try OutputFolder(of: trimmed, replacing: false)
        try FileError.telling(.createOutput, path) { () throws(SystemError) in
            try SystemCalls.makeSharedFolder(folder.name, in: folder.descriptor)
        }
    }
}
