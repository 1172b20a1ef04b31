extension ChosenChannel: Codable {
    /// Reads a name, or an object with a name and a note.
    public init(from decoder: any Decoder) throws {
        do {
            self.init(try decoder.singleValueContainer().decode(String.self))
        } catch DecodingError.typeMismatch {
            let container = try decoder.strictContainer(keyedBy: CatalogKeys.Channel.self)
            self.init(
                try container.decode(String.self, forKey: .name),
                note: try container.decodeIfPresent(String.self, forKey: .note))
        }
    }

    /// Writes a name, or an object where there is a note.
    public func encode(to encoder: any Encoder) throws {
        guard let note else {
            var container = encoder.singleValueContainer()
            return try container.encode(name)
        }
        var container = encoder.container(keyedBy: CatalogKeys.Channel.self)
        try container.encode(name, forKey: .name)
        try container.encode(note, forKey: .note)
    }

    /// Writes the channel as the next one of a list.
    func encode(into list: inout any UnkeyedEncodingContainer) throws {
        guard note != nil else { return try list.encode(name) }
        try list.encode(self)
    }
}

extension Audience: Codable {
    /// Reads `everyone` and `groups`; what is absent is not chosen.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CatalogKeys.Audience.self)
        self.init(
            everyone: try container.decode(.everyone, default: false),
            groups: try container.decode(.groups, default: []))
    }

    /// Writes what is chosen.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CatalogKeys.Audience.self)
        try encode(into: &container)
    }

    /// Writes what is chosen into a container of its own.
    func encode(into container: inout KeyedEncodingContainer<CatalogKeys.Audience>) throws {
        if everyone { try container.encode(true, forKey: .everyone) }
        try container.encode(unlessEmpty: groups, forKey: .groups)
    }
}

extension DisclosureMethod: Codable {
    /// Reads `proactive` or `onRequest`.
    public init(from decoder: any Decoder) throws {
        let word = try decoder.singleValueContainer().decode(String.self)
        guard let method = DisclosureMethod(rawValue: word) else {
            throw InvalidValueError(
                path: decoder.codingPath,
                problem: .unknownWord(word, allowed: Self.allCases.map(\.rawValue)))
        }
        self = method
    }
}

extension KeyedEncodingContainer {
    /// Writes a text unless it is empty.
    mutating func encode(unlessEmpty text: String, forKey key: Key) throws {
        if !text.isEmpty { try encode(text, forKey: key) }
    }

    /// Writes a list of texts unless it is empty.
    mutating func encode(unlessEmpty texts: [String], forKey key: Key) throws {
        guard !texts.isEmpty else { return }
        var list = nestedUnkeyedContainer(forKey: key)
        for text in texts { try list.encode(text) }
    }
}
