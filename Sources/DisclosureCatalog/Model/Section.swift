/// A section of a catalog (一级事项); it holds items, or further sections, never both.
public struct Section: Hashable, Sendable {
    /// How deep sections may nest, the top level included.
    public static let maximumDepth = 6

    /// The name of the section, as printed.
    public var name: String
    /// The items of this section; empty when it holds sections.
    public var items: [Item]
    /// The sections of the next level; empty when it holds items.
    public var sections: [Section]

    /// Makes a section that holds items.
    public init(name: String, items: [Item]) {
        self.name = name
        self.items = items
        sections = []
    }

    /// Makes a section that holds sections.
    public init(name: String, sections: [Section]) {
        self.name = name
        self.sections = sections
        items = []
    }

    /// All items below this section, depth first.
    public var allItems: [Item] {
        var all: [Item] = []
        addItems(to: &all)
        return all
    }

    func addItems(to all: inout [Item]) {
        all += items
        for section in sections { section.addItems(to: &all) }
    }

    var itemCount: Int { sections.reduce(items.count) { $0 + $1.itemCount } }
}
