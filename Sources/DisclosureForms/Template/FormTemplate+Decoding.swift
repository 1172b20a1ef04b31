import DisclosureCatalog

extension FormTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, name, description, sheetName, defaultTitle, dateFormat, page, styles
        case preamble, marks, header
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        name = try container.decode(String.self, forKey: .name)
        sheetName = try container.decode(String.self, forKey: .sheetName)
        defaultTitle = try container.decode(String.self, forKey: .defaultTitle)
        dateFormat = try container.decode(String.self, forKey: .dateFormat)
        page = try container.decode(PageTemplate.self, forKey: .page)
        styles = try container.decode([String: StyleTemplate].self, forKey: .styles)
        preamble = try container.decode([PreambleRow].self, forKey: .preamble)
        marks = try container.decode(FormMarks.self, forKey: .marks)
        header = try container.decode([HeaderNode].self, forKey: .header)
        try checkStyleNames(in: container.codingPath)
    }

    private func checkStyleNames(in path: [any CodingKey]) throws {
        let used = preamble.map(\.style) + header.flatMap(\.styleNames)
        let known = styles.keys.sorted()
        guard let missing = used.first(where: { styles[$0] == nil }) else { return }
        throw InvalidValueError(
            path: path + [Keys.styles], problem: .unknownWord(missing, allowed: known))
    }
}

extension PreambleRow: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case text, style }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        text = try container.decode(String.self, forKey: .text)
        style = try container.decode(String.self, forKey: .style)
    }
}

extension FormMarks: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case chosen, notChosen, tick, noteSeparator, noteRequest
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        chosen = try container.decode(String.self, forKey: .chosen)
        notChosen = try container.decode(String.self, forKey: .notChosen)
        tick = try container.decode(String.self, forKey: .tick)
        noteSeparator = try container.decode(String.self, forKey: .noteSeparator)
        noteRequest = try container.decode(String.self, forKey: .noteRequest)
    }
}

extension HeaderNode: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case label, synonyms, headStyle, columns, field, width, style, merge, recordLabel
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        label = try container.decodeIfPresent(String.self, forKey: .label)
        synonyms = try container.decode(.synonyms, default: [])
        style = try container.decode(.headStyle, default: "head")
        if container.contains(.columns) {
            content = .group(try container.decode([HeaderNode].self, forKey: .columns))
        } else {
            content = .column(
                ColumnTemplate(
                    field: try container.decodeField(at: .field),
                    width: try container.decode(Double.self, forKey: .width),
                    style: try container.decode(String.self, forKey: .style),
                    merges: try container.decode(.merge, default: false),
                    recordLabel: try container.decodeIfPresent(String.self, forKey: .recordLabel)))
        }
    }

    fileprivate var styleNames: [String] {
        switch content {
        case .column(let column): [style, column.style]
        case .group(let nodes): [style] + nodes.flatMap(\.styleNames)
        }
    }
}

extension KeyedDecodingContainer {
    fileprivate func decodeField(at key: Key) throws -> CatalogField {
        let name = try decode(String.self, forKey: key)
        if let field = CatalogField(name: name) { return field }
        throw invalidValue(.unknownWord(name, allowed: CatalogField.columnNames), at: key)
    }
}
