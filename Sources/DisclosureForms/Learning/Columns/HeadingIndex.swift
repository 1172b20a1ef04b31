import DisclosureCatalog

/// All headings that are known: those of the bundled forms with their synonyms, and those of the
/// lexicon.
struct HeadingIndex {
    /// A column that a heading may stand over.
    struct Candidate: Hashable {
        var field: CatalogField
        /// The higher, the surer.
        var rank: Int
        /// The keys of the heading above it in the form that it is from; empty for none.
        var upperKeys: Set<String>
        /// All wordings that the form knows for it.
        var wordings: [String]
    }

    /// What headings stand over columns of one kind.
    enum Group: Hashable {
        case channels
        case levels
    }

    private var candidates: [String: [Candidate]] = [:]
    private var groups: [String: Group] = [:]
    private var known: Set<String> = []
    /// How headings of levels begin.
    private let levelStarts: [(start: String, level: Int)]
    /// What stands before the fields above and below a table.
    private let labels: Set<String>
    let lexicon: FormLexicon

    init(forms: [FormTemplate], lexicon: FormLexicon) {
        self.lexicon = lexicon
        labels = Set(lexicon.labels.flatMap(\.labels).map(\.matchingKey))
        levelStarts = lexicon.levels.flatMap { pattern in
            (1...(Section.maximumDepth + 1)).map { level in
                let values = ["chinese": ChineseNumeral.text(level), "number": String(level)]
                return (Placeholders.filled(pattern, with: values), level)
            }
        }
        for form in forms {
            for node in form.header { add(node, below: []) }
        }
        for entry in lexicon.columns {
            for heading in entry.headings { add(heading, entry.field, rank: 1, [], []) }
        }
        for entry in lexicon.groups {
            for heading in entry.headings {
                for key in HeadingLabel.keys(of: heading) {
                    groups[key] = entry.field == .channels ? .channels : .levels
                    known.insert(key)
                }
            }
        }
    }

    /// Whether a text is some heading.
    func knows(_ text: String) -> Bool {
        guard text.utf8.count <= HeaderBand.longestHeading else { return false }
        return HeadingLabel.keys(of: text).contains(where: known.contains) || level(of: text) != nil
    }

    /// Whether a text is the label of a field above or below a table, and no heading.
    func isLabel(_ text: String) -> Bool {
        labels.contains(text.matchingKey) && !knows(text)
    }

    /// The columns that a heading may stand over, in the order of the forms.
    func candidates(for text: String) -> [Candidate] {
        let keys = HeadingLabel.keys(of: text)
        let whole = keys.prefix(1).flatMap { candidates[$0] ?? [] }
        // A heading without its explanation is less sure than the whole one.
        let shortened = keys.dropFirst().flatMap { candidates[$0] ?? [] }
        return whole.isEmpty ? shortened : whole
    }

    /// What the columns below a heading are.
    func group(_ text: String) -> Group? {
        HeadingLabel.keys(of: text).lazy.compactMap { groups[$0] }.first
    }

    /// The level that a heading names, such as 2 for 二级目录.
    func level(of text: String) -> Int? {
        let key = text.matchingKey
        guard key.utf8.count <= 60 else { return nil }
        return levelStarts.first { key.hasPrefix($0.start) }?.level
    }

    private mutating func add(_ node: HeaderNode, below upper: Set<String>) {
        let wordings = (node.label.map { [$0] } ?? []) + node.synonyms
        switch node.content {
        case .group(let nodes):
            let keys = Set(wordings.flatMap(HeadingLabel.keys))
            known.formUnion(keys)
            for node in nodes { add(node, below: keys.isEmpty ? upper : keys) }
        case .column(let column):
            for (index, heading) in wordings.enumerated() {
                add(heading, column.field, rank: index == 0 ? 4 : 2, upper, wordings)
            }
        }
    }

    private mutating func add(
        _ heading: String, _ field: CatalogField, rank: Int, _ upper: Set<String>,
        _ wordings: [String]
    ) {
        for key in HeadingLabel.keys(of: heading) {
            known.insert(key)
            candidates[key, default: []].append(
                Candidate(field: field, rank: rank, upperKeys: upper, wordings: wordings))
        }
    }
}
