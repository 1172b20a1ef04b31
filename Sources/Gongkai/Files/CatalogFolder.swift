import DisclosureCatalog

/// The catalog files that a path names.
enum CatalogFolder {
    /// The path itself; for a folder, the paths of its catalog files, those of the folders in it
    /// among them, as ``BatchInput/folder(_:)`` finds them.
    ///
    /// Throws `GongkaiError` for a folder that cannot be read, and where something in it cannot:
    /// figures without a department would be wrong.
    static func files(at path: String) throws(GongkaiError) -> [String] {
        guard try isFolder(path) else { return [path] }
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        var scan = FolderScan(outputs: [])
        try scan.add(path)
        for slot in scan.slots {
            if let refusal = slot.refusal, refusal.status == .failed {
                throw GongkaiError(unreadable: slot.path, refusal.reason)
            }
        }
        return scan.slots.lazy.filter { slot in
            slot.refusal == nil && BatchSourceKind(fileName: slot.source) == .catalog
        }.map(\.path)
    }

    private static func isFolder(_ path: String) throws(GongkaiError) -> Bool {
        try GongkaiError.telling { () throws(FileError) in
            guard !path.isEmpty, !path.utf8.contains(0) else {
                throw FileError(.readInput, .malformedName, path: path)
            }
            return try FileError.telling(.readInput, path) { () throws(SystemError) in
                try SystemCalls.status(ofPath: path).kind == .folder
            }
        }
    }
}

extension GongkaiError {
    /// Something in a folder of catalogs that cannot be read.
    fileprivate init(unreadable path: String, _ reason: LocalizedText) {
        let place = escapedQuote(path, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：\(reason.chinese)", en: "\(place): \(reason.english)"))
    }
}
