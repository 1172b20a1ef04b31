import DisclosureCatalog

extension HeaderNode: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case label, synonyms, headStyle, rows, columns
        case field, joined, width, style, merge, recordLabel, numbering, numeral, `repeat`
        case lineRows
        case prompt, hidden
    }

    private enum Repetition: String, CaseIterable { case none, channels }

    static let standIn = HeaderNode(label: "", style: "", content: .column(.standIn))

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        label = try container.optional(.label, default: nil)
        synonyms = try container.values(.synonyms, orUse: "")
        style = try container.optional(.headStyle, default: "head")
        rowCount = try container.count(.rows, default: nil, atMost: TextRowTemplate.mostRows)
        if container.strict.contains(.columns) {
            content = .group(try container.list(.columns, orUse: .standIn))
            return
        }
        let repeatsChannels = try container.word(.repeat, default: Repetition.none) == .channels
        var column = ColumnTemplate(
            field: try container.field(.field, isImplied: repeatsChannels),
            width: try container.required(.width, orUse: .characters(10)),
            style: try container.required(.style, orUse: ""))
        column.repeatsChannels = repeatsChannels
        column.joined = try container.fields(.joined)
        column.merge = try container.merge(.merge)
        column.recordLabel = try container.optional(.recordLabel, default: nil)
        column.numbering = try container.word(.numbering, default: .catalog)
        column.numeral = try container.optional(.numeral, default: nil)
        column.prompt = try container.optional(.prompt, default: nil)
        column.hasRowForEachLine = try container.optional(.lineRows, default: false)
        column.isHidden = try container.optional(.hidden, default: false)
        content = .column(column)
    }
}

extension ColumnTemplate {
    fileprivate static let standIn = ColumnTemplate(
        field: .channel(""), width: .characters(10), style: "")
}

extension ColumnTemplate.Width: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case share, minimum }

    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let characters = try? value.decode(Double.self) {
            self = .characters(characters)
        } else if let parts = try? value.decode([Double].self) {
            self = .parts(parts)
        } else {
            guard let container = try? decoder.patientContainer(keyedBy: Keys.self) else {
                throw DecodingError.typeMismatch(
                    Double.self, .init(codingPath: decoder.codingPath, debugDescription: ""))
            }
            self = .share(
                try container.required(.share, orUse: 1),
                minimum: try container.optional(.minimum, default: 4))
        }
    }
}

/// A field by its name in templates.
private struct FieldName: Decodable {
    var field: CatalogField

    init(field: CatalogField) { self.field = field }

    init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let field = CatalogField(name: name) else {
            throw InvalidValueError(
                path: decoder.codingPath,
                problem: .unknownWord(name, allowed: CatalogField.columnNames))
        }
        self.field = field
    }
}

extension PatientContainer {
    /// A field; a column for each channel needs none.
    fileprivate func field(_ key: Key, isImplied: Bool) throws -> CatalogField {
        let everyChannel = CatalogField.channel("")
        if isImplied { return everyChannel }
        return try required(key, orUse: FieldName(field: everyChannel)).field
    }

    fileprivate func fields(_ key: Key) throws -> [CatalogField] {
        try values(key, orUse: FieldName(field: .channel(""))).map(\.field)
    }

    /// `true` is short for "sections", as files of version 1 have it.
    fileprivate func merge(_ key: Key) throws -> ColumnTemplate.Merge {
        do {
            let isMerged = try strict.decodeIfPresent(Bool.self, forKey: key) ?? false
            return isMerged ? .sections : .none
        } catch DecodingError.typeMismatch {
            return try word(key, default: .none)
        }
    }
}
