import DisclosureCatalog

/// Finds labelled fields in a line, in any order, with blanks inside the labels too.
struct SignOffScanner {
    private let labels: [SignOffLabel]
    /// The labels with the colon behind them.
    private let openings: [(field: CatalogField, key: [Unicode.Scalar])]

    init(template: FormTemplate) {
        labels = SignOffLabel.labels(of: template.preamble + template.notes)
        openings = labels.map { ($0.field, $0.key + [":"]) }
    }

    struct Reading {
        /// The fields in the order of the line, each with the place of its text among the characters
        /// of the line, or with that of its label where it has none.
        var values: [(field: CatalogField, text: String, start: Int)] = []
        /// Whether text stands before the first label, or under a label that is not known.
        var hasRest = false
    }

    /// The labelled fields of a line; empty if it has none.
    func read(_ line: String) -> Reading {
        let scalars = Array(line.unicodeScalars)
        var reading = Reading()
        var valueStart = 0
        var index = 0
        while index < scalars.count {
            guard let found = label(in: scalars, at: index) else {
                index += 1
                continue
            }
            take(scalars[valueStart..<index], into: &reading)
            reading.values.append((found.field, "", index))
            index = found.end
            valueStart = index
        }
        take(scalars[valueStart...], into: &reading)
        return reading
    }

    /// Whether a text is one of the labels, without a colon.
    func isLabel(_ text: String) -> Bool {
        let key = Array(text.matchingKey.unicodeScalars)
        return labels.contains { $0.key == key }
    }

    /// What a cell states that is a label or begins with one; nil for any other.
    ///
    /// It awaits its value where that of the last label is not in the cell.
    func statement(in cell: String) -> (labels: Int, awaitsValue: Bool)? {
        if isLabel(cell) { return (1, true) }
        let text = cell.trimmed
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty, label(in: scalars, at: 0) != nil else { return nil }
        let values = read(text).values
        return (values.count, values.last?.text.isEmpty ?? false)
    }

    private func label(
        in scalars: [Unicode.Scalar], at start: Int
    ) -> (field: CatalogField, end: Int)? {
        guard !scalars[start].isBlank else { return nil }
        for (field, key) in openings {
            if let end = end(of: key, in: scalars, at: start) { return (field, end) }
        }
        return nil
    }

    private func end(of key: [Unicode.Scalar], in scalars: [Unicode.Scalar], at start: Int) -> Int?
    {
        var index = start
        for expected in key {
            while index < scalars.count, scalars[index].isBlank { index += 1 }
            guard index < scalars.count, scalars[index].halfWidth == expected else { return nil }
            index += 1
        }
        return index
    }

    /// Text up to the next label belongs to the label before it, unless another label begins in it.
    private func take(_ scalars: ArraySlice<Unicode.Scalar>, into reading: inout Reading) {
        let words = scalars.split(whereSeparator: \.isBlank)
        guard !words.isEmpty else { return }
        guard let last = reading.values.indices.last else {
            reading.hasRest = true
            return
        }
        let other = words.dropFirst().firstIndex(where: Self.startsLabel)
        let kept = words[..<(other ?? words.endIndex)]
        if other != nil { reading.hasRest = true }
        let text = kept.map { word in String(String.UnicodeScalarView(word)) }
            .joined(separator: " ")
        reading.values[last].text = text.withoutEndSeparator
        reading.values[last].start = words[0].startIndex
    }

    /// Whether a word is a label and its colon, and not a time of day.
    private static func startsLabel(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let colon = word.firstIndex(where: { $0.halfWidth == ":" }) else { return false }
        return colon == word.startIndex || !word[colon - 1].halfWidth.isDigit
    }
}

extension String {
    /// Without the mark that separates it from what follows.
    fileprivate var withoutEndSeparator: String {
        guard let last = unicodeScalars.last, "，,；;、|".unicodeScalars.contains(last) else {
            return self
        }
        return String(dropLast())
    }
}
