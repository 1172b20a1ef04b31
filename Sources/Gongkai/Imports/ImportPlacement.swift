import DisclosureCatalog

/// What a source of an import has given.
struct ImportedSource: Sendable {
    /// One of its catalogs.
    struct Catalog: Sendable {
        /// The number of its file.
        var number: Int
        var entry: BatchManifest.Entry
        /// Where it stands, if there are several.
        var table: SourceTable?
    }

    /// The name of the file without folders and ending.
    var name: String
    var hash: ContentHash
    /// At least one.
    var catalogs: [Catalog] = []
    var reply: BatchManifest.File?

    init(name: String, hash: ContentHash) {
        self.name = name
        self.hash = hash
    }

    /// What the file of a catalog is called after: its department, else the source.
    func fileName(of catalog: Catalog) -> FileNameAssignment.Entry {
        let unnamed = [name, catalog.table?.sheet].compactMap(\.self).joined(separator: "-")
        let digits =
            catalog.table.map { ContentHash(of: $0.name(in: hash.hexadecimal).utf8) } ?? hash
        return .init(name: catalog.entry.department ?? unnamed, hash: digits.hexadecimal)
    }
}

/// Gives the catalog files of an import their names, all together.
struct ImportPlacement {
    /// Every input, and each catalog of those that were read.
    let tally: BatchTally
    private let folder: ImportFolder
    private let replies: ImportReplies?
    private let rows: [Row]

    private struct Row {
        /// The number of the input.
        var input: Int
        var entry: BatchManifest.Entry
        var source: ImportedSource?
        var catalog: ImportedSource.Catalog?
    }

    /// `entries` are those of the inputs, and `sources` what they gave by their numbers.
    init(
        entries: [BatchManifest.Entry], sources: [Int: ImportedSource], folder: ImportFolder,
        replies: ImportReplies?
    ) {
        self.folder = folder
        self.replies = replies
        rows = entries.enumerated().flatMap { input, entry in
            guard let source = sources[input], entry.status == .done else {
                return [Row(input: input, entry: entry)]
            }
            return source.catalogs.map { catalog in
                var entry = catalog.entry
                entry.status = .pending
                return Row(input: input, entry: entry, source: source, catalog: catalog)
            }
        }
        tally = BatchTally(rows.map(\.entry))
        // Whoever watches the import knows these already.
        _ = tally.takeNews()
    }

    /// Places the files, and tells about names that are not those of the departments.
    func run(isReplacing: Bool) -> [Finding] {
        let read = rows.indices.filter { rows[$0].catalog != nil }
        let assignment = FileNameAssignment(
            read.compactMap { index in
                rows[index].catalog.flatMap { rows[index].source?.fileName(of: $0) }
            })
        do throws(FileError) {
            try folder.synchronize(read.compactMap { rows[$0].catalog?.number })
            try replies?.folder.synchronize(
                read.filter { rows[$0].source?.reply != nil }.map { rows[$0].input })
            for (index, name) in zip(read, assignment.assigned) {
                place(index, as: name.text + ".json", isReplacing: isReplacing)
            }
            try folder.finish()
            try replies?.folder.finish()
        } catch {
            for index in read { tally.fail(index, GongkaiError(error)) }
        }
        return assignment.findings(sources: read.map { rows[$0].entry.sourceName })
    }

    private func place(_ index: Int, as name: String, isReplacing: Bool) {
        guard let catalog = rows[index].catalog else { return }
        do throws(FileError) {
            try folder.place(catalog.number, as: name, replacing: isReplacing)
            var entry = catalog.entry
            if !entry.files.isEmpty { entry.files[0].path = name }
            if let reply = rows[index].source?.reply {
                // The reply is one for all catalogs of a source.
                if catalog.table?.isFirst ?? true {
                    try replies?.folder.place(
                        rows[index].input, as: reply.path, replacing: isReplacing)
                }
                entry.files.append(reply)
            }
            tally.settle(index, entry)
        } catch {
            tally.fail(index, GongkaiError(error))
        }
    }
}
