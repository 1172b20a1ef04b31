/// No item is listed twice; names are compared without white space.
///
/// Within one section it is an error. Elsewhere it is a warning, because different sections may
/// name an item alike.
struct DuplicateItemRule: CatalogRule {
    static let id = "item.duplicate"

    func findings(in outline: CatalogOutline) -> [Finding] {
        // The first item of each name, and the first one in each section that has it.
        var known: [ExactText: (first: Int, bySection: [Int: Int])] = [:]
        return outline.items.enumerated().compactMap { index, entry in
            let name = entry.item.name.withoutWhitespace
            guard !name.isEmpty else { return nil }
            let (first, sibling) = Self.note(
                index, in: entry.sectionIndex, at: &known[ExactText(name), default: (index, [:])])
            guard let earlier = sibling ?? first else { return nil }
            let other = outline.items[earlier]
            return finding(
                sibling == nil ? .warning : .error, at: entry.place(.itemName),
                sibling == nil ? .alsoElsewhere(other) : .alsoHere(other))
        }
    }

    /// The first earlier item of a name, and the first one in the same section.
    private static func note(
        _ index: Int, in section: Int, at known: inout (first: Int, bySection: [Int: Int])
    ) -> (first: Int?, sibling: Int?) {
        let sibling = known.bySection[section]
        if sibling == nil { known.bySection[section] = index }
        return (known.first == index ? nil : known.first, sibling)
    }
}

extension LocalizedText {
    fileprivate static func alsoHere(_ first: OutlinedItem) -> LocalizedText {
        let first = named(first)
        return LocalizedText(
            zh: "名称与同一一级事项下的\(first.chinese)相同。",
            en: "The name is that of \(first.english) in the same section.")
    }

    fileprivate static func alsoElsewhere(_ first: OutlinedItem) -> LocalizedText {
        let first = named(first)
        return LocalizedText(
            zh: "名称与其他一级事项下的\(first.chinese)相同，请核对是否重复。",
            en: "The name is that of \(first.english) in another section; check for a duplicate.")
    }

    private static func named(_ entry: OutlinedItem) -> LocalizedText {
        guard let number = entry.item.number else {
            return LocalizedText(zh: " \(entry.path) ", en: "\(entry.path)")
        }
        let quoted = escapedQuote(number.description, limit: 20)
        return LocalizedText(zh: "第 \(quoted) 项", en: "item \(quoted)")
    }
}
