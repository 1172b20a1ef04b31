/// What is known of documents that catalogs cite: `Templates/documents.json5`.
package struct KnownDocuments: Hashable, Sendable {
    package struct Document: Hashable, Sendable {
        package var title: String
        /// The present number, such as `国务院令第711号`.
        package var number: String?
        package var former: [Former] = []
        /// The first day on which it was not in force.
        package var repealed: CalendarDate?
        /// The title of the document that took its place.
        package var successor: String?

        package init(title: String, number: String? = nil) {
            self.title = title
            self.number = number
        }
    }

    /// A number that a document had up to a day.
    package struct Former: Hashable, Sendable {
        package var number: String
        package var until: CalendarDate

        package init(number: String, until: CalendarDate) {
            self.number = number
            self.until = until
        }
    }

    /// How high the numbers of an issuer's decrees can be.
    package struct Decrees: Hashable, Sendable {
        /// The words before the number, such as `国务院令`.
        package var issuer: String
        package var highest: Int
        package var day: CalendarDate
        package var perYear: Int

        package init(issuer: String, highest: Int, day: CalendarDate, perYear: Int) {
            self.issuer = issuer
            self.highest = highest
            self.day = day
            self.perYear = perYear
        }

        /// The highest number that is possible in a year.
        func limit(in year: Int) -> Int { highest + max(0, year + 1 - day.year) * perYear }
    }

    package var decrees: [Decrees]
    private let documents: [ExactText: Document]

    /// The prefix of national laws, which citations often leave out.
    private static let country = "中华人民共和国"

    package init(_ documents: [Document] = [], decrees: [Decrees] = []) {
        self.decrees = decrees
        var known: [ExactText: Document] = [:]
        for document in documents {
            known[ExactText(document.title)] = document
            if document.title.begins(with: Self.country) {
                known[ExactText(document.title.dropFirst(Self.country.count))] = document
            }
        }
        self.documents = known
    }

    /// The document with a title, in full or without the name of the country.
    func document(titled key: String) -> Document? { documents[ExactText(key)] }
}

extension KnownDocuments: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case format, version, documents, decrees }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat("gongkai.documents", at: .format)
        try container.checkVersion(upTo: 1, at: .version)
        self.init(
            try container.decode([Document].self, forKey: .documents),
            decrees: try container.decode(.decrees, default: []))
    }
}

extension KnownDocuments.Document: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case title, number, former, repealed, successor
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        title = try container.decode(String.self, forKey: .title)
        number = try container.decodeIfPresent(String.self, forKey: .number)
        former = try container.decode(.former, default: [])
        repealed = try container.decodeDate(at: .repealed)
        successor = try container.decodeIfPresent(String.self, forKey: .successor)
    }
}

extension KnownDocuments.Former: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case number, until }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        number = try container.decode(String.self, forKey: .number)
        until = try container.neededDate(at: .until)
    }
}

extension KnownDocuments.Decrees: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case issuer, highest, on, perYear }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        issuer = try container.decode(String.self, forKey: .issuer)
        highest = try container.decode(Int.self, forKey: .highest)
        day = try container.neededDate(at: .on)
        perYear = try container.decode(Int.self, forKey: .perYear)
    }
}

extension KeyedDecodingContainer {
    /// A day in ISO 8601 that must be there.
    fileprivate func neededDate(at key: Key) throws -> CalendarDate {
        guard let date = try decodeDate(at: key) else {
            throw DecodingError.valueNotFound(
                CalendarDate.self, .init(codingPath: codingPath + [key], debugDescription: ""))
        }
        return date
    }
}
