/// The output folder of an import, with a folder inside it for what has no name yet.
final class ImportFolder: Sendable {
    /// As the user gave it.
    let path: String
    let identity: FileStatus.Identity
    private let root: FileDescriptor
    private let staging: FileDescriptor
    private let stagingName: String
    /// Whether the folder was not there before.
    private let isNew: Bool

    /// What the temporary folder is called after.
    private static let baseName = "import"

    /// Makes the folder unless it is there, and clears away what a killed run left.
    ///
    /// Throws `GongkaiError` if it cannot be used.
    init(at path: String) throws(GongkaiError) {
        isNew = (try? SystemCalls.status(ofPath: path)) == nil
        let root = try BatchFolder.openRoot(path)
        let stagingName = TemporaryName(for: Self.baseName).text
        do throws(SystemError) {
            staging = try LiveTemporaries.shared.create(
                .init(folder: root.number, name: stagingName, isFolder: true)
            ) { () throws(SystemError) in
                try SystemCalls.makeFolder(stagingName, in: root)
                return try SystemCalls.open(stagingName, in: root, .folder)
            }
            identity = try SystemCalls.status(of: root.number).identity
        } catch {
            throw GongkaiError(FileError(.createOutput, .folder(error), path: path))
        }
        // Tells others that the owner lives; where the file system has no locks, its number does.
        try? SystemCalls.lock(staging)
        self.path = path
        self.root = root
        self.stagingName = stagingName
        if let folder = try? OutputFolder(of: path + "/" + Self.baseName, replacing: false) {
            StaleFiles.remove(in: folder)
        }
    }

    /// Writes a whole file that has no name yet, only a number.
    ///
    /// Throws `FileError`, which names `destination`.
    func stage(_ bytes: [UInt8], number: Int, for destination: String) throws(FileError) {
        let file = try FileError.telling(.createOutput, destination) { () throws(SystemError) in
            try SystemCalls.open(String(number), in: staging, .create)
        }
        do {
            try SystemCalls.write(bytes, to: file.number)
            try SystemCalls.setMode(ThisProcess.newFileMode, of: file)
            try file.close()
        } catch {
            throw FileError(.writeOutput, .system(error), path: destination)
        }
    }

    /// The path of a file of the folder, as messages show it.
    func path(of name: String) -> String { path + (path.hasSuffix("/") ? "" : "/") + name }

    /// The path of a file that has only a number, for libraries that write files by their path.
    func stagingPath(_ number: Int) -> String { "\(path)/\(stagingName)/\(number)" }

    /// Lets others read a file that a library has written, and tells its size and hash.
    func measure(_ number: Int) throws(FileError) -> (size: Int, hash: ContentHash) {
        try FileError.telling(.writeOutput, path) { () throws(SystemError) in
            let file = try SystemCalls.open(String(number), in: staging, .read)
            try SystemCalls.setMode(ThisProcess.newFileMode, of: file)
            return try ContentHash.measure(file)
        }
    }

    /// Makes sure that the files with these numbers are on the disk.
    func synchronize(_ numbers: [Int]) throws(FileError) {
        try FileError.telling(.writeOutput, path) { () throws(SystemError) in
            do throws(SystemError) {
                try SystemCalls.synchronizeFileSystem(of: staging)
            } catch {
                guard error.isUnsupported else { throw error }
                for number in numbers {
                    let file = try SystemCalls.open(String(number), in: staging, .read)
                    try SystemCalls.synchronize(file)
                }
            }
        }
    }

    /// Gives a file its name; one that is there and says the same is as good.
    func place(_ number: Int, as name: String, replacing: Bool) throws(FileError) {
        let destination = path(of: name)
        let folder = try OutputFolder(of: destination, replacing: replacing)
        if !replacing, try hasSameBytes(number, as: name) { return }
        try folder.take(String(number), from: staging)
    }

    private func hasSameBytes(_ number: Int, as name: String) throws(FileError) -> Bool {
        do throws(SystemError) {
            guard let found = try SystemCalls.status(of: name, in: root), found.kind == .regular
            else { return false }
            let made = try SystemCalls.open(String(number), in: staging, .read)
            let other = try SystemCalls.open(name, in: root, .read)
            guard try SystemCalls.status(of: made.number).size == found.size else { return false }
            return try ContentHash.measure(made).hash == ContentHash.measure(other).hash
        } catch {
            throw FileError(.createOutput, .system(error), path: path(of: name))
        }
    }

    /// Puts the new names on the disk.
    func finish() throws(FileError) {
        try FileError.telling(.writeOutput, path) { () throws(SystemError) in
            try SystemCalls.synchronize(root)
        }
    }

    /// Removes what has got no name, and a folder that was made for nothing.
    func cleanUp() {
        SystemCalls.removeTree(stagingName, in: root)
        LiveTemporaries.shared.forget(
            .init(folder: root.number, name: stagingName, isFolder: true))
        guard isNew, let here = try? SystemCalls.open(".", .folder) else { return }
        // The system keeps a folder that has anything in it.
        try? SystemCalls.remove(path, in: here, isFolder: true)
    }
}
