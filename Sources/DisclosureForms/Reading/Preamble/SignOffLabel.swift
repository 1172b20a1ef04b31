import DisclosureCatalog

/// A label of the sign-off line, as the template writes it before a placeholder and a colon.
struct SignOffLabel: Hashable {
    var field: CatalogField
    /// Without blanks and colon.
    var key: [Unicode.Scalar]

    private static let fields: [String: CatalogField] = [
        "department": .department, "preparedBy": .preparedBy, "reviewedBy": .reviewedBy,
        "approvedBy": .approvedBy, "filledOn": .filledOn,
    ]

    /// The field that a placeholder stands for; nil for the title, counts and added texts.
    static func field(ofPlaceholder name: String) -> CatalogField? { fields[name] }

    /// The placeholder of a field of the sign-off line.
    static func placeholder(of field: CatalogField) -> String? {
        fields.first { $0.value == field }?.key
    }

    /// A row as a line; a label in a cell of its own needs no colon.
    private static func line(of row: TextRowTemplate) -> String {
        var line = ""
        for (index, cell) in row.cells.enumerated() {
            line += (index == 0 ? "" : "  ") + cell.text
            let isLabel =
                !cell.text.showsNothing && !cell.text.contains("{") && !cell.text.hasSuffix("：")
                && !cell.text.hasSuffix(":") && index + 1 < row.cells.count
                && row.cells[index + 1].text.hasPrefix("{")
            if isLabel { line += "：" }
        }
        return line
    }

    /// The labels of a template's rows above the table, longest first.
    static func labels(of rows: [TextRowTemplate]) -> [SignOffLabel] {
        rows.map { PlaceholderPattern(line(of: $0)) }.flatMap { pattern in
            zip(pattern.names, pattern.literals).compactMap { name, literal in
                fields[name].flatMap { label(of: $0, before: literal) }
            }
        }
        .sorted { $0.key.count > $1.key.count }
    }

    private static func label(of field: CatalogField, before literal: String) -> SignOffLabel? {
        let text = literal.trimmed.unicodeScalars.map(\.halfWidth)
        guard text.last == ":" else { return nil }
        let key = text.dropLast().suffix(while: { !$0.isBlank && !$0.properties.isPunctuation })
        return key.isEmpty ? nil : SignOffLabel(field: field, key: Array(key))
    }
}

extension BidirectionalCollection {
    fileprivate func suffix(while holds: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, holds(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isPunctuation: Bool {
        switch generalCategory {
        case .otherPunctuation, .openPunctuation, .closePunctuation, .dashPunctuation: true
        default: false
        }
    }
}
