import DisclosureCatalog

/// Makes texts with placeholders of the texts above and below a table.
struct TextPattern {
    let labels: RowLabels
    let counts: CountWordings
    let lexicon: FormLexicon
    /// The department that a label names.
    private(set) var department = ""
    private(set) var dateFormat: String?
    /// How the cell at hand shows its date, where its number format tells.
    var cellDateFormat: String?
    /// The texts under labels that are no field of every catalog, since they were last forgotten.
    private(set) var added: [String] = []
    private var used: Set<String> = []

    private static let longestLabel = 12

    init(labels: RowLabels, counts: CountWordings, lexicon: FormLexicon) {
        self.labels = labels
        self.counts = counts
        self.lexicon = lexicon
    }

    /// Forgets the texts that were added, before the next one is looked at.
    mutating func forgetAdded() { added = [] }

    /// The text with placeholders for what a catalog fills in.
    mutating func pattern(of text: String) -> String {
        let text = LearnedText.withoutBraces(text)
        if let counted = counts.pattern(of: text, used: &used) { return counted }
        if labels.isNote(text) { return text }
        if let labelled = labelled(text) { return labelled }
        if LearnedDate.format(of: text, lexicon: lexicon) != nil, take("filledOn") {
            dateFormat = dateFormat ?? format(ofDate: text)
            return "{filledOn}"
        }
        return text
    }

    /// The placeholder for a value that stands in a cell of its own behind its label.
    mutating func value(_ text: String, ofLabel label: String) -> String {
        return "{\(placeholder(of: label, value: text))}"
    }

    private func format(ofDate text: String) -> String? {
        cellDateFormat ?? LearnedDate.format(of: text, lexicon: lexicon)
    }

    private mutating func take(_ name: String) -> Bool { used.insert(name).inserted }

    private mutating func labelled(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let found = labelRanges(in: scalars)
        guard !found.isEmpty else { return nil }
        var result = String(String.UnicodeScalarView(scalars[..<found[0].lowerBound]))
        for (index, range) in found.enumerated() {
            let end = index + 1 < found.count ? found[index + 1].lowerBound : scalars.count
            result += String(String.UnicodeScalarView(scalars[range]))
            result += value(
                Array(scalars[range.upperBound..<end]),
                label: String(String.UnicodeScalarView(scalars[range])))
        }
        return result
    }

    /// A value as a placeholder, with the blanks and the separator around it.
    private mutating func value(_ scalars: [Unicode.Scalar], label: String) -> String {
        let start = scalars.firstIndex { !$0.isBlank } ?? scalars.count
        let separators = Set("，,；;、|".unicodeScalars)
        let last = scalars.lastIndex { !$0.isBlank && !separators.contains($0) }
        let end = max(last.map { $0 + 1 } ?? start, start)
        let core = String(String.UnicodeScalarView(scalars[start..<end]))
        let isBlank = LearnedDate.isBlank(core, lexicon: lexicon)
        let name = placeholder(of: label, value: core)
        let before = isBlank ? [] : Array(scalars[..<start])
        let after = isBlank && core.isEmpty ? scalars : Array(scalars[end...])
        return String(String.UnicodeScalarView(before)) + "{\(name)}"
            + String(String.UnicodeScalarView(after))
    }

    private mutating func placeholder(of label: String, value: String) -> String {
        let bare = String(label.withoutWrapping.drop { $0 == "（" || $0 == "(" })
        let name = bare.hasSuffix("：") || bare.hasSuffix(":") ? String(bare.dropLast()) : bare
        let field = HeadingLabel.keys(of: name).compactMap { labels.field(ofLabel: $0) }.first
        if let field, let placeholder = SignOffLabel.placeholder(of: field), take(placeholder) {
            if field == .department, !LearnedDate.isBlank(value, lexicon: lexicon) {
                department = value.trimmed
            }
            if field == .filledOn { dateFormat = format(ofDate: value) }
            return placeholder
        }
        added.append(name)
        return PlaceholderText.extraPrefix + name
    }

    /// Where labels with their colons stand, left to right.
    private func labelRanges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < scalars.count {
            if let known = labels.label(in: scalars, at: index),
                isBoundary(index, scalars) || known.label.key.count > 2
            {
                ranges.append(index..<known.end)
                index = known.end
            } else if let end = unknownLabel(in: scalars, at: index) {
                ranges.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return ranges
    }

    private func isBoundary(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        index == 0 || scalars[index - 1].isBlank
            || "，,；;、|：:".unicodeScalars.contains(scalars[index - 1])
    }

    /// The end of a label that nobody knows: a few letters and a colon, at the beginning of the
    /// text or behind a gap.
    private func unknownLabel(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
        let isBehindGap = start > 1 && scalars[start - 1].isBlank && scalars[start - 2].isBlank
        guard start == 0 || isBehindGap, !scalars[start].isBlank else { return nil }
        var index = start
        while index < scalars.count, index - start <= Self.longestLabel {
            let scalar = scalars[index]
            if scalar.halfWidth == ":" { return index - start >= 2 ? index + 1 : nil }
            guard scalar.properties.isAlphabetic || "（）()".unicodeScalars.contains(scalar) else {
                return nil
            }
            index += 1
        }
        return nil
    }
}
