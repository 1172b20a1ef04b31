/// One department as the journal has it: what the files in its folder should be.
package struct BatchRecord: Hashable, Sendable {
    /// What the department's files depend on besides the catalog; see `BatchForms.recipe`.
    package var recipe: ContentHash
    package var entry: BatchManifest.Entry
    package var items: BatchItemSpan
}

/// Where the items of a department stand in the journal: a whole line with its end.
package struct BatchItemSpan: Hashable, Sendable {
    /// In bytes from the start of the file.
    package var offset: Int
    /// In bytes.
    package var size: Int
    package var hash: ContentHash

    /// In bytes; the items of a department are less than the catalog that they are from, unless
    /// every other byte of them is escaped.
    static let largest = 256 << 20
}

/// The journal of an output folder: two lines for each department, one with its items and one with
/// its record, both on the disk before the department's folder gets its name.
///
/// So whoever reads it trusts a record only if the files are there with the recorded sizes and
/// hashes. A later record of a folder replaces an earlier one. The last line may be torn, where
/// power failed while it was written; whatever is no record is passed over.
package enum BatchJournal {
    /// What a journal says.
    struct Contents {
        /// The last record of each folder.
        var records: [String: BatchRecord] = [:]
        /// The names of all files that the program ever wrote into a folder, where they are more
        /// than those of the last record.
        var otherNames: [String: Set<String>] = [:]
        /// Where the last whole line ends, in bytes.
        var end = 0

        /// How many bytes of it are still of use.
        var usedBytes: Int {
            // A record is about half a kilobyte.
            records.values.reduce(0) { $0 + $1.items.size + 512 }
        }

        /// The names of the files that the program has written into a folder.
        func names(in folder: String) -> Set<String> {
            (otherNames[folder] ?? []).union(records[folder]?.entry.fileNames ?? [])
        }
    }

    /// Reads a journal; of the items only the places are kept.
    static func contents(of file: borrowing FileDescriptor) throws(SystemError) -> Contents {
        var contents = Contents()
        var reader = LineReader(of: file, longestLine: longestRecord)
        while let line = try reader.next() {
            guard line.isEnded else { break }
            contents.end = line.offset + line.size + 1
            guard let bytes = line.bytes, bytes.starts(with: BatchRecord.start),
                let record = try? JSONFile.read(
                    BatchRecord.self, from: bytes, file: BatchState.journalName,
                    limits: Limits(inputBytes: longestRecord, jsonDepth: 8)),
                let folder = record.entry.folder
            else { continue }
            if let earlier = contents.records[folder]?.entry.fileNames,
                earlier != record.entry.fileNames
            {
                contents.otherNames[folder, default: []].formUnion(earlier)
            }
            contents.records[folder] = record
        }
        return contents
    }

    /// In bytes; far more than the record of a department with every format of many forms.
    private static let longestRecord = 1 << 20
}

extension BatchManifest.Entry {
    /// The names of the files within the department's folder.
    var fileNames: [String] {
        files.map { PathName($0.path).text }
    }
}

extension BatchRecord: Decodable {
    private enum Key: String, CodingKey {
        case recipe, entry, offset, size, sha256
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        recipe = try container.decodeHash(forKey: .recipe)
        entry = try container.decode(BatchManifest.Entry.self, forKey: .entry)
        items = BatchItemSpan(
            offset: try container.decode(Int.self, forKey: .offset),
            size: try container.decode(Int.self, forKey: .size),
            hash: try container.decodeHash(forKey: .sha256))
        // Whoever reads the items makes room for them before their hash can tell.
        guard items.offset >= 0, (0...BatchItemSpan.largest).contains(items.size) else {
            throw DecodingError.dataCorruptedError(
                forKey: .size, in: container, debugDescription: "There are no such items.")
        }
    }

    /// What every record starts with, and no line of items.
    static let start = Array("{\"recipe\":".utf8)

    /// The line of the journal, with its end.
    var line: [UInt8] {
        var line = JSONLine()
        line.raw("{")
        line.field("recipe", recipe.hexadecimal)
        line.field("offset", items.offset)
        line.field("size", items.size)
        line.field("sha256", items.hash.hexadecimal)
        line.key("entry")
        entry.append(to: &line)
        line.raw("}\n")
        return line.bytes
    }
}
