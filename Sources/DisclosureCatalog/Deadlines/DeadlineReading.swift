/// How the deadline of one item was understood.
public struct DeadlineReading: Hashable, Sendable {
    /// The item's number, where it has one.
    public let itemNumber: ItemNumber?
    /// The item's name.
    public let itemName: String
    /// Where the text stands.
    public let place: Place
    /// The item's own text and its reading.
    public let deadline: Deadline
    /// The deadline that applies: the item's own, or for 同上 that of the row above; the item's own
    /// where the row above is missing or blank.
    public let effective: Deadline
}

extension CatalogValidator {
    /// How the deadline of every item is understood, in the order of the form.
    ///
    ///     for reading in CatalogValidator().deadlineReadings(in: catalog) {
    ///         print(reading.deadline.text, reading.effective.meaning[.chinese])
    ///     }
    public func deadlineReadings(in catalog: Catalog, file: String? = nil) -> [DeadlineReading] {
        CatalogOutline(catalog, options: options, file: file).deadlines.map { entry in
            DeadlineReading(
                itemNumber: entry.item.item.number, itemName: entry.itemName, place: entry.place,
                deadline: entry.deadline, effective: entry.effective)
        }
    }
}

/// The deadline of one item as the rules see it; its place is made only when there is a finding.
package struct OutlinedDeadline: Sendable {
    let item: OutlinedItem
    /// See `DeadlineReading`.
    let deadline: Deadline
    let effective: Deadline
    /// The number of its text among the different ones of the catalog, by their first items.
    let textIndex: Int

    var itemName: String { item.item.name }
    var place: Place { item.place(.deadline) }

    /// The deadlines of items in the order of the form.
    static func all(of items: [OutlinedItem]) -> [OutlinedDeadline] {
        var resolver = DeadlineResolver()
        return items.map { item in
            let (deadline, effective, index) = resolver.resolve(item.item.deadline)
            return OutlinedDeadline(
                item: item, deadline: deadline, effective: effective, textIndex: index)
        }
    }
}

/// Reads the deadlines of catalogs from top to bottom, so that 同上 finds the row above.
struct DeadlineResolver {
    private var above: Deadline?
    /// Most catalogs repeat a few texts; each is read once.
    private var known: [ExactText: (deadline: Deadline, index: Int)] = [:]

    /// Forgets the row above.
    mutating func startCatalog() {
        above = nil
    }

    /// The deadline of the next item, the one that applies to it, and the number of the text among
    /// the different ones so far.
    mutating func resolve(_ text: String) -> (own: Deadline, effective: Deadline, index: Int) {
        let (deadline, index) = read(text)
        let effective = deadline.kind == .ditto ? above ?? deadline : deadline
        above = [.ditto, .blank].contains(effective.kind) ? nil : effective
        return (deadline, effective, index)
    }

    private mutating func read(_ text: String) -> (deadline: Deadline, index: Int) {
        let key = ExactText(text)
        if let read = known[key] { return read }
        let read = (deadline: Deadline(text), index: known.count)
        known[key] = read
        return read
    }
}
