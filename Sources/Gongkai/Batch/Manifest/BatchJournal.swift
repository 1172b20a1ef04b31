/// One department that was done, as the journal has it.
package struct BatchRecord: Hashable, Sendable {
    /// What the department's files depend on besides the catalog; see `BatchRecipe`.
    package var recipe: ContentHash
    package var entry: BatchManifest.Entry
    package var items: BatchItemSpan
}

/// The journal of an output folder: one line for each department that was done, appended when all
/// its files had taken their names.
///
/// A later line about a folder replaces an earlier one. The last line may be torn, where power
/// failed while it was written; whatever is no line of a journal is passed over.
package enum BatchJournal {
    /// The records of a journal in the order in which they were written; none if there is no such
    /// file.
    package static func records(at path: String) throws(GongkaiError) -> [BatchRecord] {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.read(path, limit: BatchManifest.largestFile)
        } catch {
            guard error.cause == .system(.noSuchFile) else { throw GongkaiError(error) }
            return []
        }
        // What follows the last line end is torn.
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        return lines.compactMap { line in
            try? JSONFile.read(
                BatchRecord.self, from: Array(line), file: path, limits: .standard)
        }
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
    }

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
