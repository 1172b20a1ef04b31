import DisclosureCatalog

/// The rows of a template that have a field and no label before it, as `（{department}）` below a
/// title or `{filledOn}` below a table.
struct BareTexts {
    private let patterns: [(pattern: PlaceholderPattern, field: CatalogField)]
    private let dateFormat: String

    init(template: FormTemplate) {
        dateFormat = template.dateFormat
        let labels = SignOffLabel.labels(of: template.preamble + template.notes)
        patterns = (template.preamble + template.notes).compactMap { row in
            let texts = row.cells.map(\.text).filter { !$0.showsNothing }
            let pattern = PlaceholderPattern(texts.first ?? "")
            guard texts.count == 1, pattern.names.count == 1, let name = pattern.names.first,
                let field = SignOffLabel.field(ofPlaceholder: name),
                !(labels.contains { $0.field == field } && pattern.literals[0].hasColon)
            else { return nil }
            return (pattern, field)
        }
    }

    /// The field of a line that can be nothing else: a date, or a text between signs of the
    /// template.
    func value(in line: String) -> (field: CatalogField, text: String)? {
        for (pattern, field) in patterns {
            guard let text = pattern.value(in: line) else { continue }
            if field == .filledOn {
                guard case .date = WrittenDate(text, format: dateFormat) else { continue }
                return (field, text)
            }
            if !pattern.literals.allSatisfy(\.showsNothing) { return (field, text) }
        }
        return nil
    }

    /// The field that some row has and nothing else, where it is one.
    var onlyField: CatalogField? {
        let fields = patterns.filter { entry in
            entry.field != .filledOn && entry.pattern.literals.allSatisfy(\.showsNothing)
        }.map(\.field)
        return Set(fields).count == 1 ? fields[0] : nil
    }
}

extension String {
    fileprivate var hasColon: Bool { unicodeScalars.contains { $0.halfWidth == ":" } }
}
