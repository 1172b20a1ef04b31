/// One record of an archive's directory (APPNOTE 4.3.12).
struct DirectoryRecord {
    let name: String
    let method: Int
    let flags: Int
    let checksum: Int
    let packedBytes: Int
    let unpackedBytes: Int
    let offset: Int
    private let nameBytes: [UInt8]

    static let signature = 0x0201_4B50
    static let size = 46
    private static let isEncrypted = 1 << 0 | 1 << 6 | 1 << 13
    private static let hasDescriptor = 1 << 3
    private static let unix = 3
    private static let unixSymbolicLink = (kind: 0xF000, link: 0xA000)

    /// Reads the record whose fixed part and name are in the file.
    init(
        _ bytes: Span<UInt8>, at start: Int, name nameBytes: Span<UInt8>, extra: Span<UInt8>
    ) throws(ArchiveFault) {
        guard let made = bytes.int16(at: start + 4), let flags = bytes.int16(at: start + 8),
            let method = bytes.int16(at: start + 10), let checksum = bytes.int32(at: start + 16),
            let packed = bytes.int32(at: start + 20), let unpacked = bytes.int32(at: start + 24),
            let disk = bytes.int16(at: start + 34), let attributes = bytes.int32(at: start + 38),
            let offset = bytes.int32(at: start + 42)
        else { throw ArchiveFault(.damagedDirectory) }
        guard let name = nameBytes.string, EntryName.isLegal(name) else {
            throw ArchiveFault(.illegalName, entry: nameBytes.string)
        }
        guard disk == 0 || disk == 0xFFFF else { throw ArchiveFault(.severalDisks) }
        guard flags & Self.isEncrypted == 0 else { throw ArchiveFault(.encrypted, entry: name) }
        guard method == 0 || method == 8 else { throw ArchiveFault(.method, entry: name) }
        guard
            made >> 8 != Self.unix
                || (attributes >> 16) & Self.unixSymbolicLink.kind != Self.unixSymbolicLink.link
        else { throw ArchiveFault(.symbolicLink, entry: name) }
        let large = LargeNumbers(extra, for: [unpacked, packed, offset])
        guard let large else { throw ArchiveFault(.damagedDirectory) }
        self.name = name
        self.nameBytes = nameBytes.bytes
        self.method = method
        self.flags = flags
        self.checksum = checksum
        (unpackedBytes, packedBytes, self.offset) = (large[0], large[1], large[2])
    }

    /// Where the entry lies in the file: its header and its data.
    ///
    /// - Throws: an `ArchiveFault` if the header says something else than this record.
    func span(in bytes: Span<UInt8>) throws(ArchiveFault) -> Range<Int> {
        guard let header = LocalHeader(bytes, at: offset),
            packedBytes <= bytes.count - header.end
        else { throw ArchiveFault(.outsideTheFile, entry: name) }
        let isLater = header.flags & Self.hasDescriptor != 0
        let pairs = [
            (header.checksum, checksum), (header.packedBytes, packedBytes),
            (header.unpackedBytes, unpackedBytes),
        ]
        guard header.name == nameBytes, header.method == method, header.flags == flags,
            pairs.allSatisfy({ $0 == $1 || (isLater && $0 == 0) })
        else { throw ArchiveFault(.contradiction, entry: name) }
        guard method != 0 || packedBytes == unpackedBytes else {
            throw ArchiveFault(.wrongSize, entry: name)
        }
        return offset..<(header.end + packedBytes)
    }
}

/// Reads the records of a directory one after the other.
struct DirectoryReader {
    private(set) var position: Int
    let end: Int

    init(position: Int, end: Int) {
        self.position = position
        self.end = end
    }

    mutating func next(
        in bytes: Span<UInt8>, nameLimit: Int
    ) throws(ArchiveFault) -> DirectoryRecord {
        let start = position
        let nameStart = start + DirectoryRecord.size
        guard bytes.has(DirectoryRecord.signature, at: start),
            let nameLength = bytes.int16(at: start + 28),
            let extraLength = bytes.int16(at: start + 30),
            let commentLength = bytes.int16(at: start + 32),
            case let extraStart = nameStart + nameLength,
            case let commentStart = extraStart + extraLength, commentStart + commentLength <= end
        else { throw ArchiveFault(.damagedDirectory) }
        guard nameLength <= nameLimit else { throw ArchiveFault(.longName) }
        position = commentStart + commentLength
        return try DirectoryRecord(
            bytes, at: start, name: bytes.extracting(nameStart..<extraStart),
            extra: bytes.extracting(extraStart..<commentStart))
    }
}

/// The header that stands before the data of an entry (APPNOTE 4.3.7).
private struct LocalHeader {
    let name: [UInt8]
    let method: Int
    let flags: Int
    let checksum: Int
    let packedBytes: Int
    let unpackedBytes: Int
    /// Where the data begins.
    let end: Int

    private static let signature = 0x0403_4B50
    private static let size = 30

    init?(_ bytes: Span<UInt8>, at start: Int) {
        guard bytes.has(Self.signature, at: start), let flags = bytes.int16(at: start + 6),
            let method = bytes.int16(at: start + 8), let checksum = bytes.int32(at: start + 14),
            let packed = bytes.int32(at: start + 18), let unpacked = bytes.int32(at: start + 22),
            let nameLength = bytes.int16(at: start + 26),
            let extraLength = bytes.int16(at: start + 28),
            case let nameEnd = start + Self.size + nameLength, nameEnd + extraLength <= bytes.count,
            let large = LargeNumbers(
                bytes.extracting(nameEnd..<(nameEnd + extraLength)), for: [unpacked, packed])
        else { return nil }
        name = bytes.extracting((start + Self.size)..<nameEnd).bytes
        self.method = method
        self.flags = flags
        self.checksum = checksum
        (unpackedBytes, packedBytes) = (large[0], large[1])
        end = nameEnd + extraLength
    }
}

/// Numbers that did not fit into 32 bits stand in an extra field (APPNOTE 4.5.3).
private struct LargeNumbers {
    private static let tag = 1
    private static let isElsewhere = 0xFFFF_FFFF
    private var numbers: [Int]

    subscript(index: Int) -> Int { numbers[index] }

    /// Nil if a number is not where it should be.
    init?(_ extra: Span<UInt8>, for numbers: [Int]) {
        self.numbers = numbers
        guard numbers.contains(Self.isElsewhere) else { return }
        guard var position = Self.field(in: extra) else { return nil }
        for index in numbers.indices where numbers[index] == Self.isElsewhere {
            guard let number = extra.int64(at: position) else { return nil }
            self.numbers[index] = number
            position += 8
        }
    }

    private static func field(in extra: Span<UInt8>) -> Int? {
        var position = 0
        while let tag = extra.int16(at: position), let size = extra.int16(at: position + 2) {
            if tag == Self.tag { return position + 4 }
            position += 4 + size
        }
        return nil
    }
}
