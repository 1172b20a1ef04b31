/// What a package may cost to read, counted on what comes out, never on what it declares.
package struct ArchiveLimits: Hashable, Sendable {
    package var entries: Int
    /// Unpacked bytes of one part.
    package var partBytes: Int
    /// Elements within elements.
    package var xmlDepth: Int
    package var xmlAttributes: Int
    /// Bytes of one tag, comment or other token that the parser must hold at once; expat takes
    /// time that grows with the square of it (CVE-2023-52425).
    package var xmlTokenBytes: Int

    package init(
        entries: Int, partBytes: Int, xmlDepth: Int = 100, xmlAttributes: Int = 256,
        xmlTokenBytes: Int = 1 << 20
    ) {
        self.entries = entries
        self.partBytes = partBytes
        self.xmlDepth = xmlDepth
        self.xmlAttributes = xmlAttributes
        self.xmlTokenBytes = xmlTokenBytes
    }

    /// For files that this program has just written: a sheet may be as large as sheets can be.
    package static let written = ArchiveLimits(entries: 70_000, partBytes: 1 << 40)
}
