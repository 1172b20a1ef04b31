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
        sections.itemCount(disclosed: method)
    }
}

extension [Section] {
    /// How many items of the sections, at every level, are disclosed in a way.
    ///
    /// Nothing is taken out of the arrays, because an item has many parts to copy.
    fileprivate func itemCount(disclosed method: DisclosureMethod) -> Int {
        indices.reduce(0) { count, index in
            let own = self[index].items.indices.count { item in
                self[index].items[item].disclosure.contains(method)
            }
            return count + own + self[index].sections.itemCount(disclosed: method)
        }
    }
}
