/// Appends to the journal of an output folder.
struct JournalWriter: ~Copyable {
    private let file: FileDescriptor
    /// Where the next line goes.
    private var end: Int

    /// One department whose files are complete but do not have their names yet.
    struct Addition {
        var recipe: ContentHash
        var entry: BatchManifest.Entry
        /// The line of its items.
        var items: [UInt8]
    }

    /// Opens the journal, or begins one, and hands over what it says.
    init(
        in folder: BatchFolder, _ tell: (BatchJournal.Contents) -> Void
    ) throws(SystemError) {
        var file = try SystemCalls.open(BatchState.journalName, in: folder.state, .state)
        var contents = try BatchJournal.contents(of: file)
        if contents.end > 2 * contents.usedBytes + Self.tolerated {
            try Self.compact(contents, of: file, in: folder)
            file = try SystemCalls.open(BatchState.journalName, in: folder.state, .state)
            contents = try BatchJournal.contents(of: file)
        }
        // What is torn would spoil the next line.
        try SystemCalls.truncate(file.number, to: contents.end)
        tell(contents)
        end = contents.end
        self.file = file
    }

    /// How many useless bytes are no reason to write the journal anew.
    private static let tolerated = 4 << 20

    /// Appends the lines of several departments; they are not on the disk yet.
    ///
    /// Throws if there is no room; what was written of them is then overwritten by the next.
    mutating func append(_ additions: [Addition]) throws(SystemError) {
        var bytes: [UInt8] = []
        for addition in additions {
            let span = BatchItemSpan(
                offset: end + bytes.count, size: addition.items.count,
                hash: ContentHash(of: addition.items))
            bytes += addition.items
            bytes +=
                BatchRecord(recipe: addition.recipe, entry: addition.entry, items: span).line
        }
        try SystemCalls.write(bytes, to: file.number, at: end)
        end += bytes.count
    }

    /// Waits until the journal is on the disk.
    func synchronize() throws(SystemError) {
        try SystemCalls.synchronize(file)
    }

    /// Writes a journal that has only the last record of each folder, and puts it in the place of
    /// the old one.
    private static func compact(
        _ contents: BatchJournal.Contents, of old: borrowing FileDescriptor, in folder: BatchFolder
    ) throws(SystemError) {
        let name = BatchState.journalName + ".new"
        try? SystemCalls.remove(name, in: folder.state)
        let new = try SystemCalls.open(name, in: folder.state, .create)
        var end = 0
        for record in contents.records.values.sorted(by: { $0.items.offset < $1.items.offset }) {
            var record = record
            let items = try SystemCalls.read(
                old.number, upTo: record.items.size, at: record.items.offset)
            record.items.offset = end
            let bytes = items + record.line
            try SystemCalls.write(bytes, to: new.number)
            end += bytes.count
        }
        try SystemCalls.synchronize(new)
        try SystemCalls.rename(
            name, in: folder.state, to: BatchState.journalName, in: folder.state)
        try SystemCalls.synchronize(folder.state)
    }
}
