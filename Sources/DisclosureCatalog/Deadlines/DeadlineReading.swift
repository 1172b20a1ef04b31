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
        CatalogOutline(catalog, options: options, file: file).deadlines
    }
}

extension DeadlineReading {
    /// The readings of items in the order of the form.
    static func readings(of items: [OutlinedItem]) -> [DeadlineReading] {
        var above: Deadline?
        // Most catalogs repeat a few texts; each is read once.
        var known: [ExactText: Deadline] = [:]
        return items.map { entry in
            let text = entry.item.deadline
            let key = ExactText(text)
            let deadline = known[key] ?? Deadline(text)
            known[key] = deadline
            let effective = deadline.kind == .ditto ? above ?? deadline : deadline
            above = [.ditto, .blank].contains(effective.kind) ? nil : effective
            return DeadlineReading(
                itemNumber: entry.item.number, itemName: entry.item.name,
                place: entry.place(.deadline), deadline: deadline, effective: effective)
        }
    }
}
