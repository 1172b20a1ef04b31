import DisclosureCatalog
import SheetModel

/// The empty rows below the items of a form for filling in.
struct SpareRows {
    let texts: CellTexts
    let catalog: Catalog

    /// So many rows; each may become a section of its own.
    ///
    /// They offer what every row offers, such as the boxes of the channels, and go on with the
    /// numbers of the items where these are counted from one.
    func entries(count: Int) -> [FormEntry] {
        let items = catalog.items
        var texts = texts
        let isCounted = items.enumerated().allSatisfy { $1.number == .counted($0 + 1) }
        return (0..<max(count, 0)).map { row in
            let running = items.count + row + 1
            let item = Item(number: isCounted ? .counted(running) : nil, name: "")
            let place = CellTexts.Count(running: running, inSection: 0)
            let values = texts.template.columns.map { column in
                column.field == .itemNumber && column.numbering == .section
                    ? .blank : texts.value(of: .init(column), for: item, place)
            }
            let label = SectionLabel(
                position: [catalog.sections.count + row], numeral: "", name: "")
            return FormEntry(index: nil, path: [label], values: values, isSpare: true)
        }
    }
}
