/// The words of publication ledgers: headings, attributes, separators.
///
/// A file of `Templates/`.
package struct LedgerVocabulary: Sendable {
    /// The identifier in a file.
    package static let format = "gongkai.ledger"
    /// The newest version that this program reads.
    package static let version = 1

    /// A heading's field, and how far ahead in the list of the field it stands.
    struct Heading {
        var field: LedgerField
        var position: Int
    }

    let headings: [String: Heading]
    /// The heading by which messages name a field.
    let labels: [LedgerField: String]
    let attributes: [String: LedgerEntry.Attribute]
    let blanks: Set<String>
    let channelSeparators: Set<Unicode.Scalar>
    let weakChannelSeparators: Set<Unicode.Scalar>
    let noteRequests: [String]
    let groupHeadings: GroupHeadings

    /// The headings of a list of departments with their groups.
    struct GroupHeadings {
        var group: Set<String>
        var minimum: Set<String>
        var labels: (group: String, minimum: String)
    }

    /// The field of a heading, or of a key in JSON lines; nil for unknown ones.
    package func field(of heading: String) -> LedgerField? {
        LedgerField(rawValue: heading) ?? self.heading(heading)?.field
    }

    /// The heading by which Chinese messages name a field.
    package func label(of field: LedgerField) -> String { labels[field] ?? field.rawValue }

    func heading(_ text: String) -> Heading? {
        let key = LedgerText.headingKey(text)
        if let known = headings[key] { return known }
        let shortened = LedgerText.withoutNote(key)
        return shortened == key ? nil : headings[shortened]
    }

    func date(_ text: String) -> LedgerDate {
        text.isEmpty || blanks.contains(text) ? .blank : LedgerDate(text)
    }

    func attribute(_ text: String) -> LedgerEntry.Attribute? {
        text.isEmpty || blanks.contains(text) ? nil : attributes[text] ?? .unknown
    }
}

extension LedgerVocabulary: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, columns, attributes, blanks, channelSeparators, weakChannelSeparators
        case noteRequests, groups
    }

    private struct Groups: Decodable {
        private enum Keys: String, CodingKey, CaseIterable {
            case group, minimum
        }

        let headings: GroupHeadings

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: Keys.self)
            let group = try container.decode([String].self, forKey: .group)
            let minimum = try container.decode([String].self, forKey: .minimum)
            headings = GroupHeadings(
                group: Set(group.map(LedgerText.headingKey)),
                minimum: Set(minimum.map(LedgerText.headingKey)),
                labels: (group.first ?? "", minimum.first ?? ""))
        }
    }

    private struct Column: Decodable {
        private enum Keys: String, CodingKey, CaseIterable {
            case field, headings
        }

        let field: LedgerField
        let headings: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: Keys.self)
            let name = try container.decode(String.self, forKey: .field)
            guard let field = LedgerField(rawValue: name) else {
                let allowed = LedgerField.allCases.map(\.rawValue)
                throw container.invalidValue(.unknownWord(name, allowed: allowed), at: .field)
            }
            self.field = field
            headings = try container.decode([String].self, forKey: .headings)
        }
    }

    private struct Attributes: Decodable {
        private enum Keys: String, CodingKey, CaseIterable {
            case proactive, onRequest, withheld
        }

        var words: [String: LedgerEntry.Attribute] = [:]

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: Keys.self)
            let kinds: [(Keys, LedgerEntry.Attribute)] = [
                (.proactive, .proactive), (.onRequest, .onRequest), (.withheld, .withheld),
            ]
            for (key, attribute) in kinds {
                for word in try container.decode([String].self, forKey: key) {
                    words[word] = attribute
                }
            }
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        var headings: [String: Heading] = [:]
        var labels: [LedgerField: String] = [:]
        for column in try container.decode([Column].self, forKey: .columns) {
            labels[column.field] = labels[column.field] ?? column.headings.first
            for (position, text) in column.headings.enumerated() {
                let key = LedgerText.headingKey(text)
                headings[key] = headings[key] ?? Heading(field: column.field, position: position)
            }
        }
        self.headings = headings
        self.labels = labels
        attributes = try container.decode(Attributes.self, forKey: .attributes).words
        blanks = Set(try container.decode([String].self, forKey: .blanks))
        channelSeparators = Set(
            try container.decode(String.self, forKey: .channelSeparators).unicodeScalars)
        weakChannelSeparators = Set(
            try container.decode(String.self, forKey: .weakChannelSeparators).unicodeScalars)
        noteRequests = try container.decode([String].self, forKey: .noteRequests)
        groupHeadings = try container.decode(Groups.self, forKey: .groups).headings
    }
}
