import DisclosureCatalog
package import SheetModel

/// Turns records back into the rows of the form, with the cell texts that the form prints.
///
/// So whoever reads forms reads records too. Section labels stand in every row.
package struct FormRecordReader: Sendable {
    private let template: FormTemplate
    private let headings: RecordHeadings
    private let ticks: ChannelTicks

    package init(template: FormTemplate) {
        let template = template.withOneChannelColumn
        self.template = template
        headings = RecordHeadings(template: template)
        ticks = ChannelTicks(marks: template.marks)
    }

    /// Whether these are the headings of records of this form, in any order.
    ///
    /// Every column of the form must be there once. Headings that the form does not know are
    /// channels, unless the channels stand in one column.
    package func recognises(_ found: [String]) -> Bool {
        guard Set(found).count == found.count else { return false }
        let known = found.filter { headings.channel(headedBy: $0) == nil }
        let needed = zip(template.columns, headings.columns).filter {
            $0.0.field != .channels || known.contains($0.1)
        }.map(\.1)
        let hasSingleColumn = needed.count == template.columns.count
        return known.count == needed.count && Set(known) == Set(needed)
            && (known.count == found.count || !hasSingleColumn)
    }

    /// A table of records as a sheet with the form's header, for `FormReader`; nil if the first row
    /// does not have the headings of this form.
    ///
    /// Rows keep the numbers that they have among the records.
    package func formGrid(of table: [[String]]) -> SheetGrid? {
        guard let found = table.first,
            let rows = formRows(headings: found, rows: Array(table.dropFirst()))
        else { return nil }
        let layout = HeaderLayout(header: template.header)
        var header = Array(
            repeating: Array(repeating: "", count: template.columns.count), count: layout.rowCount)
        for cell in layout.cells {
            header[cell.range.first.row][cell.range.first.column] = cell.label
        }
        return SheetGrid(
            name: nil,
            rows: header.map { GridRow(place: .row(0), texts: $0) }
                + rows.enumerated().map { GridRow(place: .row($0 + 1), texts: $1) })
    }

    /// Where each column of the form stands among the headings; the channels where the first does.
    package func columns(headings found: [String]) -> [Int] {
        let channel = found.firstIndex { headings.channel(headedBy: $0) != nil }
        return headings.columns.map { found.firstIndex(of: $0) ?? channel ?? 0 }
    }

    /// The cells of the form's columns, row by row; nil if the headings are not of this form.
    ///
    /// Values that a short row lacks are empty. A channel's cell that holds anything else than a
    /// tick and its note stands in the channel cell as it is, for the reader of the form to judge.
    package func formRows(headings found: [String], rows: [[String]]) -> [[String]]? {
        guard recognises(found) else { return nil }
        let positions = Dictionary(uniqueKeysWithValues: zip(found, found.indices))
        let channels = found.indices.compactMap { index in
            headings.channel(headedBy: found[index]).map { (index, $0) }
        }
        let labels = zip(template.columns, headings.columns)
            .compactMap { $0.0.field.sectionLevel == nil ? nil : positions[$0.1] }
        return rows.map { row in
            // An empty section has labels and nothing else, not even boxes.
            let hasItem = row.indices.contains { !labels.contains($0) && !row[$0].isEmpty }
            return zip(template.columns, headings.columns).map { column, heading in
                if let index = positions[heading] { return text(at: index, of: row) }
                return column.field == .channels && hasItem ? channelLines(channels, in: row) : ""
            }
        }
    }

    private func text(at index: Int, of row: [String]) -> String {
        row.indices.contains(index) ? row[index] : ""
    }

    private func channelLines(_ channels: [(index: Int, name: String)], in row: [String]) -> String
    {
        channels.flatMap { index, name in
            ticks.lines(for: text(at: index, of: row), inColumnOf: name, ofRecords: true)
        }.joined(separator: "\n")
    }
}
