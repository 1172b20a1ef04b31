import DisclosureCatalog

/// The summary line of a template, as a pattern for the same line of a source.
///
/// Letters and figures count, white space and punctuation do not.
struct CountsPattern {
    private let literals: [String]
    private let names: [String]

    private static let countNames = [
        "proactiveTopLevel", "proactiveSecondLevel", "onRequestSecondLevel",
    ]

    /// The pattern of the row that shows the counts; nil if the template has none.
    init?(rows: [TextRowTemplate]) {
        let patterns = rows.map { PlaceholderPattern($0.text) }
        guard
            let pattern = patterns.first(where: { Self.countNames.allSatisfy($0.names.contains) }),
            let first = pattern.literals.first
        else { return nil }
        names = pattern.names
        // What stands before a colon announces the line; sources leave it out.
        let opening = first.matchingKey.split(separator: ":").last.map(String.init) ?? first
        literals = [opening.countsKey] + pattern.literals.dropFirst().map(\.countsKey)
    }

    enum Reading: Equatable {
        case counts(DeclaredCounts)
        /// The line begins like the summary, but its counts are not where they should be.
        case unreadable
        /// The line is the summary, its counts left blank.
        case blank
        case otherLine
    }

    func read(_ line: String) -> Reading {
        let key = line.countsKey
        guard let opening = literals.first, !opening.isEmpty, key.mentions(opening),
            let start = key.end(of: opening)
        else { return .otherLine }
        var rest = key[start...]
        var values: [String: Int] = [:]
        if rest == literals.dropFirst().joined() { return .blank }
        for (name, literal) in zip(names, literals.dropFirst()) {
            let digits = rest.prefix { $0.isNumber }
            guard let value = Int(digits), rest.dropFirst(digits.count).hasPrefix(literal) else {
                return .unreadable
            }
            values[name] = value
            rest = rest.dropFirst(digits.count + literal.count)
        }
        return Self.counts(values).map(Reading.counts) ?? .unreadable
    }

    private static func counts(_ values: [String: Int]) -> DeclaredCounts? {
        guard let top = values[countNames[0]], let second = values[countNames[1]],
            let onRequest = values[countNames[2]]
        else { return nil }
        return DeclaredCounts(
            proactiveTopLevel: top, proactiveSecondLevel: second, onRequestSecondLevel: onRequest)
    }
}

extension String {
    /// Letters and half-width figures only.
    fileprivate var countsKey: String {
        var key: [UInt8] = []
        key.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            let scalar = scalar.halfWidth
            if scalar.isLetter || scalar.isDigit { key += scalar.utf8 }
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// Where the first occurrence of a text ends.
    fileprivate func end(of part: String) -> Index? {
        indices.lazy.filter { self[$0...].hasPrefix(part) }.first.flatMap {
            index($0, offsetBy: part.count, limitedBy: endIndex)
        }
    }
}

extension Unicode.Scalar {
    /// Whether the character is alphabetic; asking for the property costs a table search.
    fileprivate var isLetter: Bool {
        switch value {
        case 0x4E00...0x9FA5: true
        case 0x3000...0x3002: false
        default: properties.isAlphabetic
        }
    }
}
