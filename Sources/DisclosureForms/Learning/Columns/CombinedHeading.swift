import DisclosureCatalog

/// A heading for several contents, such as 公开依据及时限.
struct CombinedHeading {
    /// One of the contents.
    struct Part {
        var text: String
        /// The text field whose heading it is; nil where it is another's, or nobody's.
        var field: CatalogField?
    }

    let parts: [Part]

    /// Fields that can share a cell: texts of any length.
    private static let texts: Set<CatalogField> = [
        .content, .basis, .deadline, .responsibleBody, .remarks,
    ]

    /// The parts of a heading; nil for one that is whole.
    init?(_ heading: String, headings: HeadingIndex) {
        let key = HeadingLabel.keys(of: heading).last ?? ""
        var texts = [key]
        for sign in headings.lexicon.conjunctions.map(\.matchingKey) {
            texts = texts.flatMap { $0.components(separatedBy: sign) }
        }
        guard texts.count > 1, texts.count <= 5, texts.allSatisfy({ !$0.isEmpty }) else {
            return nil
        }
        parts = texts.map { text in
            let wordings = [text] + headings.lexicon.headingStarts.map { $0 + text }
            let fields = wordings.lazy.compactMap { headings.candidates(for: $0).first?.field }
            return Part(
                text: text, field: fields.first.flatMap { Self.texts.contains($0) ? $0 : nil })
        }
        guard parts.contains(where: { $0.field != nil }) else { return nil }
    }

    /// The fields, if each part is one and all can share a cell.
    var fields: [CatalogField]? {
        let fields = parts.compactMap(\.field)
        return fields.count == parts.count ? fields.uniqued : nil
    }
}

extension [CatalogField] {
    /// Each once.
    fileprivate var uniqued: [CatalogField] {
        var seen: Set<CatalogField> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    fileprivate func components(separatedBy sign: String) -> [String] {
        guard !sign.isEmpty else { return [self] }
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: sign) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

extension FieldBinder {
    /// Headings for several contents: over one column that shows them below each other, or over a
    /// column for each.
    mutating func bindCombined() {
        for index in leaves.indices where bindings[index] == nil {
            guard leaves[index].place ?? 0 == 0,
                let heading = CombinedHeading(leaves[index].heading, headings: headings)
            else { continue }
            let columns = leaves[index].place == nil ? [index] : sharing(index)
            if columns.count == heading.parts.count {
                for (column, part) in zip(columns, heading.parts) {
                    bind(column, part.field ?? .extra(LearnedText.withoutBraces(part.text)))
                    bindings[column]?.isPart = true
                }
            } else if columns.count == 1, let fields = heading.fields,
                used.isDisjoint(with: fields)
            {
                used.formUnion(fields)
                bindings[index] = Binding(field: fields[0], joined: Array(fields.dropFirst()))
            }
        }
    }

    /// The columns that one heading spans without headings of their own, from the first on.
    private func sharing(_ index: Int) -> [Int] {
        let rest = leaves.indices.dropFirst(index + 1).prefix { leaves[$0].place ?? 0 > 0 }
        return [index] + rest.filter { leaves[$0].upper == leaves[index].upper }
    }
}
