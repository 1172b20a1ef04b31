/// The folder of a department while its files are made, which gets its name when they are complete.
struct StagedDepartment: ~Copyable {
    let folder: BatchFolder
    /// The name in the folder of unfinished departments.
    let name: String
    private let descriptor: FileDescriptor

    /// Makes an empty folder.
    init(in folder: BatchFolder, name: String) throws(FileError) {
        descriptor = try FileError.telling(.createOutput, folder.path) { () throws(SystemError) in
            do throws(SystemError) {
                try SystemCalls.makeSharedFolder(name, in: folder.staging)
                return try SystemCalls.open(name, in: folder.staging, .folder)
            } catch {
                SystemCalls.removeTree(name, in: folder.staging)
                throw error
            }
        }
        self.folder = folder
        self.name = name
    }

    /// The path of the folder, for libraries that open files by their path.
    var path: String { "\(folder.stagingPath)/\(name)" }

    /// Writes a whole file.
    ///
    /// Throws `FileError`, which names the place that the file should get.
    func write(_ bytes: [UInt8], as fileName: String, for destination: String) throws(FileError) {
        let file = try FileError.telling(.createOutput, destination) { () throws(SystemError) in
            try SystemCalls.open(fileName, in: descriptor, .create)
        }
        do {
            try SystemCalls.write(bytes, to: file.number)
            try SystemCalls.setMode(ThisProcess.newFileMode, of: file)
            try file.close()
        } catch {
            throw FileError(.writeOutput, .system(error), path: destination)
        }
    }

    /// The size and hash of a file that a library has written.
    func measure(
        _ fileName: String, for destination: String
    ) throws(FileError) -> (size: Int, hash: ContentHash) {
        try FileError.telling(.createOutput, destination) { () throws(SystemError) in
            let file = try SystemCalls.open(fileName, in: descriptor, .read)
            return try ContentHash.measure(file)
        }
    }

    /// Removes the folder with all that is in it.
    consuming func discard() {
        SystemCalls.removeTree(name, in: folder.staging)
    }
}

extension ContentHash {
    /// The size and hash of an open file, read piece by piece.
    static func measure(
        _ file: borrowing FileDescriptor
    ) throws(SystemError) -> (size: Int, hash: ContentHash) {
        var calculation = Calculation()
        var size = 0
        while true {
            let piece = try SystemCalls.read(file.number, upTo: 64 << 10)
            if piece.isEmpty { return (size, calculation.finish()) }
            calculation.update(piece)
            size += piece.count
        }
    }
}
