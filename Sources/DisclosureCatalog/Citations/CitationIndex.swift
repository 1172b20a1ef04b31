/// All citations of a catalog, by the documents that are cited.
struct CitationIndex: Sendable {
    /// A citation of an item.
    struct Entry: Sendable {
        let item: OutlinedItem
        fileprivate let index: Int

        var citation: Citation { item.citations.citations[index] }
    }

    /// The citations of each document, in the order in which the documents first occur.
    private(set) var byDocument: [[Entry]] = []
    /// The documents that each item cites, as indices of `byDocument`.
    private(set) var documents: [[Int]] = []

    init(_ items: [OutlinedItem] = []) {
        var known: [ExactText: Int] = [:]
        for item in items {
            let citations = item.citations.citations
            documents.append(
                citations.indices.map { index in
                    let key = ExactText(citations[index].documentKey)
                    let document = known[key] ?? byDocument.count
                    if document == byDocument.count {
                        known[key] = document
                        byDocument.append([])
                    }
                    byDocument[document].append(Entry(item: item, index: index))
                    return document
                })
        }
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
