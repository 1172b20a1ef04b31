/// A catalog as the rules see it: every section and item in the order of the form, each with its
/// address.
package struct CatalogOutline: Sendable {
    package let catalog: Catalog
    package let options: ValidationOptions
    /// The name of the file that findings carry.
    package let file: String?
    /// All sections, depth first.
    package private(set) var sections: [OutlinedSection] = []
    /// All items, in the order of `Catalog.items`.
    package private(set) var items: [OutlinedItem] = []
    /// The readings of the deadlines, one for each of `items`.
    package private(set) var deadlines: [OutlinedDeadline] = []
    /// What the items cite.
    private(set) var citations = CitationIndex()
    private let readsTexts: Bool

    /// Makes the outline; without `readsTexts` nobody may ask it for citations or deadlines.
    package init(
        _ catalog: Catalog, options: ValidationOptions = ValidationOptions(), file: String? = nil,
        readsTexts: Bool = true
    ) {
        self.catalog = catalog
        self.options = options
        self.file = file
        self.readsTexts = readsTexts
        for (index, section) in catalog.sections.enumerated() {
            add(section, level: 1, path: DocumentPath([.key("sections"), .index(index)]))
        }
        if readsTexts {
            citations = CitationIndex(items)
            deadlines = OutlinedDeadline.all(of: items)
        }
    }

    private mutating func add(_ section: Section, level: Int, path: DocumentPath) {
        let position = sections.count
        sections.append(OutlinedSection(section: section, level: level, path: path, file: file))
        for (index, item) in section.items.enumerated() {
            items.append(
                OutlinedItem(
                    item: item, citations: citations(of: item),
                    deadline: readsTexts ? item.deadline.withoutWhitespace : "",
                    sectionIndex: position,
                    path: path.appending(key: "items").appending(index: index), file: file))
        }
        for (index, child) in section.sections.enumerated() {
            add(
                child, level: level + 1,
                path: path.appending(key: "sections").appending(index: index))
        }
    }

    /// What an item cites; many items have the basis of the one above.
    private func citations(of item: Item) -> CitationScan {
        guard readsTexts else { return CitationScan("") }
        if let above = items.last, above.item.basis.hasBytes(of: item.basis) {
            return above.citations
        }
        return CitationScan(item.basis)
    }

    /// The place of a field of the catalog itself, such as the department.
    package func place(_ field: CatalogField) -> Place {
        Place(
            file: file, position: .keyPath(DocumentPath(field.catalogKeys).description),
            field: field)
    }

    /// Whether the form has a column or line for a field.
    package func shows(_ field: CatalogField) -> Bool {
        options.shownFields?.contains(field) ?? true
    }
}

/// A section with its address.
package struct OutlinedSection: Sendable {
    package let section: Section
    /// One-based.
    package let level: Int
    package let path: DocumentPath
    package let file: String?

    /// The place of the section itself, or of its name.
    package func place(named key: String? = nil) -> Place {
        let path = key.map(path.appending(key:)) ?? path
        return Place(
            file: file, position: .keyPath(path.description), field: .sectionName(level: level))
    }
}

/// An item with its address.
///
/// An object, because every rule goes through all items, and an item has many parts to copy.
package final class OutlinedItem: Sendable {
    package let item: Item
    /// What the legal basis cites.
    package let citations: CitationScan
    /// The deadline without white space.
    package let deadline: String
    /// The index in `CatalogOutline.sections` of the section that holds the item.
    package let sectionIndex: Int
    package let path: DocumentPath
    package let file: String?

    init(
        item: Item, citations: CitationScan, deadline: String, sectionIndex: Int,
        path: DocumentPath, file: String?
    ) {
        self.item = item
        self.citations = citations
        self.deadline = deadline
        self.sectionIndex = sectionIndex
        self.path = path
        self.file = file
    }

    /// The place of a field of the item; without a field, of the whole item.
    package func place(_ field: CatalogField? = nil, index: Int? = nil) -> Place {
        var components = path.components + (field?.itemKeys ?? [])
        if let index { components.append(.index(index)) }
        return Place(
            file: file, position: .keyPath(DocumentPath(components).description),
            itemNumber: item.number?.description, field: field)
    }
}
