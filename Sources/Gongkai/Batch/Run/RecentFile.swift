import DisclosureCatalog

/// The catalogs of the file with several forms that a thread has read last.
///
/// Each of the forms is an input of its own, and they follow each other; without this the whole file
/// would be read again for every one of them.
struct RecentFile {
    private var path = ""
    private var hash: ContentHash?
    private var catalogs: [LoadedCatalog] = []

    /// The catalogs of the file of an input, read anew unless they are those of the last call.
    ///
    /// Throws what `read` throws; nothing is kept then.
    mutating func catalogs(
        of slot: BatchSlot, read: () throws(GongkaiError) -> [LoadedCatalog]
    ) throws(GongkaiError) -> [LoadedCatalog] {
        if let hash, hash == slot.hash, path == slot.path { return catalogs }
        // Gone before the next are made, so that a thread holds one file at a time.
        self = RecentFile()
        let read = try read()
        (path, hash, catalogs) = (slot.path, slot.hash, read)
        return catalogs
    }
}
