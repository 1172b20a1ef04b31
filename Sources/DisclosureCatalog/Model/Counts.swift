extension Catalog {
    /// The counts of the summary line, computed from the catalog itself.
    ///
    /// Every top-level section counts as one 一级事项; an item with both disclosure methods counts
    /// as proactive and as on request.
    public var computedCounts: DeclaredCounts {
        let items = items
        return DeclaredCounts(
            proactiveTopLevel: sections.count,
            proactiveSecondLevel: items.count { $0.disclosure.contains(.proactive) },
            onRequestSecondLevel: items.count { $0.disclosure.contains(.onRequest) })
    }
}
