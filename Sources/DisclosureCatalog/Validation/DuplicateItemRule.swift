/// No item is listed twice; names are compared without white space.
///
/// Within one section it is an error. Elsewhere it is a warning, because different sections may
/// name an item alike.
struct DuplicateItemRule: CatalogRule {
    static let id = "item.duplicate"

    func findings(in outline: CatalogOutline) -> [Finding] {
        var anywhere: [String: OutlinedItem] = [:]
        var inSection: [Key: OutlinedItem] = [:]
        return outline.items.compactMap { entry in
            let name = entry.item.name.withoutWhitespace
            guard !name.isEmpty else { return nil }
            let key = Key(section: entry.sectionIndex, name: name)
            let (sibling, cousin) = (inSection[key], anywhere[name])
            inSection[key] = sibling ?? entry
            anywhere[name] = cousin ?? entry
            guard let first = sibling ?? cousin else { return nil }
            return finding(
                sibling == nil ? .warning : .error, at: entry.place(.itemName),
                sibling == nil ? .alsoElsewhere(first) : .alsoHere(first))
        }
    }

    private struct Key: Hashable {
        var section: Int
        var name: String
    }
}

extension String {
    /// The text without any white space.
    package var withoutWhitespace: String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.filter { !$0.isWhite })
        return String(scalars)
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
