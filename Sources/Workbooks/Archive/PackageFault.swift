/// What is wrong with a package, before it is known which file was meant.
package struct PackageFault: Error, Hashable, Sendable {
    /// What readers of foreign files tell apart.
    package enum Kind: Hashable, Sendable {
        case other
        case notWellFormed
        case documentType
        /// Neither UTF-8 nor UTF-16.
        case encoding
        /// Bytes that cannot be unpacked, or have another checksum than they should.
        case damaged
        /// More than a limit allows.
        case limit(ReadingLimit)
    }

    /// The part; nil where the package as a whole is meant.
    package var part: String?
    /// A short note in English, without the content of any cell.
    package var reason: String
    package var kind: Kind

    package init(part: String?, reason: String, kind: Kind = .other) {
        self.part = part
        self.reason = reason
        self.kind = kind
    }
}
