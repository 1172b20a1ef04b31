import DisclosureCatalog
import SheetModel

/// Builds a catalog from the rows of a form.
struct CatalogBuilder {
    private let template: FormTemplate
    private let itemReader: ItemReader
    private let joined: JoinedFields
    private let channelColumns: [String]
    private var sections: SectionBuilder
    private var channels: ChannelReader
    private var items: [Item] = []
    private var rows: [RowReading] = []

    init(template: FormTemplate, columns: SourceColumns) {
        self.template = template
        itemReader = ItemReader(template: template, columns: columns)
        joined = JoinedFields(template: template)
        channelColumns = columns.fields.compactMap { field in
            if case .channel(let name) = field { name } else { nil }
        }
        sections = SectionBuilder(columns: columns)
        channels = ChannelReader(template: template)
    }

    mutating func add(_ rows: [RowReading], log: inout SourceLog) {
        for (index, row) in rows.enumerated() {
            if row.isSectionLabel {
                let next = index + 1 < rows.count ? rows[index + 1] : nil
                let isPageTop = next.map { !$0.hasSectionLabel } ?? false
                sections.readLabels(of: row, isPageTop ? .aboveItems : .alone, log: &log)
            } else {
                add(row, log: &log)
            }
        }
    }

    private mutating func add(_ row: RowReading, log: inout SourceLog) {
        let row = joined.divided(row, log: &log)
        if row.text(.itemName).showsNothing {
            log.add(.itemNameless, at: row, field: .itemName)
        }
        sections.append(item: items.count, of: row, log: &log)
        items.append(itemReader.read(row, log: &log))
        channels.add(channelText(of: row), at: row.place, item: row.item)
        rows.append(row)
    }

    /// What a cell for all channels would say.
    private func channelText(of row: RowReading) -> String {
        let lines = channelColumns.flatMap { name in
            ChannelTicks(marks: template.marks)
                .lines(for: row.text(.channel(name)), inColumnOf: name)
        }
        let cell = row.text(.channels)
        return (lines + (cell.isEmpty ? [] : [cell])).joined(separator: "\n")
    }

    mutating func finish(_ preamble: Preamble, log: inout SourceLog) -> FormReading {
        let lists = channels.finish(log: &log)
        for index in items.indices { items[index].channels = lists.chosen[index] }
        var catalog = Catalog(
            department: preamble.department, sections: sections.sections(of: items))
        catalog.title = preamble.title
        catalog.signOff = preamble.signOff
        catalog.extra = preamble.extra
        catalog.declaredCounts = preamble.declaredCounts
        catalog.channelVocabulary = lists.vocabulary
        let outline = CatalogOutline(catalog, readsTexts: false)
        MissingBasis.report(outline.items, rows: rows, log: &log)
        let places = SourcePlaces(
            outline, fields: preamble.places.merging(preamble.blanks) { found, _ in found },
            items: rows.map(\.place),
            sections: sections.places, log: log)
        let first = preamble.places[.title] ?? rows.first?.place
        return FormReading(
            catalog: catalog, findings: log.inOrder,
            place: log.place(of: first, item: nil, field: nil), places: places)
    }
}
