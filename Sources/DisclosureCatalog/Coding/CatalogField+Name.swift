extension CatalogField {
    /// The name of the field in templates and machine-readable findings, such as `item.basis`.
    package var name: String {
        if let fixed = Self.fixedNames.first(where: { $0.field == self }) { return fixed.name }
        return switch self {
        case .sectionNumeral(let level): "section\(level).numeral"
        case .sectionName(let level): "section\(level).name"
        case .extra(let heading): Self.extraPrefix + heading
        case .level(let level): Self.levelPrefix + level
        case .channel(let channel): Self.channelPrefix + channel
        default: ""
        }
    }

    private static let extraPrefix = "extra."
    private static let levelPrefix = "item.level."
    private static let channelPrefix = "item.channel."

    /// The field of a name; nil if there is none.
    ///
    /// `section.name` is short for `section1.name`, and `section.2.name` another way to write
    /// `section2.name`.
    package init?(name: String) {
        if let fixed = Self.fixedNames.first(where: { $0.name == name }) {
            self = fixed.field
        } else if let heading = Self.rest(of: name, after: Self.extraPrefix) {
            self = .extra(heading)
        } else if let level = Self.rest(of: name, after: Self.levelPrefix) {
            self = .level(level)
        } else if let channel = Self.rest(of: name, after: Self.channelPrefix) {
            self = .channel(channel)
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

    /// What follows a prefix, if anything does.
    private static func rest(of name: String, after prefix: String) -> String? {
        guard name.utf8.starts(with: prefix.utf8), name.utf8.count > prefix.utf8.count else {
            return nil
        }
        return String(name.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
    }

    private static func sectionField(_ name: String) -> CatalogField? {
        var parts = name.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 3, parts[0] == "section", !parts[1].isEmpty {
            parts = [parts[0] + parts[1], parts[2]]
        }
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
        ("item.audience", .audience), ("item.disclosure", .disclosure), ("item.levels", .levels),
        ("item.remarks", .remarks),
    ]
}
