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
    ///
    /// `columns` are those of the template of the texts.
    static func entries(
        of catalog: Catalog, texts: CellTexts, columns: [ColumnTemplate]
    ) -> [FormEntry] {
        var collector = EntryCollector(columns: columns, texts: texts)
        collector.add(catalog.sections, below: [])
        return collector.entries
    }
}

/// Makes the entries of a catalog, section by section.
private struct EntryCollector {
    let columns: [CellTexts.Content]
    var texts: CellTexts
    private(set) var entries: [FormEntry] = []
    private var itemCount = 0

    init(columns: [ColumnTemplate], texts: CellTexts) {
        self.columns = columns.map(CellTexts.Content.init)
        self.texts = texts
    }

    mutating func add(_ sections: [Section], below path: [SectionLabel]) {
        for (index, section) in sections.enumerated() {
            let label = SectionLabel(
                position: (path.last?.position ?? []) + [index],
                numeral: ChineseNumeral.text(index + 1), name: section.name)
            let path = path + [label]
            for (number, item) in section.items.enumerated() {
                add(item, path, inSection: number + 1)
            }
            if section.items.isEmpty, section.sections.isEmpty {
                let blanks = columns.map { _ in CellValue.blank }
                entries.append(FormEntry(index: nil, path: path, values: blanks))
            }
            add(section.sections, below: path)
        }
    }

    private mutating func add(_ item: Item, _ path: [SectionLabel], inSection: Int) {
        let count = CellTexts.Count(running: itemCount + 1, inSection: inSection)
        var values: [CellValue] = []
        values.reserveCapacity(columns.count)
        for column in columns { values.append(texts.value(of: column, for: item, count)) }
        entries.append(FormEntry(index: itemCount, path: path, values: values))
        itemCount += 1
    }
}
