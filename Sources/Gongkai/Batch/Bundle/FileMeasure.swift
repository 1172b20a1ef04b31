/// The size and the hash of a file, read piece by piece.
struct FileMeasure: Hashable, Sendable {
    var size: Int
    var hash: ContentHash

    init(size: Int, hash: ContentHash) {
        self.size = size
        self.hash = hash
    }

    /// Reads a file.
    ///
    /// Throws `FileError` for what is missing, cannot be read, or is no regular file.
    init(of path: String) throws(FileError) {
        let file = try FileError.telling(.readInput, path) { () throws(SystemError) in
            try SystemCalls.open(path, .read)
        }
        let kind = try FileError.telling(.readInput, path) { () throws(SystemError) in
            try SystemCalls.status(of: file.number).kind
        }
        guard kind == .regular else {
            throw FileError(.readInput, .notAFile(kind), path: path)
        }
        (size, hash) = try FileError.telling(.readInput, path) { () throws(SystemError) in
            try ContentHash.measure(file)
        }
    }

    /// Measures content that comes in pieces.
    struct Calculation {
        private var hash = ContentHash.Calculation()
        private var size = 0

        mutating func update(_ piece: [UInt8]) {
            hash.update(piece)
            size += piece.count
        }

        func finish() -> FileMeasure { FileMeasure(size: size, hash: hash.finish()) }
    }
}
