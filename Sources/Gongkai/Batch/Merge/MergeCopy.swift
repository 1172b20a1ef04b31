/// Copies the departments of all parts into the joined output folder.
struct MergeCopy {
    let parts: [MergePart]
    let output: BatchFolder
    let tally: BatchTally
    let isReplacing: Bool

    /// Copies departments one by one until `goesOn` says no.
    ///
    /// Throws `GongkaiError` for the first one that cannot be copied.
    mutating func run(_ origins: [MergePart.Origin], goesOn: () -> Bool) throws(GongkaiError) {
        let recipe = try commonRecipe()
        var earlier = BatchJournal.Contents()
        let committer = try BatchCommitter(
            folder: output, recipe: recipe, isReplacing: isReplacing, tally: tally
        ) { earlier = $0 }
        for (number, part) in parts.enumerated() {
            let store = try BatchItemStore(folder: part.folder)
            for (index, origin) in origins.enumerated()
            where origin.part == number && origin.entry.status == .done {
                guard goesOn() else { return committer.commit() }
                let name = origin.entry.folder ?? ""
                if let record = earlier.records[name], record.recipe == recipe,
                    record.entry == origin.entry,
                    output.hasFiles(of: origin.entry, comparing: .content)
                {
                    tally.settle(index, origin.entry, isReused: true)
                    continue
                }
                guard let items = try store.items(ofDepartmentIn: name) else {
                    throw GongkaiError(damagedItemsIn: part.folder)
                }
                let staged = try copy(origin.entry, from: part.folder, number: index)
                committer.add(
                    .init(
                        index: index, entry: origin.entry, items: items.line, staged: staged,
                        earlierNames: earlier.names(in: name)))
            }
        }
        committer.commit()
        try checkPlaced(origins)
    }

    /// What the files of all parts depend on besides catalogs.
    private func commonRecipe() throws(GongkaiError) -> ContentHash {
        var found: (recipe: ContentHash, folder: String)?
        for part in parts {
            let recipes = try BatchJournal.recipes(inFolder: part.folder, of: part.manifest)
            for recipe in recipes {
                if let found, found.recipe != recipe {
                    throw GongkaiError(merge: .otherSettings(found.folder, part.folder))
                }
                found = (recipe, part.folder)
            }
        }
        return found?.recipe ?? ContentHash(of: [])
    }

    /// Copies the files of a department into an unfinished folder, and returns its name.
    private func copy(
        _ entry: BatchManifest.Entry, from folder: String, number: Int
    ) throws(GongkaiError) -> String {
        let staged = try GongkaiError.telling { () throws(FileError) in
            try StagedDepartment(in: output, name: String(number))
        }
        for (file, name) in zip(entry.files, entry.fileNames) {
            let bytes: [UInt8]
            do {
                bytes = try InputFile.read(folder + "/" + file.path, limit: file.size)
            } catch {
                guard case .tooLarge = error.cause else { throw GongkaiError(error) }
                throw GongkaiError(changedFile: file.path, in: folder)
            }
            guard ContentHash(of: bytes) == file.hash else {
                throw GongkaiError(changedFile: file.path, in: folder)
            }
            do {
                try staged.write(bytes, as: name, for: output.path + "/" + file.path)
            } catch {
                throw GongkaiError(error)
            }
        }
        return staged.name
    }

    /// Throws `GongkaiError` for a department that did not get its place.
    private func checkPlaced(_ origins: [MergePart.Origin]) throws(GongkaiError) {
        for (origin, entry) in zip(origins, tally.entries)
        where origin.entry.status == .done && entry.status != .done {
            guard let reason = entry.reason else { throw GongkaiError(internalFault: "merge") }
            throw GongkaiError(
                tally.hasDiskTrouble ? .readWriteFailed : .outputNotCreated, reason)
        }
    }
}

extension BatchJournal {
    /// What the departments of a manifest depend on besides catalogs, as the journal of their
    /// folder has it; one recipe, if all were done by one program with one set of options.
    static func recipes(
        inFolder folder: String, of manifest: BatchManifest
    ) throws(GongkaiError) -> Set<ContentHash> {
        let path = "\(folder)/\(BatchState.folderName)/\(BatchState.journalName)"
        let contents = try GongkaiError.telling { () throws(FileError) in
            let file = try InputFile.open(path)
            return try FileError.telling(.readInput, path) { () throws(SystemError) in
                try BatchJournal.contents(of: file)
            }
        }
        let folders = manifest.entries.filter { $0.status == .done }.compactMap(\.folder)
        return Set(folders.compactMap { contents.records[$0]?.recipe })
    }
}
