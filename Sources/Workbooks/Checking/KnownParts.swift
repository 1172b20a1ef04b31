import Synchronization

/// Remembers the bytes of parts that were found well-formed, for those that are the same in every
/// workbook: a theme is half as long as the sheet of a form.
enum KnownParts {
    private static let known = Mutex<[String: [UInt8]]>([:])

    /// Proves that a part is well-formed XML and that its checksum is right; whether the bytes are
    /// those of the part of this name that was proved last makes it quick, and nothing else.
    static func prove(
        _ part: inout PartReader, with parser: inout XMLPartParser
    ) throws(PackageFault) {
        var bytes: [UInt8] = []
        while let piece = try part.next() { bytes += piece }
        let name = part.name
        guard known.withLock({ $0[name] }) != bytes else { return }
        let handler = WellFormedHandler()
        try parser.begin(part, with: handler)
        defer { parser.end() }
        try parser.feed(bytes, of: name, with: handler)
        try parser.feed([], of: name, with: handler, isLast: true)
        known.withLock { $0[name] = bytes }
    }
}
