import DisclosureCatalog

extension BatchManifest: Decodable {
    private enum Key: String, CodingKey {
        case format, version, program, shard, templates, settings, departments
    }

    /// Reads a manifest; throws an error about the format or version of any other file.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        self.init(
            program: try container.decode(String.self, forKey: .program),
            shard: try container.decodeIfPresent(String.self, forKey: .shard),
            templates: try container.decode([Template].self, forKey: .templates),
            settings: try container.decode([String: String].self, forKey: .settings))
        entries = try container.decode([Entry].self, forKey: .departments)
    }
}

extension BatchManifest.File: Decodable {
    private enum Key: String, CodingKey {
        case path, format, template, size, sha256
    }

    /// Reads a file's entry.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            path: try container.decode(String.self, forKey: .path),
            format: try container.decode(String.self, forKey: .format),
            template: try container.decodeIfPresent(String.self, forKey: .template),
            size: try container.decodeInteger(forKey: .size),
            hash: try container.decodeHash(forKey: .sha256))
    }
}

extension BatchManifest.Entry: Decodable {
    private enum Key: String, CodingKey {
        case position, source, line, table, department, folder, status, reason, counts, files
        case catalogSHA256
    }

    private struct Reason: Decodable {
        var zh: String
        var en: String
    }

    /// Reads the entry of an input.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            position: try container.decodeInteger(forKey: .position),
            source: try container.decode(String.self, forKey: .source),
            line: try container.decodeIfPresent(Int.self, forKey: .line),
            status: try container.decode(BatchManifest.Status.self, forKey: .status))
        table = try container.decodeIfPresent(String.self, forKey: .table)
        department = try container.decodeIfPresent(String.self, forKey: .department)
        folder = try container.decodeIfPresent(String.self, forKey: .folder)
        reason = try container.decodeIfPresent(Reason.self, forKey: .reason)
            .map { LocalizedText(zh: $0.zh, en: $0.en) }
        counts = try container.decode(BatchManifest.Counts.self, forKey: .counts)
        files = try container.decode([BatchManifest.File].self, forKey: .files)
        if container.contains(.catalogSHA256) {
            catalogHash = try container.decodeHash(forKey: .catalogSHA256)
        }
    }
}

extension KeyedDecodingContainer {
    /// Sixty-four hexadecimal digits.
    func decodeHash(forKey key: Key) throws -> ContentHash {
        guard let hash = ContentHash(hexadecimal: try decode(String.self, forKey: key)) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "no SHA-256")
        }
        return hash
    }
}
