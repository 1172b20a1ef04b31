import DisclosureCatalog
package import SheetModel

/// Turns records back into the rows of the form, with the cell texts that the form prints.
///
/// So whoever reads forms reads records too. Section labels stand in every row.
package struct FormRecordReader: Sendable {
    private let template: FormTemplate
    private let headings: RecordHeadings
    private let ticks: ChannelTicks

    /// More columns than a form with a column for each channel can have.
    private static let mostColumns = 1_000

    package init(template: FormTemplate) {
        let template = template.withOneChannelColumn
        self.template = template
        headings = RecordHeadings(template: template)
        ticks = ChannelTicks(marks: template.marks)
    }

    /// Whether these are the headings of records of this form, in any order.
    ///
    /// Headings that the form does not know are channels, unless the channels stand in one column.
    package func recognises(_ found: [String]) -> Bool { score(of: found) >= FormLibrary.enough }

    /// How well headings are those of this form's records: 1 where every column of the form is
    /// there once, 0 where one is there twice or where none names the items.
    ///
    /// Columns may be missing, as somebody deletes them who does not need them.
    package func score(of found: [String]) -> Double {
        guard found.count <= Self.mostColumns else { return 0 }
        let filled = found.filter { !$0.showsNothing }.map(headings.spelling)
        guard Set(filled).count == filled.count else { return 0 }
        let known = zip(template.columns, headings.columns).filter { filled.contains($0.1) }
        guard known.contains(where: { $0.0.field == .itemName }) else { return 0 }
        let hasChannels = filled.contains { headings.channel(headedBy: $0) != nil }
        let hasSingleColumn = known.contains { $0.0.field == .channels }
        // What stands beside one column for all channels is no channel.
        guard !hasChannels || !hasSingleColumn else { return 0 }
        let needed = template.columns.count { $0.field != .channels || hasSingleColumn }
        return Double(known.count) / Double(needed)
    }

    /// A table of records as a sheet with the form's header, for `FormReader`; nil if the first row
    /// does not have the headings of this form.
    ///
    /// Rows keep the numbers that they have among the records. Columns without a heading stand
    /// behind those of the form.
    package func formGrid(of table: [[String]]) -> SheetGrid? {
        guard let found = table.first,
            let rows = formRows(headings: found, rows: Array(table.dropFirst()))
        else { return nil }
        return SheetGrid(
            name: nil,
            rows: header(of: found).map { GridRow(place: .row(0), texts: $0) }
                + rows.enumerated().map { GridRow(place: .row($0 + 1), texts: $1) })
    }

    /// The header of the form, without the headings of columns that are missing.
    private func header(of found: [String]) -> [[String]] {
        let present = Set(found.map(headings.spelling))
        let hasChannels = present.contains { headings.channel(headedBy: $0) != nil }
        let isPresent = zip(template.columns, headings.columns).map { column, heading in
            present.contains(heading) || column.field == .channels && hasChannels
        }
        let layout = HeaderLayout(header: template.header)
        var header = Array(
            repeating: Array(repeating: "", count: template.columns.count), count: layout.rowCount)
        for cell in layout.cells {
            let columns = cell.range.columns.filter(isPresent.indices.contains)
            guard columns.contains(where: { isPresent[$0] }) else { continue }
            header[cell.range.first.row][cell.range.first.column] = cell.label
        }
        return header
    }

    /// Where each column of the form stands among the headings, and then each column without one;
    /// the channels where the first does.
    package func columns(headings found: [String]) -> [Int] {
        let own = found.map(headings.spelling)
        let channel = own.firstIndex { headings.channel(headedBy: $0) != nil }
        return headings.columns.map { own.firstIndex(of: $0) ?? channel ?? 0 }
            + Self.unheaded(found)
    }

    private static func unheaded(_ found: [String]) -> [Int] {
        found.indices.filter { found[$0].showsNothing }
    }

    /// The cells of the form's columns, row by row; nil if the headings are not of this form.
    ///
    /// Values that a short row lacks are empty. A channel's cell that holds anything else than a
    /// tick and its note stands in the channel cell as it is, for the reader of the form to judge.
    package func formRows(headings found: [String], rows: [[String]]) -> [[String]]? {
        guard recognises(found) else { return nil }
        let own = found.map(headings.spelling)
        let unheaded = Self.unheaded(found)
        let positions = Dictionary(zip(own, own.indices)) { first, _ in first }
        let channels = own.indices.compactMap { index in
            headings.channel(headedBy: own[index]).map { (index, $0) }
        }
        let labels = zip(template.columns, headings.columns)
            .compactMap { $0.0.field.sectionLevel == nil ? nil : positions[$0.1] }
        // An empty section has labels and nothing else, not even boxes.
        let ofItem = own.indices.filter {
            !labels.contains($0) && !CatalogColumns.isHeading(own[$0])
        }
        return rows.map { row in
            let hasItem = ofItem.contains { $0 < row.count && !row[$0].isEmpty }
            return zip(template.columns, headings.columns).map { column, heading in
                if let index = positions[heading] { return text(at: index, of: row) }
                return column.field == .channels && hasItem ? channelLines(channels, in: row) : ""
            } + unheaded.map { text(at: $0, of: row) }
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
