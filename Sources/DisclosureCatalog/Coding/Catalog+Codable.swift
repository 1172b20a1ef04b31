extension Catalog: Codable {
    /// Reads a catalog file, `gongkai.catalog` version 1.
    ///
    /// Keys that are absent are empty; keys that the format does not know are refused.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CatalogKeys.Root.self)
        try container.checkFormat(CatalogKeys.format, at: .format)
        try container.checkVersion(upTo: CatalogKeys.version, at: .version)
        self.init(
            department: try container.decode(String.self, forKey: .department),
            sections: try container.decode(.sections, default: []))
        title = try container.decodeIfPresent(String.self, forKey: .title)
        signOff = try container.decode(.signOff, default: SignOff())
        declaredCounts = try container.decodeIfPresent(
            DeclaredCounts.self, forKey: .declaredCounts)
        channelVocabulary = try container.decode(.channelVocabulary, default: [])
        extra = try container.decode(.extra, default: [:])
    }

    /// Writes a catalog file; what is empty is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CatalogKeys.Root.self)
        try container.encode(CatalogKeys.format, forKey: .format)
        try container.encode(CatalogKeys.version, forKey: .version)
        try container.encodeIfPresent(title, forKey: .title)
        try container.encode(department, forKey: .department)
        if signOff != SignOff() { try container.encode(signOff, forKey: .signOff) }
        try container.encodeIfPresent(declaredCounts, forKey: .declaredCounts)
        try container.encode(unlessEmpty: channelVocabulary, forKey: .channelVocabulary)
        if !extra.isEmpty { try container.encode(extra, forKey: .extra) }
        try container.encode(sections, forKey: .sections)
    }
}

extension DeclaredCounts: Codable {
    /// Reads the three counts; none may be absent.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CatalogKeys.Counts.self)
        self.init(
            proactiveTopLevel: try container.decodeInteger(forKey: .proactiveTopLevel),
            proactiveSecondLevel: try container.decodeInteger(forKey: .proactiveSecondLevel),
            onRequestSecondLevel: try container.decodeInteger(forKey: .onRequestSecondLevel))
    }

    /// Writes the three counts.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CatalogKeys.Counts.self)
        try container.encode(proactiveTopLevel, forKey: .proactiveTopLevel)
        try container.encode(proactiveSecondLevel, forKey: .proactiveSecondLevel)
        try container.encode(onRequestSecondLevel, forKey: .onRequestSecondLevel)
    }
}

extension Section: Codable {
    /// Reads a section with its items or sections.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CatalogKeys.Section.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            items: try container.decode(.items, default: []))
        sections = try container.decode(.sections, default: [])
    }

    /// Writes the section; one that holds nothing is written with an empty list of items.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CatalogKeys.Section.self)
        try container.encode(name, forKey: .name)
        if sections.isEmpty || !items.isEmpty {
            var list = container.nestedUnkeyedContainer(forKey: .items)
            for item in items {
                var nested = list.nestedContainer(keyedBy: CatalogKeys.Item.self)
                try item.encode(into: &nested)
            }
        }
        if !sections.isEmpty { try container.encode(sections, forKey: .sections) }
    }
}
