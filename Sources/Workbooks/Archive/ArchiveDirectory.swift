/// The directory of a zip archive, read from its bytes and believed only where the whole archive
/// agrees with it.
///
/// libzip opens archives that other programs read in another way: with two directories, with
/// entries that overlap, with two entries of one name, with a directory that contradicts the
/// entries. What an archive holds must not depend on who reads it, so all of these are refused.
package struct ArchiveDirectory: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var name: String
        package var packedBytes: Int
        package var unpackedBytes: Int
    }

    /// In the order of the directory.
    package let entries: [Entry]
    /// Bytes after the end of the archive, as gateways for mail add them.
    package let trailingBytes: Int

    package init(_ bytes: [UInt8], limits: ArchiveLimits) throws(ArchiveFault) {
        let end = try EndRecord(bytes.span, entries: limits.entries)
        var reader = DirectoryReader(position: end.directoryStart, end: end.directoryEnd)
        var records: [DirectoryRecord] = []
        var names: Set<String> = []
        for _ in 0..<end.entryCount {
            let record = try reader.next(in: bytes.span, nameLimit: limits.nameBytes)
            guard names.insert(record.name.lowercased()).inserted else {
                throw ArchiveFault(.duplicateName, entry: record.name)
            }
            records.append(record)
        }
        guard reader.position == end.directoryEnd else { throw ArchiveFault(.damagedDirectory) }
        try Self.checkSpans(of: records, in: bytes.span, before: end.directoryStart)
        entries = records.map {
            Entry(name: $0.name, packedBytes: $0.packedBytes, unpackedBytes: $0.unpackedBytes)
        }
        trailingBytes = end.trailingBytes
    }

    /// Entries lie one after the other, from the first byte of the file up to the directory.
    private static func checkSpans(
        of records: [DirectoryRecord], in bytes: Span<UInt8>, before limit: Int
    ) throws(ArchiveFault) {
        var spans: [(range: Range<Int>, name: String)] = []
        for record in records {
            spans.append((try record.span(in: bytes), record.name))
        }
        spans.sort { $0.range.lowerBound < $1.range.lowerBound }
        var end = 0
        for (index, span) in spans.enumerated() {
            guard index > 0 || span.range.lowerBound == 0 else { throw ArchiveFault(.prefix) }
            guard span.range.lowerBound >= end, span.range.upperBound <= limit else {
                throw ArchiveFault(.overlap, entry: span.name)
            }
            end = span.range.upperBound
        }
    }
}
