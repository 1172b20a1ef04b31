extension Catalog {
    /// The counts of the summary line, computed from the catalog itself.
    ///
    /// Every top-level section counts as one 一级事项; an item with both disclosure methods counts
    /// as proactive and as on request.
    public var computedCounts: DeclaredCounts {
        DeclaredCounts(
            proactiveTopLevel: sections.count,
            proactiveSecondLevel: itemCount(disclosed: .proactive),
            onRequestSecondLevel: itemCount(disclosed: .onRequest))
    }

    /// How many items are disclosed in a way.
    package func itemCount(disclosed method: DisclosureMethod) -> Int {
        sections.itemCount { $0.disclosure.contains(method) }
    }
}

extension [Section] {
    /// How many items of the sections, at every level, are of a kind.
    fileprivate func itemCount(where isCounted: (Item) -> Bool) -> Int {
        reduce(0) { count, section in
            count + section.items.count(where: isCounted)
                + section.sections.itemCount(where: isCounted)
        }
    }
}
