import DisclosureCatalog
import SheetModel

/// A section while its rows are read.
struct SectionDraft {
    var name: String
    var place: GridRowPlace
    private var items: [Int] = []
    private var sections: [SectionDraft] = []

    init(name: String, place: GridRowPlace) {
        self.name = name
        self.place = place
    }

    /// Whether the innermost section that is last holds items, so many levels further down.
    func holdsItems(below levels: Int) -> Bool {
        if levels > 0, let last = sections.last { return last.holdsItems(below: levels - 1) }
        return !items.isEmpty
    }

    /// Adds a section below the last one, so many levels further down.
    mutating func append(_ section: SectionDraft, below levels: Int) {
        if levels > 0, let last = sections.indices.last {
            sections[last].append(section, below: levels - 1)
        } else {
            if !items.isEmpty {
                // A section holds items or sections: the items get one without a name.
                var rest = SectionDraft(name: "", place: place)
                rest.items = items
                items = []
                sections.append(rest)
            }
            sections.append(section)
        }
    }

    /// Adds an item to the innermost section that is last.
    mutating func append(item: Int) {
        if let last = sections.indices.last {
            sections[last].append(item: item)
        } else {
            items.append(item)
        }
    }

    func section(of all: [Item]) -> Section {
        sections.isEmpty
            ? Section(name: name, items: items.map { all[$0] })
            : Section(name: name, sections: sections.map { $0.section(of: all) })
    }

    /// Where this section and those below it begin, depth first.
    var places: [GridRowPlace] { [place] + sections.flatMap(\.places) }
}
