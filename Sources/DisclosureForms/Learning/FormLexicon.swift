import DisclosureCatalog

/// The words by which forms of other offices are understood: the data of
/// `Templates/learning.json5`.
package struct FormLexicon: Sendable {
    /// The identifier in the data file.
    package static let format = "gongkai.lexicon"
    /// The newest version that this program reads.
    package static let version = 1

    struct Headings: Sendable {
        var field: CatalogField
        var headings: [String]
    }

    struct Labels: Sendable {
        var field: CatalogField
        var labels: [String]
    }

    struct CountWords: Sendable {
        /// The name of the placeholder.
        var name: String
        var before: [String]
    }

    struct Digits: Sendable {
        var fonts: [String]
        /// The advance of a digit in thousandths of an em.
        var thousandths: Int
    }

    var columns: [Headings]
    /// Headings over columns that are all of one kind.
    var groups: [Headings]
    var levels: [String]
    /// Between the parts of a heading for several contents.
    var conjunctions: [String]
    /// What such parts may leave out at their beginning.
    var headingStarts: [String]
    var numberHeading: String
    var labels: [Labels]
    var counts: [CountWords]
    var units: [String]
    var notes: [String]
    var offices: [String]
    /// How a title goes on behind the name of the office.
    var titleStarts: [String]
    var blanks: Set<Unicode.Scalar>
    var bracketed: [String]
    var required: [String]
    var everyone: [String]
    var groupWords: [String]
    var proactive: [String]
    var onRequest: [String]
    /// What a form has that does not show it.
    var marks: FormMarks
    var dateFormat: String
    /// The signs that follow year, month and day.
    var dateSigns: [[String]]
    var font: String
    var fontSize: Double
    var digits: [Digits]
}

extension FormLexicon: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, columns, groups, levels, conjunctions, headingStarts
        case numberHeading, labels, counts, units, notes
        case offices, titleStarts, blanks, bracketed, required, everyone, groupWords, proactive,
            onRequest
        case marks, dateFormat, dateSigns, font, fontSize, digits
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        func words(_ key: Keys) throws -> [String] {
            try container.decode([String].self, forKey: key)
        }
        columns = try container.decode([Headings].self, forKey: .columns)
        groups = try container.decode([Headings].self, forKey: .groups)
        levels = try words(.levels)
        conjunctions = try words(.conjunctions)
        headingStarts = try words(.headingStarts)
        numberHeading = try container.decode(String.self, forKey: .numberHeading)
        labels = try container.decode([Labels].self, forKey: .labels)
        counts = try container.decode([CountWords].self, forKey: .counts)
        units = try words(.units)
        notes = try words(.notes)
        offices = try words(.offices)
        titleStarts = try words(.titleStarts)
        blanks = Set(try container.decode(String.self, forKey: .blanks).unicodeScalars)
        bracketed = try words(.bracketed)
        required = try words(.required)
        everyone = try words(.everyone)
        groupWords = try words(.groupWords)
        proactive = try words(.proactive)
        onRequest = try words(.onRequest)
        marks = try container.decode(FormMarks.self, forKey: .marks)
        dateFormat = try container.decode(String.self, forKey: .dateFormat)
        dateSigns = try words(.dateSigns).map { $0.map(String.init) }
        font = try container.decode(String.self, forKey: .font)
        fontSize = try container.decode(Double.self, forKey: .fontSize)
        digits = try container.decode([Digits].self, forKey: .digits)
    }
}

extension FormLexicon.Headings: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case field, headings }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        let name = try container.decode(String.self, forKey: .field)
        guard let field = CatalogField(name: name) else {
            throw container.invalidValue(
                .unknownWord(name, allowed: CatalogField.columnNames), at: .field)
        }
        self.field = field
        headings = try container.decode([String].self, forKey: .headings)
    }
}

extension FormLexicon.Labels: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case field, labels }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        let name = try container.decode(String.self, forKey: .field)
        guard let field = SignOffLabel.field(ofPlaceholder: name) else {
            throw container.invalidValue(
                .unknownWord(name, allowed: PlaceholderText.fieldNames), at: .field)
        }
        self.field = field
        labels = try container.decode([String].self, forKey: .labels)
    }
}

extension FormLexicon.CountWords: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case name, before }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        name = try container.decode(String.self, forKey: .name)
        guard PlaceholderText.countNames.contains(name) else {
            throw container.invalidValue(
                .unknownWord(name, allowed: PlaceholderText.countNames), at: .name)
        }
        before = try container.decode([String].self, forKey: .before)
    }
}

extension FormLexicon.Digits: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case fonts, thousandths }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        fonts = try container.decode([String].self, forKey: .fonts)
        thousandths = try container.decodeInteger(forKey: .thousandths)
    }
}
