/// Reads a whole file, or standard input, into memory, once.
///
/// What is read is what counts: a file that grows meanwhile is judged by these bytes only.
package enum InputFile {
    /// The bytes of a regular file.
    ///
    ///     let bytes = try InputFile.read("catalog.json", limit: Limits.standard.inputBytes)
    ///
    /// Throws `FileError` for what is missing, may not be read, is larger than `limit` bytes, or is
    /// no regular file: folders, pipes and devices are refused without waiting for them.
    package static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        try read(path, limit: limit, tooLarge: .tooLarge(limit: limit))
    }

    /// Reads as above; `tooLarge` is what a larger file is told.
    static func read(
        _ path: String, limit: Int, tooLarge: FileError.Cause
    ) throws(FileError) -> [UInt8] {
        let file = try open(path, limit: limit, tooLarge: tooLarge)
        let size = try FileError.telling(.readInput, path) { () throws(SystemError) in
            try SystemCalls.status(of: file.number).size
        }
        return try contents(of: file.number, path: path, expecting: size, limit: limit)
    }

    /// Opens a regular file of at most `limit` bytes, to be read piece by piece; `tooLarge` is what
    /// a larger one is told.
    ///
    /// Throws `FileError` as `read` does.
    static func open(
        _ path: String, limit: Int = .max, tooLarge: FileError.Cause? = nil
    ) throws(FileError) -> FileDescriptor {
        let tooLarge = tooLarge ?? .tooLarge(limit: limit)
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw FileError(.readInput, .malformedName, path: path)
        }
        // Asked before the opening too, because opening some devices already does something.
        let status = try FileError.telling(.readInput, path) { () throws(SystemError) in
            try SystemCalls.status(ofPath: path)
        }
        try refuse(status, path: path, limit: limit, tooLarge)
        let file = try FileError.telling(.readInput, path) { () throws(SystemError) in
            try SystemCalls.open(path, .read)
        }
        let opened = try FileError.telling(.readInput, path) { () throws(SystemError) in
            try SystemCalls.status(of: file.number)
        }
        try refuse(opened, path: path, limit: limit, tooLarge)
        return file
    }

    /// The bytes of standard input up to its end.
    ///
    /// Throws `FileError` if it is closed, a folder, or longer than `limit` bytes.
    package static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
        try contents(of: 0, path: nil, expecting: 0, limit: limit)
    }

    private static func refuse(
        _ status: FileStatus, path: String, limit: Int, _ tooLarge: FileError.Cause
    ) throws(FileError) {
        guard status.kind == .regular else {
            throw FileError(.readInput, .notAFile(status.kind), path: path)
        }
        guard status.size <= limit else {
            throw FileError(.readInput, tooLarge, path: path)
        }
    }

    /// Reads to the end; `expecting` is only the size of the first read.
    static func contents(
        of number: Int32, path: String?, expecting size: Int, limit: Int
    ) throws(FileError) -> [UInt8] {
        let smallest = 16 << 10
        var bytes: [UInt8] = []
        while true {
            let wanted = max(smallest, min(size, limit) - bytes.count + 1)
            let piece = try FileError.telling(.readInput, path) { () throws(SystemError) in
                try SystemCalls.read(number, upTo: wanted)
            }
            if piece.isEmpty { return bytes }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            guard bytes.count <= limit else {
                throw FileError(.readInput, .tooLarge(limit: limit), path: path)
            }
        }
    }
}
