import DisclosureCatalog
import SheetModel

/// The numeral and name of a section as the form prints them.
struct SectionLabel: Hashable {
    /// The position of the section in the catalog, level by level: what tells apart sections of
    /// equal name.
    var position: [Int]
    var numeral: String
    var name: String
}

/// An item of the form with the labels of the sections above it and the values of its cells.
struct FormEntry {
    /// Zero-based position among all items of the catalog; nil for the row of an empty section.
    var index: Int?
    var path: [SectionLabel]
    /// One value a column; blank under the columns of sections.
    var values: [CellValue]
    /// Whether the row is left to be filled in.
    var isSpare = false

    /// All items of a catalog in the order of the form.
    static func entries(of catalog: Catalog, texts: CellTexts) -> [FormEntry] {
        let columns = texts.template.columns
        let blanks = columns.map { _ in CellValue.blank }
        var entries: [FormEntry] = []
        var itemCount = 0
        func add(_ item: Item, _ path: [SectionLabel], inSection: Int) {
            let count = CellTexts.Count(running: itemCount + 1, inSection: inSection)
            let values = columns.map { texts.value(of: $0, for: item, count) }
            entries.append(FormEntry(index: itemCount, path: path, values: values))
            itemCount += 1
        }
        func visit(_ sections: [Section], below path: [SectionLabel]) {
            for (index, section) in sections.enumerated() {
                let label = SectionLabel(
                    position: (path.last?.position ?? []) + [index],
                    numeral: ChineseNumeral.text(index + 1), name: section.name)
                for (number, item) in section.items.enumerated() {
                    add(item, path + [label], inSection: number + 1)
                }
                if section.items.isEmpty, section.sections.isEmpty {
                    entries.append(FormEntry(index: nil, path: path + [label], values: blanks))
                }
                visit(section.sections, below: path + [label])
            }
        }
        visit(catalog.sections, below: [])
        return entries
    }
}
