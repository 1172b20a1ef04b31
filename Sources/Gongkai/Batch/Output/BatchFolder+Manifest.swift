extension BatchFolder {
    /// Removes the manifest of an earlier run, and what is made from it.
    ///
    /// Throws `GongkaiError` if it is there and cannot be removed.
    func removeManifest() throws(GongkaiError) {
        for name in [BatchChecksums.fileName] + BatchChecksums.commonFiles {
            do {
                try SystemCalls.remove(name, in: root)
            } catch {
                guard error != .noSuchFile else { continue }
                throw GongkaiError(
                    FileError(.createOutput, .system(error), path: "\(path)/\(name)"))
            }
        }
    }

    /// Writes both files of a manifest.
    func write(_ manifest: BatchManifest) throws(GongkaiError) {
        do {
            try write(BatchManifest.tableName, manifest.writeTable)
            // The machines' one comes last: where it is, the other is too.
            try write(BatchManifest.fileName, manifest.writeFile)
        } catch {
            throw GongkaiError(error)
        }
    }

    private func write(
        _ name: String,
        _ pieces: (([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
    ) throws(FileError) {
        let file = try OutputFile(at: "\(path)/\(name)", replacing: true)
        var buffer: [UInt8] = []
        try pieces { piece throws(FileError) in
            buffer += piece
            guard buffer.count >= 64 << 10 else { return }
            try file.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        try file.write(buffer)
        try file.commit()
    }

    /// Whether there is a folder of that name.
    func hasFolder(_ name: String) -> Bool {
        ((try? SystemCalls.status(of: name, in: root)) ?? nil)?.kind == .folder
    }

    /// Removes a department's files; returns whether nothing else was in its folder, which is then
    /// removed too.
    func removeDepartment(_ name: String, names: Set<String>) -> Bool {
        guard let department = try? SystemCalls.open(name, in: root, .folder) else { return false }
        for file in names { try? SystemCalls.remove(file, in: department) }
        return (try? SystemCalls.remove(name, in: root, isFolder: true)) != nil
    }
}
