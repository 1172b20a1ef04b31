import DisclosureCatalog

/// A column of the ledger of requests (依申请公开台账) that the annual report needs.
package enum RequestField: String, Sendable, Hashable, CaseIterable {
    case receivedOn
    case correctionAskedOn
    case correctedOn
    case extendedTo
    case applicant
    case repliedOn
    case answer
    case reconsideration
    case suit
    /// Both of the last two in one column.
    case reviews

    /// The columns without which nothing can be counted.
    static let required: [RequestField] = [.receivedOn, .applicant, .repliedOn, .answer]
}

/// The words of ledgers of requests.
package struct RequestVocabulary: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package var field: RequestField
        package var headings: [String]
    }

    package var columns: [Column]
    /// What stands in a cell that is really empty.
    package var blanks: [String]
    /// The words for the stages of a review in a column for both.
    package var reconsideration: [String]
    package var suit: [String]

    /// The heading by which messages name a field.
    func label(of field: RequestField) -> String {
        columns.first { $0.field == field }?.headings.first ?? field.rawValue
    }

    /// The headings of the columns that a ledger must have.
    package var requiredLabels: [String] { RequestField.required.map(label(of:)) }

    func field(of heading: String) -> RequestField? {
        let key = RequestText.headingKey(heading)
        return columns.first { column in
            column.headings.contains { RequestText.headingKey($0) == key }
        }?.field
    }
}

extension RequestVocabulary.Column: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case field, headings }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        let name = try container.decode(String.self, forKey: .field)
        guard let field = RequestField(rawValue: name) else {
            throw container.invalidValue(
                .unknownWord(name, allowed: RequestField.allCases.map(\.rawValue)), at: .field)
        }
        self.field = field
        headings = try container.decode([String].self, forKey: .headings)
    }
}

/// Texts of ledgers of requests as they are compared.
enum RequestText {
    /// A heading without white space and asterisks.
    static func headingKey(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars
        where !scalar.properties.isWhitespace && scalar != "*" && scalar != "＊"
            && scalar != "\u{FEFF}"
        {
            key.append(scalar == "／" ? "/" : scalar)
        }
        return String(key)
    }

    /// A word without white space, punctuation, and the numbering before it: `1.属于国家秘密` and
    /// `（一）予以公开` are known by what follows.
    static func wordKey(_ text: String) -> String {
        var rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
        if rest.first == "（" || rest.first == "(",
            let end = rest.firstIndex(where: { $0 == "）" || $0 == ")" })
        {
            rest = rest[rest.index(after: end)...]
        }
        // A remark such as （区分处理的，只计这一情形） ends some labels.
        if rest.last == "）" || rest.last == ")",
            let start = rest.lastIndex(where: { $0 == "（" || $0 == "(" })
        {
            rest = rest[..<start]
        }
        rest = rest.drop { $0.properties.numericType != nil && $0.value < 0x3000 }
        var key = String.UnicodeScalarView()
        for scalar in rest where scalar.properties.isAlphabetic || scalar.value > 0x20000 {
            key.append(scalar)
        }
        return String(key)
    }

    /// The whole text, and what stands after its last mark of a subdivision, as in
    /// `不予公开：属于国家秘密`.
    static func candidates(_ text: String) -> [String] {
        let marks: Set<Unicode.Scalar> = [":", "：", "-", "—", "－", "/", "／", "·", ">", "＞"]
        let parts = text.unicodeScalars.split { marks.contains($0) }
        let last = parts.count > 1 ? parts.last.map { [wordKey(String($0))] } ?? [] : []
        return [wordKey(text)] + last
    }

    static func trimmed(_ text: String) -> String {
        var rest = text.unicodeScalars[...]
        while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
