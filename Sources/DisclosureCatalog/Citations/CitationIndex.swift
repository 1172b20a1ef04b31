/// All citations of a catalog, with the items that hold them.
struct CitationIndex {
    struct Entry {
        var item: OutlinedItem
        var citation: Citation
    }

    let entries: [Entry]

    init(_ outline: CatalogOutline) {
        entries = outline.items.flatMap { item in
            item.citations.citations.map { Entry(item: item, citation: $0) }
        }
    }

    /// The citations of each document, in the order in which the documents first occur.
    var byDocument: [[Entry]] {
        var groups: [[Entry]] = []
        var positions: [ExactText: Int] = [:]
        for entry in entries {
            let key = ExactText(entry.citation.documentKey)
            if let position = positions[key] {
                groups[position].append(entry)
            } else {
                positions[key] = groups.count
                groups.append([entry])
            }
        }
        return groups
    }
}

extension Sequence<OutlinedItem> {
    /// The numbers of items, each once, as a list for a message: `1, 3, 5 …`.
    var numberList: String {
        var numbers: [String] = []
        for item in self {
            let number = item.item.number?.description ?? "-"
            if !numbers.contains(number) { numbers.append(number) }
        }
        let shown = numbers.prefix(8).map { escapedQuote($0, limit: 8) }.joined(separator: ", ")
        return numbers.count > 8 ? shown + " …" : shown
    }
}
