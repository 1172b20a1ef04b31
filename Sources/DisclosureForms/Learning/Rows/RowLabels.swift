import DisclosureCatalog

/// The labels of what is filled in above and below a table, and how lines that only explain begin.
struct RowLabels {
    /// Longest first.
    let labels: [SignOffLabel]
    private let notes: [String]
    private let lexicon: FormLexicon

    init(forms: [FormTemplate], lexicon: FormLexicon) {
        let own = forms.flatMap { SignOffLabel.labels(of: $0.preamble + $0.notes) }
        let known = lexicon.labels.flatMap { entry in
            entry.labels.map {
                SignOffLabel(field: entry.field, key: Array($0.matchingKey.unicodeScalars))
            }
        }
        var seen: Set<[Unicode.Scalar]> = []
        labels = (own + known).filter { seen.insert($0.key).inserted }
            .sorted { $0.key.count > $1.key.count }
        self.lexicon = lexicon
        notes = lexicon.notes.sorted { $0.count > $1.count }
    }

    /// The field of a text that is nothing but a label, with or without its colon.
    func field(ofLabel text: String) -> CatalogField? {
        var key = Array(text.matchingKey.unicodeScalars)
        if key.last == ":" { key.removeLast() }
        return labels.first { $0.key == key }?.field
    }

    /// Whether a text is a date, or the place for one.
    func isDate(_ text: String) -> Bool { LearnedDate.format(of: text, lexicon: lexicon) != nil }

    /// Whether a text explains and has nothing to fill in.
    func isNote(_ text: String) -> Bool {
        let key = text.matchingKey
        return notes.contains { start in
            let start = start.matchingKey
            return key.hasPrefix(start)
                && key.dropFirst(start.count).first.map { !$0.isLetter } ?? false
        }
    }

    /// Whether a text begins with a label and its colon.
    func startsWithLabel(_ text: String) -> Bool {
        let scalars = Array(text.trimmed.unicodeScalars)
        return !scalars.isEmpty && label(in: scalars, at: 0) != nil
    }

    /// The label with its colon that stands at a place of a text, and where the value begins.
    func label(
        in scalars: [Unicode.Scalar], at start: Int
    ) -> (label: SignOffLabel, end: Int)? {
        guard !scalars[start].isBlank else { return nil }
        for label in labels {
            if let end = Self.end(of: label.key + [":"], in: scalars, at: start) {
                return (label, end)
            }
        }
        return nil
    }

    private static func end(
        of key: [Unicode.Scalar], in scalars: [Unicode.Scalar], at start: Int
    ) -> Int? {
        var index = start
        for expected in key {
            while index < scalars.count, scalars[index].isBlank { index += 1 }
            guard index < scalars.count, scalars[index].halfWidth == expected else { return nil }
            index += 1
        }
        return index
    }
}
