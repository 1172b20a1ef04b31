/// Why an archive is refused that libzip would open.
package struct ArchiveFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable, CaseIterable {
        case noEndRecord
        case severalEndRecords
        /// Bytes before the first entry.
        case prefix
        case severalDisks
        case damagedDirectory
        case overlap
        /// A local header says something else than the directory.
        case contradiction
        case illegalName
        case duplicateName
        case method
        case encrypted
        case symbolicLink
        /// An entry unpacks to another size than it declares.
        case wrongSize
        case outsideTheFile
        case tooManyEntries
        case longName
    }

    package var reason: Reason
    /// The name of the entry, where one is meant.
    package var entry: String?

    package init(_ reason: Reason, entry: String? = nil) {
        self.reason = reason
        self.entry = entry
    }
}
