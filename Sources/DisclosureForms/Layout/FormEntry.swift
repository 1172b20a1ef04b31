import DisclosureCatalog
import SheetModel

/// The numeral and name of a section as the form prints them.
struct SectionLabel: Hashable {
    /// The position of the section in the catalog, level by level: what tells apart sections of
    /// equal name.
    var position: [Int]
    var numeral: String
    var name: String

    /// The label's text for a section column; nil for other columns and other levels.
    static func text(of field: CatalogField, in path: [SectionLabel]) -> String? {
        switch field {
        case .sectionNumeral(let level): path.count >= level ? path[level - 1].numeral : ""
        case .sectionName(let level): path.count >= level ? path[level - 1].name : ""
        default: nil
        }
    }
}

/// An item of the form with the labels of the sections above it and the values of its cells.
struct FormEntry {
    /// Zero-based position among all items of the catalog; nil for the row of an empty section.
    var index: Int?
    var path: [SectionLabel]
    /// One value a column; blank under the columns of sections.
    var values: [CellValue]

    /// All items of a catalog in the order of the form.
    static func entries(of catalog: Catalog, texts: CellTexts) -> [FormEntry] {
        let columns = texts.template.columns
        var entries: [FormEntry] = []
        var itemCount = 0
        func add(_ item: Item?, _ path: [SectionLabel]) {
            let values = columns.map { column in
                item.map { texts.value(of: column.field, for: $0) } ?? .blank
            }
            entries.append(
                FormEntry(index: item == nil ? nil : itemCount, path: path, values: values))
            itemCount += item == nil ? 0 : 1
        }
        func visit(_ sections: [Section], below path: [SectionLabel]) {
            for (index, section) in sections.enumerated() {
                let label = SectionLabel(
                    position: (path.last?.position ?? []) + [index],
                    numeral: ChineseNumeral.text(index + 1), name: section.name)
                section.items.forEach { add($0, path + [label]) }
                if section.items.isEmpty, section.sections.isEmpty { add(nil, path + [label]) }
                visit(section.sections, below: path + [label])
            }
        }
        visit(catalog.sections, below: [])
        return entries
    }
}
