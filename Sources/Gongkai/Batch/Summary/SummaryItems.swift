import DisclosureForms
import SheetModel

/// The rows of the sheet of items, read department by department while they are written.
struct SummaryItems: ~Copyable {
    private let store: BatchItemStore
    private let folder: String
    private let entries: [BatchManifest.Entry]
    private var next = 0
    private var department = ""
    private var rows: [[FormRecords.Value]] = []
    private var row = 0
    /// The headings of the records, from the first department that has any.
    let headings: [String]

    private let template: SummaryTemplate

    /// Opens the items of an output folder.
    init(
        folder: String, manifest: BatchManifest, template: SummaryTemplate
    ) throws(GongkaiError) {
        let store = try BatchItemStore(folder: folder)
        let done = manifest.entries.filter { $0.status == .done }
        var headings: [String] = []
        for entry in done where headings.isEmpty {
            headings = try Self.items(of: entry, in: store, folder).headings
        }
        self.headings = headings
        self.folder = folder
        self.template = template
        entries = done
        self.store = store
    }

    /// The next item: its department, then as many values as there are headings.
    mutating func values() throws(GongkaiError) -> [CellValue]? {
        while row >= rows.count {
            guard next < entries.count else { return nil }
            let items = try Self.items(of: entries[next], in: store, folder)
            department = entries[next].department ?? ""
            rows = items.headings == headings ? items.rows : rearranged(items)
            row = 0
            next += 1
        }
        defer { row += 1 }
        return [SummaryStyles.cell(department)]
            + rows[row].prefix(headings.count).map { value in
                switch value {
                case .text(let text): SummaryStyles.cell(template.chosenChannels(in: text))
                case .number(let number): .number(Double(number))
                }
            }
    }

    /// The rows under the common headings; what has another heading is left out.
    private func rearranged(_ items: BatchItems) -> [[FormRecords.Value]] {
        let places = headings.map { items.headings.firstIndex(of: $0) }
        return items.rows.map { row in
            places.map { place in
                guard let place, row.indices.contains(place) else { return .text("") }
                return row[place]
            }
        }
    }

    private static func items(
        of entry: BatchManifest.Entry, in store: borrowing BatchItemStore, _ folder: String
    ) throws(GongkaiError) -> BatchItems {
        guard let items = try store.items(ofDepartmentIn: entry.folder ?? "") else {
            throw GongkaiError(damagedItemsIn: folder + "/" + BatchState.folderName)
        }
        return items
    }
}
