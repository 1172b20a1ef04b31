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
    /// Why there is no reply though there was to be one.
    var replyError: GongkaiError?

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

    /// Places the catalog files, and tells about names that are not those of the departments.
    func run(isReplacing: Bool) -> [Finding] {
        let read = rows.indices.filter { rows[$0].catalog != nil }
        let assignment = FileNameAssignment(
            read.compactMap { index in
                rows[index].catalog.flatMap { rows[index].source?.fileName(of: $0) }
            })
        do throws(FileError) {
            try folder.synchronize(read.compactMap { rows[$0].catalog?.number })
            for (index, name) in zip(read, assignment.assigned) {
                place(index, as: name.text + ".json", isReplacing: isReplacing)
            }
            try folder.finish()
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
            tally.settle(index, entry)
        } catch {
            tally.fail(index, GongkaiError(error))
        }
    }

    /// Places the replies to those sources that have given a catalog file, and tells which have got
    /// none though there was to be one.
    func placeReplies(isReplacing: Bool) -> [ImportReport.ReplyError] {
        let done = rows.indices.filter {
            rows[$0].catalog != nil && tally.entry($0).status == .done
        }
        let answered = Dictionary(grouping: done) { rows[$0].input }
            .sorted { $0.key < $1.key }.map(\.value)
        var errors = answered.compactMap { indices in
            rows[indices[0]].source?.replyError.map { error(at: indices[0], $0) }
        }
        let staged = answered.filter { rows[$0[0]].source?.reply != nil }
        guard let replies, !staged.isEmpty else { return errors }
        do throws(FileError) {
            try replies.folder.synchronize(staged.map { rows[$0[0]].input })
            for indices in staged {
                if let error = placeReply(to: indices, replies, isReplacing: isReplacing) {
                    errors.append(error)
                }
            }
            try replies.folder.finish()
        } catch {
            errors += staged.map { self.error(at: $0[0], GongkaiError(error)) }
        }
        return errors
    }

    /// Places the reply to a source, which is one for all its catalogs.
    private func placeReply(
        to indices: [Int], _ replies: ImportReplies, isReplacing: Bool
    ) -> ImportReport.ReplyError? {
        let first = rows[indices[0]]
        guard let reply = first.source?.reply else { return nil }
        do throws(FileError) {
            try replies.folder.place(first.input, as: reply.path, replacing: isReplacing)
        } catch {
            return self.error(at: indices[0], GongkaiError(error))
        }
        for index in indices {
            var entry = tally.entry(index)
            entry.files.append(reply)
            tally.settle(index, entry)
        }
        return nil
    }

    private func error(at index: Int, _ error: GongkaiError) -> ImportReport.ReplyError {
        ImportReport.ReplyError(source: rows[index].entry.source, error: error)
    }
}
