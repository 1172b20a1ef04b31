import DisclosureForms
import SheetModel

/// The rows of the sheet of items, to be read by any thread, department by department.
final class SummaryItems: Sendable {
    private let store: BatchItemStore
    private let folder: String
    private let entries: [BatchManifest.Entry]
    /// The headings of the records, from the first department that has any.
    let headings: [String]

    /// Opens the items of an output folder.
    init(folder: String, manifest: BatchManifest) throws(GongkaiError) {
        let store = try BatchItemStore(folder: folder)
        let done = manifest.entries.filter { $0.status == .done }
        var headings: [String] = []
        for entry in done where headings.isEmpty {
            headings = try Self.items(of: entry, in: store, folder).headings
        }
        self.headings = headings
        self.folder = folder
        entries = done
        self.store = store
    }

    /// How many departments there are.
    var departments: Int { entries.count }

    /// The items of a department: for each its name, then as many values as there are headings.
    func values(ofDepartment index: Int) throws(GongkaiError) -> [[CellValue]] {
        let items = try Self.items(of: entries[index], in: store, folder)
        let department = SummaryStyles.cell(entries[index].department ?? "")
        let rows = items.headings == headings ? items.rows : rearranged(items)
        return rows.map { row in
            [department]
                + row.prefix(headings.count).map { value in
                    switch value {
                    case .text(let text): SummaryStyles.cell(text)
                    case .number(let number): .number(Double(number))
                    }
                }
        }
    }

    /// The first items of all, so many if there are as many.
    func first(_ count: Int) throws(GongkaiError) -> [[CellValue]] {
        var values: [[CellValue]] = []
        for index in entries.indices where values.count < count {
            values += try self.values(ofDepartment: index).prefix(count - values.count)
        }
        return values
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
