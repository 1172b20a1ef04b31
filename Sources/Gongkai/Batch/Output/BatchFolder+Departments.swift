import DisclosureCatalog

/// Why a department's folder cannot take its name.
enum PlacingFault: Error {
    case system(SystemError)
    /// Something that the program has not written is there: the folder itself, or a file in it.
    case inTheWay(String?)
}

extension BatchFolder {
    /// What of a file is compared with the journal.
    enum Comparison {
        case sizes
        case content
    }

    /// Whether all files of a department are there as the journal has them.
    func hasFiles(of entry: BatchManifest.Entry, comparing comparison: Comparison) -> Bool {
        guard let name = entry.folder,
            let folder = try? SystemCalls.open(name, in: root, .folder)
        else { return false }
        return zip(entry.files, entry.fileNames).allSatisfy { file, name in
            guard let status = try? SystemCalls.status(of: name, in: folder),
                status.kind == .regular, status.size == file.size
            else { return false }
            guard comparison == .content else { return true }
            guard let descriptor = try? SystemCalls.open(name, in: folder, .read),
                let found = try? ContentHash.measure(descriptor)
            else { return false }
            return found.size == file.size && found.hash == file.hash
        }
    }

    /// Gives a complete department its name; what had it before is removed.
    ///
    /// Only a folder whose files all have names in `known` is replaced, or any with `replacing`.
    func place(
        _ staged: String, as name: String, known: Set<String>, replacing: Bool
    ) throws(PlacingFault) {
        do {
            guard let status = try SystemCalls.status(of: name, in: root) else {
                return try SystemCalls.rename(staged, in: staging, to: name, in: root)
            }
            guard status.kind == .folder else { throw PlacingFault.inTheWay(nil) }
            if !replacing {
                let old = try SystemCalls.open(name, in: root, .folder)
                let (names, others) = try SystemCalls.namesAndOthers(in: old)
                if let foreign = names.sorted().first(where: { !known.contains($0) }) {
                    throw PlacingFault.inTheWay(foreign)
                }
                if others > 0 { throw PlacingFault.inTheWay("?") }
            }
            try exchange(staged, with: name)
        } catch let fault as PlacingFault {
            throw fault
        } catch let error as SystemError {
            throw .system(error)
        } catch {
            throw .inTheWay(nil)
        }
    }

    private func exchange(_ staged: String, with name: String) throws(SystemError) {
        do {
            try SystemCalls.exchange(staged, in: staging, with: name, in: root)
            SystemCalls.removeTree(staged, in: staging)
        } catch {
            guard error.isUnsupported else { throw error }
            // The department is absent for a moment; were the process killed just then, its files
            // would be missing, and the next run would make them again.
            let old = staged + ".old"
            try SystemCalls.rename(name, in: root, to: old, in: staging)
            do {
                try SystemCalls.rename(staged, in: staging, to: name, in: root)
            } catch {
                try? SystemCalls.rename(old, in: staging, to: name, in: root)
                throw error
            }
            SystemCalls.removeTree(old, in: staging)
        }
    }

    /// Waits until the files of departments, and what else was written, are on the disk.
    func synchronize(_ departments: [(staged: String, files: [String])]) throws(SystemError) {
        do {
            return try SystemCalls.synchronizeFileSystem(of: root)
        } catch {
            guard error.isUnsupported else { throw error }
        }
        for department in departments {
            let folder = try SystemCalls.open(department.staged, in: staging, .folder)
            for name in department.files {
                try SystemCalls.synchronize(try SystemCalls.open(name, in: folder, .read))
            }
            try SystemCalls.synchronize(folder)
        }
        try SystemCalls.synchronize(staging)
    }
}
