import DisclosureCatalog
import SheetModel

/// Where in the source the parts of a catalog were read.
struct SourcePlaces: Sendable {
    private let file: String?
    private let sheet: String?
    private let fields: [CatalogField: GridRowPlace]
    private let outline: CatalogOutline
    /// The rows of the items and of the sections, in the order of the outline.
    private let items: [GridRowPlace]
    private let sections: [GridRowPlace]
    private let cells: SheetPlaces

    init(
        _ outline: CatalogOutline, fields: [CatalogField: GridRowPlace], items: [GridRowPlace],
        sections: [GridRowPlace], log: SourceLog
    ) {
        file = log.file
        sheet = log.sheet
        cells = log.places
        self.fields = fields
        self.outline = outline
        self.items = items
        self.sections = sections
    }

    /// Places in the catalog's file, as places in the source.
    func places(of places: [Place]) -> [Place] {
        guard !places.isEmpty else { return [] }
        let itemRows = zip(outline.items.map(\.path), items).map { ($0, $1) }
        let sectionRows = zip(outline.sections.map(\.path), sections).map { ($0, $1) }
        let rows = Dictionary(itemRows + sectionRows) { first, _ in first }
        return places.map { place(of: $0, rows: rows) }
    }

    private func place(of place: Place, rows: [DocumentPath: GridRowPlace]) -> Place {
        guard case .keyPath(let text) = place.position, let path = DocumentPath(text) else {
            return place
        }
        let row = place.field.flatMap { fields[$0] } ?? row(of: path, rows)
        var log = SourceLog(file: file, sheet: sheet)
        log.places = cells
        return log.place(of: row, item: place.itemNumber, field: place.field)
    }

    /// The row of the longest part of a path that has one.
    private func row(
        of path: DocumentPath, _ rows: [DocumentPath: GridRowPlace]
    ) -> GridRowPlace? {
        for count in stride(from: path.components.count, to: 0, by: -1) {
            if let row = rows[DocumentPath(Array(path.components.prefix(count)))] { return row }
        }
        return nil
    }
}
