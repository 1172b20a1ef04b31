#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a file line by line, however long it is; lines end with LF or CRLF.
///
///     var reader = LineReader(of: file, longestLine: 32 << 20)
///     while let line = try reader.next() { … }
struct LineReader: ~Copyable {
    /// A line without its end.
    struct Line {
        /// One-based.
        var number: Int
        /// In bytes from the start of the file.
        var offset: Int
        /// In bytes.
        var size: Int
        /// Nil for a line that is longer than the longest.
        var bytes: [UInt8]?
        /// Whether a line end follows; a last line may have none.
        var isEnded: Bool
    }

    private let file: Int32
    private let longest: Int
    private var buffer: [UInt8] = []
    /// Where the rest of the buffer starts.
    private var start = 0
    /// Where the buffer ends in the file.
    private var position: Int
    private var number = 0
    private static let pieceSize = 256 << 10

    /// Reads an open file from an offset on; the file stays open.
    init(of file: borrowing FileDescriptor, longestLine: Int, from offset: Int = 0) {
        self.file = file.number
        longest = longestLine
        position = offset
    }

    /// The next line; nil at the end of the file.
    mutating func next() throws(SystemError) -> Line? {
        var line: [UInt8]? = []
        let offset = position - (buffer.count - start)
        var size = 0
        while true {
            if start == buffer.count {
                buffer = try SystemCalls.read(file, upTo: Self.pieceSize, at: position)
                start = 0
                position += buffer.count
                if buffer.isEmpty {
                    return size == 0 ? nil : finished(line, offset, size, isEnded: false)
                }
            }
            let end = Self.lineFeed(in: buffer, from: start)
            let piece = buffer[start..<(end ?? buffer.count)]
            size += piece.count
            if size > longest + 1 { line = nil } else { line?.append(contentsOf: piece) }
            start = end.map { $0 + 1 } ?? buffer.count
            if end != nil { return finished(line, offset, size, isEnded: true) }
        }
    }

    /// A journal is read to find its short lines among long ones, so by the C library's search.
    private static func lineFeed(in buffer: [UInt8], from start: Int) -> Int? {
        unsafe buffer.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress,
                let found = unsafe memchr(first + start, 0x0A, bytes.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - first
        }
    }

    private mutating func finished(
        _ bytes: [UInt8]?, _ offset: Int, _ size: Int, isEnded: Bool
    ) -> Line {
        number += 1
        var line = Line(
            number: number, offset: offset, size: size, bytes: bytes, isEnded: isEnded)
        if line.bytes?.last == 0x0D {
            line.bytes?.removeLast()
            line.size -= 1
        }
        if line.size > longest { line.bytes = nil }
        return line
    }
}
