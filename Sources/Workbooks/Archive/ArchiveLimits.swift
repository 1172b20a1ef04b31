/// What a package may cost to read, counted on what comes out, never on what it declares.
package struct ArchiveLimits: Hashable, Sendable {
    package var entries: Int
    /// Unpacked bytes of one part.
    package var partBytes: Int
    /// Unpacked bytes of all parts that are read.
    package var totalBytes: Int
    /// Unpacked bytes for each packed one, once a part has grown beyond `ratioGrace` bytes.
    package var ratio: Int
    /// Bytes in the name of an entry.
    package var nameBytes: Int
    /// Elements within elements.
    package var xmlDepth: Int
    package var xmlAttributes: Int
    /// Bytes of one tag, comment or other token that the parser must hold at once; expat takes
    /// time that grows with the square of it (CVE-2023-52425).
    package var xmlTokenBytes: Int

    package init(
        entries: Int, partBytes: Int, totalBytes: Int = .max, ratio: Int = .max,
        nameBytes: Int = 1_024, xmlDepth: Int = 100, xmlAttributes: Int = 256,
        xmlTokenBytes: Int = 1 << 20
    ) {
        self.entries = entries
        self.partBytes = partBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.nameBytes = nameBytes
        self.xmlDepth = xmlDepth
        self.xmlAttributes = xmlAttributes
        self.xmlTokenBytes = xmlTokenBytes
    }

    /// What deflate makes of ordinary text at its start is no bomb yet.
    package static let ratioGrace = 1 << 20

    /// For files that this program has just written: a sheet may be as large as sheets can be.
    package static let written = ArchiveLimits(entries: 70_000, partBytes: 1 << 40)
}
