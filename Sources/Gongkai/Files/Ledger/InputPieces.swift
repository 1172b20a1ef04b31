/// The bytes of a regular file, or of an array, piece by piece.
struct InputPieces: ~Copyable {
    /// How many bytes a piece has at most.
    static let pieceSize = 256 << 10

    /// Keeps the file open.
    private let file: FileDescriptor?
    private let number: Int32?
    private let path: String?
    private let limit: Int
    private var bytes: ArraySlice<UInt8>
    private var count = 0

    /// Opens a file of at most `limit` bytes.
    ///
    /// Throws `FileError` for what is missing, may not be read, is too large or no regular file.
    init(path: String, limit: Int) throws(FileError) {
        let opened = try InputFile.open(
            path, limit: limit, tooLarge: .ledgerTooLarge(limit: limit))
        number = opened.number
        file = consume opened
        self.path = path
        self.limit = limit
        bytes = []
    }

    /// Takes bytes at hand.
    init(_ bytes: [UInt8]) {
        file = nil
        number = nil
        path = nil
        limit = .max
        self.bytes = bytes[...]
    }

    /// The next piece; empty at the end.
    mutating func next() throws(FileError) -> [UInt8] {
        guard let number else {
            let piece = Array(bytes.prefix(Self.pieceSize))
            bytes = bytes.dropFirst(piece.count)
            return piece
        }
        let piece = try FileError.telling(.readInput, path) { () throws(SystemError) in
            try SystemCalls.read(number, upTo: Self.pieceSize)
        }
        count += piece.count
        // The file may have grown since it was opened.
        guard count <= limit else {
            throw FileError(.readInput, .ledgerTooLarge(limit: limit), path: path)
        }
        return piece
    }
}
