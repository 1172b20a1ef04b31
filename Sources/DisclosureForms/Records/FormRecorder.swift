package import DisclosureCatalog
import SheetModel

/// Writes a catalog as the records of a form.
///
///     let records = FormRecorder(template: municipal).records(of: catalog)
///     records.headings   // 一级事项序号, 一级事项, 二级事项序号, 二级事项, …
package struct FormRecorder: Hashable, Sendable {
    private let template: FormTemplate
    private let channelStyle: FormRecords.ChannelStyle
    private let hasCatalogColumns: Bool

    /// `hasCatalogColumns` adds columns for title, department, sign-off and the like.
    package init(
        template: FormTemplate, channelStyle: FormRecords.ChannelStyle = .columns,
        hasCatalogColumns: Bool = false
    ) {
        self.template = template.withOneChannelColumn
        self.channelStyle = channelStyle
        self.hasCatalogColumns = hasCatalogColumns
    }

    /// All items in the order of the form.
    package func records(of catalog: Catalog) -> FormRecords {
        let items = catalog.items
        let columns = columns(channels: template.allChannels(of: [catalog]))
        let sections = SectionTexts(columns: template.columns)
        let texts = CellTexts(template: template, catalog: catalog)
        let entries = FormEntry.entries(of: catalog, texts: texts, columns: template.columns)
        var rows = entries.map { entry in
            columns.map { column in
                value(
                    of: column, in: entry, item: entry.index.map { items[$0] }, sections)
            }
        }
        guard hasCatalogColumns else {
            return FormRecords(headings: columns.map(\.heading), rows: rows)
        }
        let more = CatalogColumns(catalog).columns
        // A catalog without items still has a department.
        if rows.isEmpty { rows = [columns.map { _ in .text("") }] }
        return FormRecords(
            headings: columns.map(\.heading) + more.map(\.heading),
            rows: rows.map { $0 + more.map { .text($0.value) } })
    }

    private struct Column {
        var heading: String
        var content: Content

        enum Content {
            case form(Int, ColumnTemplate)
            case channel(String)
        }
    }

    private func columns(channels: [String]) -> [Column] {
        let headings = RecordHeadings(template: template)
        return template.columns.enumerated().flatMap { index, column in
            guard column.field == .channels, channelStyle == .columns else {
                let content = Column.Content.form(index, column)
                return [Column(heading: headings.columns[index], content: content)]
            }
            return channels.map {
                Column(heading: headings.heading(ofChannel: $0), content: .channel($0))
            }
        }
    }

    private func value(
        of column: Column, in entry: FormEntry, item: Item?, _ sections: SectionTexts
    ) -> FormRecords.Value {
        switch column.content {
        case .channel(let name):
            let chosen = item?.channels.filter { $0.name == name } ?? []
            return .text(ChannelTicks(marks: template.marks).text(of: chosen))
        case .form(let index, let column):
            if let label = sections.text(of: column, in: entry.path) { return .text(label) }
            return switch entry.values[index] {
            case .blank: .text("")
            case .text(let text): .text(text)
            case .number(let number): Self.counted(number, item: item)
            }
        }
    }

    /// The number that a cell shows, exactly, whatever a cell makes of large ones.
    private static func counted(_ number: Double, item: Item?) -> FormRecords.Value {
        if case .counted(let own) = item?.number, Double(own) == number { return .number(own) }
        return Int(exactly: number).map(FormRecords.Value.number) ?? .text("")
    }
}
