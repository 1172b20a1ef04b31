import DisclosureCatalog

/// How many sections a catalog has on each level.
struct SectionCounts {
    /// The count of level 1 first.
    private(set) var byLevel: [Int] = []

    init(_ catalog: Catalog) { add(catalog.sections, level: 0) }

    func count(ofLevel level: Int) -> Int {
        byLevel.indices.contains(level - 1) ? byLevel[level - 1] : 0
    }

    func count(below level: Int) -> Int { byLevel.dropFirst(level).reduce(0, +) }

    private mutating func add(_ sections: [Section], level: Int) {
        guard !sections.isEmpty else { return }
        if byLevel.count == level { byLevel.append(0) }
        byLevel[level] += sections.count
        for section in sections { add(section.sections, level: level + 1) }
    }
}
