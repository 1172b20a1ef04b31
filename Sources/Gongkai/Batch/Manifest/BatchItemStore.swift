/// Reads the items of the departments of an output folder, for the consolidated workbook.
///
///     let store = try BatchItemStore(folder: "out")
///     for entry in manifest.entries where entry.status == .done {
///         guard let items = try store.items(ofDepartmentIn: entry.folder ?? "") else { continue }
///         for row in items.rows { … }
///     }
///
/// Only the places of the departments' items are in memory; several threads may read at a time.
package struct BatchItemStore: ~Copyable, Sendable {
    private let file: FileDescriptor
    private let path: String
    private let spans: [String: BatchItemSpan]

    /// Opens the store of an output folder.
    ///
    /// Throws `GongkaiError` if the folder has no state of a batch, or if it cannot be read.
    package init(folder: String) throws(GongkaiError) {
        let path = "\(folder)/\(BatchState.folderName)/\(BatchState.journalName)"
        var spans: [String: BatchItemSpan] = [:]
        let opened = try GongkaiError.telling { () throws(FileError) in
            let file = try InputFile.open(path)
            try FileError.telling(.readInput, path) { () throws(SystemError) in
                let contents = try BatchJournal.contents(of: file)
                spans = contents.records.mapValues(\.items)
            }
            return file
        }
        file = opened
        self.spans = spans
        self.path = path
    }

    /// The items of the department whose folder this is; nil if the batch has done none of that
    /// name.
    ///
    /// Throws `GongkaiError` if they cannot be read, or are not what was written.
    package func items(ofDepartmentIn folder: String) throws(GongkaiError) -> BatchItems? {
        guard let span = spans[folder] else { return nil }
        let bytes = try GongkaiError.telling { () throws(FileError) in
            try FileError.telling(.readInput, path) { () throws(SystemError) in
                try SystemCalls.read(file.number, upTo: span.size, at: span.offset)
            }
        }
        guard bytes.count == span.size, ContentHash(of: bytes) == span.hash else {
            throw GongkaiError(damagedItemsIn: path)
        }
        do {
            return try JSONFile.read(
                BatchItems.self, from: bytes, file: path,
                limits: Limits(inputBytes: span.size, jsonDepth: 8))
        } catch {
            throw GongkaiError(error)
        }
    }
}

/// The names in the folder `.gongkai` of an output folder.
package enum BatchState {
    package static let folderName = ".gongkai"
    package static let journalName = "journal.jsonl"
    static let lockName = "lock"
    static let stagingName = "staging"
    /// What was read from standard input.
    static let inputName = "input.jsonl"
}
