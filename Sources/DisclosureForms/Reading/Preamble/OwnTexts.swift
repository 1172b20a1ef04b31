import SheetModel

/// The rows of a template that say something beside the fields of every catalog: texts that never
/// change, counts, and the texts of a local form.
struct OwnTexts {
    private let patterns: [PlaceholderPattern]

    init(rows: [TextRowTemplate]) {
        patterns = rows.map { PlaceholderPattern($0.text) }
    }

    /// The local form's text in a line such as `监督渠道：…`, by its name.
    func extra(in line: String) -> (name: String, text: String)? {
        for pattern in patterns {
            guard pattern.names.count == 1, let name = pattern.names.first,
                name.utf8.starts(with: PlaceholderText.extraPrefix.utf8),
                let label = pattern.literals.first, !label.showsNothing,
                pattern.literals.last?.showsNothing == true,
                let text = Self.rest(of: line, after: label), !text.isEmpty
            else { continue }
            return (String(name.dropFirst(PlaceholderText.extraPrefix.count)), text)
        }
        return nil
    }

    /// What follows a label, as it stands; blanks in the label and the width of its characters do
    /// not count.
    private static func rest(of line: String, after label: String) -> String? {
        var expected = label.matchingKey.unicodeScalars[...]
        var rest = line.unicodeScalars[...]
        while let wanted = expected.first {
            rest = rest.drop(while: \.isBlank)
            guard let scalar = rest.first, scalar.halfWidth == wanted else { return nil }
            rest = rest.dropFirst()
            expected = expected.dropFirst()
        }
        return String(rest).trimmed
    }

    /// Whether a line has nothing but fixed text and counts, or a label with nothing behind it.
    func isOwn(_ line: String) -> Bool {
        let key = line.matchingKey
        return patterns.contains { pattern in
            pattern.names.allSatisfy(PlaceholderText.countNames.contains)
                && Self.isMade(key, of: pattern.keys)
                || pattern.isBlank(key: key)
        }
    }

    /// Whether a text is literals with numbers between them.
    private static func isMade(_ key: String, of literals: [String]) -> Bool {
        guard literals.contains(where: { !$0.isEmpty }) else { return false }
        var rest = key[...]
        for (index, literal) in literals.enumerated() {
            if index > 0 { rest = rest.drop { $0.isNumber } }
            guard rest.hasPrefix(literal) else { return false }
            rest = rest.dropFirst(literal.count)
        }
        return rest.isEmpty
    }
}
