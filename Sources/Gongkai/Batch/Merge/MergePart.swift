/// The output folder of one part of a batch.
struct MergePart {
    let folder: String
    let manifest: BatchManifest
    let shard: BatchShard

    /// Reads the manifest.
    ///
    /// Throws `GongkaiError` if there is none, if the folder is that of a whole batch, or if the
    /// run was stopped.
    init(_ folder: String) throws(GongkaiError) {
        manifest = try BatchManifest.read(folder: folder)
        guard let shard = manifest.shard.flatMap({ BatchShard($0) }) else {
            throw GongkaiError(merge: .wholeBatch(folder))
        }
        guard manifest.count(of: .pending) == 0 else {
            throw GongkaiError(merge: .unfinished(folder))
        }
        guard manifest.entries.allSatisfy(Self.isWithinItsFolder) else {
            throw GongkaiError(merge: .damaged(folder))
        }
        self.folder = folder
        self.shard = shard
    }

    /// Whether a department's files are where the program puts them, and nowhere else.
    private static func isWithinItsFolder(_ entry: BatchManifest.Entry) -> Bool {
        guard let folder = entry.folder else { return entry.files.isEmpty }
        return SafeFileName(folder).text.utf8.elementsEqual(folder.utf8)
            && zip(entry.files, entry.fileNames).allSatisfy { file, name in
                file.path == "\(folder)/\(name)" && name != ".." && name != "."
            } && entry.files.count == entry.fileNames.count
    }

    /// The parts of one batch in their order.
    ///
    /// Throws `GongkaiError` unless they are all parts of one and the same, each there once.
    static func parts(_ folders: [String]) throws(GongkaiError) -> [MergePart] {
        var parts: [MergePart] = []
        for folder in folders { parts.append(try MergePart(folder)) }
        parts.sort { $0.shard.number < $1.shard.number }
        guard let first = parts.first else { throw GongkaiError(merge: .nothing) }
        for (part, next) in zip(parts, parts.dropFirst()) {
            guard part.shard.count == next.shard.count else {
                throw GongkaiError(
                    merge: .otherCount(
                        part.folder, "\(part.shard)", next.folder, "\(next.shard)"))
            }
            guard part.shard.number != next.shard.number else {
                throw GongkaiError(merge: .twice("\(part.shard)", part.folder, next.folder))
            }
        }
        let numbers = Set(parts.map(\.shard.number))
        let missing = (1...first.shard.count).filter { !numbers.contains($0) }
        guard missing.isEmpty else {
            throw GongkaiError(merge: .missing(missing.map { "\($0)/\(first.shard.count)" }))
        }
        for part in parts.dropFirst() {
            let (one, other) = (first.manifest, part.manifest)
            guard one.program == other.program, one.templates == other.templates,
                one.settings == other.settings
            else { throw GongkaiError(merge: .otherSettings(first.folder, part.folder)) }
        }
        return parts
    }

    /// Where an entry of the joined manifest comes from.
    struct Origin {
        var part: Int
        var entry: BatchManifest.Entry
    }

    /// The entries of all parts, in the order of the inputs.
    ///
    /// Throws `GongkaiError` if an input is in two parts, or in none: then the parts were not made
    /// from the same inputs.
    static func entries(of parts: [MergePart]) throws(GongkaiError) -> [Origin] {
        var origins = parts.indices.flatMap { part in
            parts[part].manifest.entries.map { Origin(part: part, entry: $0) }
        }
        origins.sort { $0.entry.position < $1.entry.position }
        var folders: [String: Int] = [:]
        for (index, origin) in origins.enumerated() {
            guard origin.entry.position == index + 1 else {
                let isTwice = origin.entry.position <= index
                throw GongkaiError(
                    merge: isTwice
                        ? .overlap(origin.entry.source, parts[origin.part].folder)
                        : .gap(position: index + 1))
            }
            guard let folder = origin.entry.folder else { continue }
            if let other = folders.updateValue(origin.part, forKey: folder), other != origin.part {
                throw GongkaiError(merge: .overlap(folder, parts[origin.part].folder))
            }
        }
        return origins
    }
}

/// Why parts cannot be joined; the words are in `Messages/MergeErrors+Message.swift`.
enum MergeFault: Hashable, Sendable {
    case nothing
    case wholeBatch(String)
    case unfinished(String)
    case damaged(String)
    case otherCount(String, String, String, String)
    case twice(String, String, String)
    case missing([String])
    case otherSettings(String, String)
    case overlap(String, String)
    case gap(position: Int)
}
