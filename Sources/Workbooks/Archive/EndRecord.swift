/// The end record of a zip archive, of which there must be one (APPNOTE 4.3.14 to 4.3.16).
struct EndRecord {
    let directoryStart: Int
    let directoryEnd: Int
    let entryCount: Int
    let trailingBytes: Int

    private static let signature = 0x0605_4B50
    private static let locatorSignature = 0x0706_4B50
    private static let largeSignature = 0x0606_4B50
    private static let size = 22
    /// The longest comment, and as many bytes that something else may have added.
    private static let longestTail = 2 * 65_535

    init(_ bytes: Span<UInt8>, entries limit: Int) throws(ArchiveFault) {
        let found = Self.positions(in: bytes)
        guard let last = found.last else { throw ArchiveFault(.noEndRecord) }
        // Bytes of an entry may look like an end record; one behind the directory is a second one.
        for position in found.reversed() {
            guard let record = Self(bytes, at: position) else { continue }
            guard !found.contains(where: { $0 >= record.directoryEnd && $0 != position }) else {
                throw ArchiveFault(.severalEndRecords)
            }
            guard record.entryCount <= limit else { throw ArchiveFault(.tooManyEntries) }
            self = record
            return
        }
        throw Self.reason(bytes, at: last)
    }

    private static func positions(in bytes: Span<UInt8>) -> [Int] {
        let start = max(0, bytes.count - longestTail - size)
        guard bytes.count >= size else { return [] }
        return (start...(bytes.count - size)).filter { index in
            bytes[index] == 0x50 && bytes.has(signature, at: index)
        }
    }

    /// The record at a position; nil unless the directory ends where the record begins.
    private init?(_ bytes: Span<UInt8>, at position: Int) {
        guard let disk = bytes.int16(at: position + 4),
            let directoryDisk = bytes.int16(at: position + 6),
            let countHere = bytes.int16(at: position + 8),
            let count = bytes.int16(at: position + 10), let size = bytes.int32(at: position + 12),
            let start = bytes.int32(at: position + 16),
            let comment = bytes.int16(at: position + 20),
            position + Self.size + comment <= bytes.count
        else { return nil }
        trailingBytes = bytes.count - position - Self.size - comment
        if let large = LargeEndRecord(bytes, before: position) {
            guard large.start + large.size == large.position else { return nil }
            directoryStart = large.start
            directoryEnd = large.position
            entryCount = large.count
            return
        }
        guard disk == 0, directoryDisk == 0, countHere == count, start + size == position else {
            return nil
        }
        directoryStart = start
        directoryEnd = position
        entryCount = count
    }

    private static func reason(_ bytes: Span<UInt8>, at position: Int) -> ArchiveFault {
        let disks = (bytes.int16(at: position + 4) ?? 0) + (bytes.int16(at: position + 6) ?? 0)
        if disks != 0, disks < 2 * 0xFFFF { return ArchiveFault(.severalDisks) }
        guard let size = bytes.int32(at: position + 12), let start = bytes.int32(at: position + 16),
            start + size < position
        else { return ArchiveFault(.damagedDirectory) }
        return ArchiveFault(.prefix)
    }

    /// The record for archives of more than 65,535 entries or 4 GiB.
    private struct LargeEndRecord {
        let position: Int
        let count: Int
        let size: Int
        let start: Int

        init?(_ bytes: Span<UInt8>, before end: Int) {
            guard bytes.has(EndRecord.locatorSignature, at: end - 20),
                let position = bytes.int64(at: end - 12), position + 56 == end - 20,
                bytes.has(EndRecord.largeSignature, at: position),
                bytes.int32(at: position + 16) == 0, bytes.int32(at: position + 20) == 0,
                let countHere = bytes.int64(at: position + 24),
                let count = bytes.int64(at: position + 32), count == countHere,
                let size = bytes.int64(at: position + 40),
                let start = bytes.int64(at: position + 48)
            else { return nil }
            self.position = position
            self.count = count
            self.size = size
            self.start = start
        }
    }
}
