/// Writes zip archives byte by byte, sound ones and every kind of unsound one.
struct ArchiveBuilder {
    struct Entry {
        var name: [UInt8]
        /// The bytes as they are stored.
        var packed: [UInt8]
        var unpackedBytes: Int
        var checksum: UInt32
        var method = 0
        var flags = 0x800
        /// The system that made the entry, 3 for Unix, and its attributes.
        var system = 0
        var attributes = 0
        /// What the local header says where it differs.
        var local: Header?
        /// What the directory says where it differs from the entry.
        var directory: Header?
        /// Where the directory says that the entry begins.
        var offset: Int?
        var extra: [UInt8] = []
        var localExtra: [UInt8] = []
        /// Bytes behind the data, such as a descriptor.
        var tail: [UInt8] = []
        /// Whether the entry is in the directory only.
        var isOnlyListed = false

        /// An entry that is stored as it is.
        init(_ name: String, _ bytes: [UInt8]) {
            self.name = Array(name.utf8)
            packed = bytes
            unpackedBytes = bytes.count
            checksum = ArchiveBuilder.checksum(of: bytes)
        }

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        var header: Header {
            Header(
                name: name, method: method, flags: flags, checksum: Int(checksum),
                packedBytes: packed.count, unpackedBytes: unpackedBytes)
        }
    }

    struct Header {
        var name: [UInt8]
        var method: Int
        var flags: Int
        var checksum: Int
        var packedBytes: Int
        var unpackedBytes: Int

        var bytes: [UInt8] {
            little(flags, 2) + little(method, 2) + little(0, 2) + little(0x21, 2)
                + little(checksum, 4) + little(packedBytes, 4) + little(unpackedBytes, 4)
                + little(name.count, 2)
        }
    }

    var entries: [Entry]
    var prefix: [UInt8] = []
    var comment: [UInt8] = []
    var suffix: [UInt8] = []
    var disk = 0
    var entryCount: Int?
    var directorySize: Int?
    var directoryStart: Int?

    init(_ entries: [Entry]) { self.entries = entries }

    /// Parts as they are, in order.
    init(parts: [(name: String, text: String)]) {
        entries = parts.map { Entry($0.name, $0.text) }
    }

    var bytes: [UInt8] {
        var file = prefix
        var directory: [UInt8] = []
        for entry in entries {
            let listed = entry.directory ?? entry.header
            directory +=
                little(0x0201_4B50, 4) + little(entry.system << 8 | 20, 2) + little(20, 2)
                + listed.bytes + little(entry.extra.count, 2) + little(0, 6)
                + little(entry.attributes, 4) + little(entry.offset ?? file.count, 4)
                + listed.name + entry.extra
            guard !entry.isOnlyListed else { continue }
            let local = entry.local ?? entry.header
            file +=
                little(0x0403_4B50, 4) + little(20, 2) + local.bytes
                + little(entry.localExtra.count, 2) + local.name + entry.localExtra
                + entry.packed + entry.tail
        }
        let start = file.count
        let count = entryCount ?? entries.count
        return file + directory + little(0x0605_4B50, 4) + little(disk, 2) + little(0, 2)
            + little(count, 2) + little(count, 2)
            + little(directorySize ?? directory.count, 4) + little(directoryStart ?? start, 4)
            + little(comment.count, 2) + comment + suffix
    }

    static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { remainder, byte in
            table[Int((remainder ^ UInt32(byte)) & 0xFF)] ^ (remainder >> 8)
        }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0)
        }
    }
}

/// A number in so many bytes, the lowest first.
func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
}

/// Deflate with the fixed codes: literals, and runs of one byte (RFC 1951, 3.2.6).
struct FixedDeflate {
    private var output: [UInt8] = []
    private var bits = 0
    private var bitCount = 0

    /// The bytes of some text, then of one byte repeated, then of more text.
    static func packed(_ head: [UInt8], run: (byte: UInt8, count: Int), _ tail: [UInt8]) -> [UInt8]
    {
        var deflate = FixedDeflate()
        deflate.write(0b011, 3)
        head.forEach { deflate.literal(Int($0)) }
        deflate.run(of: run.byte, count: run.count)
        tail.forEach { deflate.literal(Int($0)) }
        deflate.literal(256)
        if deflate.bitCount > 0 { deflate.write(0, 8 - deflate.bitCount) }
        return deflate.output
    }

    private mutating func run(of byte: UInt8, count: Int) {
        guard count > 0 else { return }
        literal(Int(byte))
        var rest = count - 1
        while rest >= 258 {
            // Length 258 is code 285, distance 1 is code 0 of five bits.
            literal(285)
            write(0, 5)
            rest -= 258
        }
        for _ in 0..<rest { literal(Int(byte)) }
    }

    private mutating func literal(_ code: Int) {
        switch code {
        case ..<144: writeCode(0x30 + code, 8)
        case ..<256: writeCode(0x190 + code - 144, 9)
        case ..<280: writeCode(code - 256, 7)
        default: writeCode(0xC0 + code - 280, 8)
        }
    }

    /// Codes are written from their highest bit on.
    private mutating func writeCode(_ code: Int, _ length: Int) {
        for bit in (0..<length).reversed() { write(code >> bit & 1, 1) }
    }

    private mutating func write(_ value: Int, _ count: Int) {
        bits |= value << bitCount
        bitCount += count
        while bitCount >= 8 {
            output.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            bitCount -= 8
        }
    }
}
