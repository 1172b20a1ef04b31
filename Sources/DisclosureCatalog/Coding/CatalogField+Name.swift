extension CatalogField {
    /// The name of the field in templates and machine-readable findings, such as `item.basis`.
    package var name: String {
        if let fixed = Self.fixedNames.first(where: { $0.field == self }) { return fixed.name }
        return switch self {
        case .sectionNumeral(let level): "section\(level).numeral"
        case .sectionName(let level): "section\(level).name"
        case .extra(let heading): "extra.\(heading)"
        default: ""
        }
    }

    /// The field of a name; nil if there is none.
    ///
    /// `section.name` is short for `section1.name`.
    package init?(name: String) {
        if let fixed = Self.fixedNames.first(where: { $0.name == name }) {
            self = fixed.field
        } else if name.hasPrefix("extra."), name.count > 6 {
            self = .extra(String(name.dropFirst(6)))
        } else if let field = Self.sectionField(name) {
            self = field
        } else {
            return nil
        }
    }

    /// The names that a template may use for columns, for "did you mean".
    package static var columnNames: [String] {
        fixedNames.map(\.name) + ["section.numeral", "section.name"]
    }

    private static func sectionField(_ name: String) -> CatalogField? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].hasPrefix("section") else { return nil }
        let digits = parts[0].dropFirst("section".count)
        guard let level = digits.isEmpty ? 1 : Int(digits),
            (1...Section.maximumDepth).contains(level)
        else { return nil }
        return switch parts[1] {
        case "numeral": .sectionNumeral(level: level)
        case "name": .sectionName(level: level)
        default: nil
        }
    }

    private static let fixedNames: [(name: String, field: CatalogField)] = [
        ("title", .title), ("department", .department), ("signOff.preparedBy", .preparedBy),
        ("signOff.reviewedBy", .reviewedBy), ("signOff.approvedBy", .approvedBy),
        ("signOff.filledOn", .filledOn), ("declaredCounts", .declaredCounts),
        ("channelVocabulary", .channelVocabulary), ("item.number", .itemNumber),
        ("item.name", .itemName), ("item.content", .content), ("item.basis", .basis),
        ("item.deadline", .deadline), ("item.responsibleBody", .responsibleBody),
        ("item.channels", .channels), ("item.everyone", .everyone), ("item.groups", .groups),
        ("item.proactive", .proactive), ("item.onRequest", .onRequest),
        ("item.remarks", .remarks),
    ]
}
