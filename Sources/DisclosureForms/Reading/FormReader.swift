import DisclosureCatalog
package import SheetModel

/// Reads a published or filled form into a catalog, by the template that also lays it out.
///
/// Columns are recognised by the headings of the template and cells by what they look like, so
/// that reordered columns and shifted cells are read right. Whatever is normalised, doubtful or
/// not understood is a finding with its line; nothing is dropped without one. Texts that are not
/// labels, names, marks or channels are kept byte for byte.
///
///     let grid = SheetGrid(tabSeparated: text)
///     let reading = try FormReader(template: template).read(grid, fileName: "published.txt")
///     print(reading.catalog.items.count, reading.findings.count)
package struct FormReader: Sendable {
    /// More rows than any catalog has; a whole large city has some thousands of items.
    package static let maximumRows = 50_000

    private let template: FormTemplate

    package init(template: FormTemplate) { self.template = template }

    /// Reads a sheet.
    ///
    /// Throws where no header of the template is found, or where it lacks the items' names.
    package func read(
        _ grid: SheetGrid, fileName: String? = nil
    ) throws(FormReadingError) -> FormReading {
        var log = SourceLog(file: fileName, sheet: grid.name)
        let finder = HeaderFinder(template: template)
        let header = try header(of: grid, finder: finder, log: log)
        let recognised = HeaderReader.read(header, template: template)
        let place = grid.rows[header.range.lowerBound].place
        guard recognised.columns.index(of: .itemName) != nil else {
            throw FormReadingError(
                .columnMissing(.itemName), at: log.place(of: place, item: nil, field: .itemName))
        }
        report(recognised, at: place, log: &log)
        var preamble = PreambleReader(template: template)
        for row in grid.rows[..<header.range.lowerBound] { preamble.read(row, log: &log) }
        preamble.finish(log: &log)
        var table = TableReader(columns: recognised.columns, finder: finder, template: template)
        table.read(grid.rows, from: header.range.upperBound, preamble: &preamble, log: &log)
        if table.rows.isEmpty { log.add(.noRows, at: place) }
        var builder = CatalogBuilder(template: template, columns: recognised.columns)
        builder.add(table.rows, log: &log)
        return builder.finish(preamble.preamble, log: &log)
    }

    private func header(
        of grid: SheetGrid, finder: HeaderFinder, log: SourceLog
    ) throws(FormReadingError) -> HeaderRows {
        let nowhere = log.place(of: nil, item: nil, field: nil)
        guard grid.rows.count <= Self.maximumRows else {
            throw FormReadingError(.tooManyRows(limit: Self.maximumRows), at: nowhere)
        }
        guard grid.rows.contains(where: { !$0.showsNothing }) else {
            throw FormReadingError(.empty, at: nowhere)
        }
        if let header = finder.firstHeader(in: grid.rows) { return header }
        let expected = HeadingLabel.labels(in: template.header).count
        guard let nearest = finder.nearestHeader(in: grid.rows) else {
            throw FormReadingError(.headerMissing(found: 0, expected: expected), at: nowhere)
        }
        let place = log.place(of: grid.rows[nearest.row].place, item: nil, field: nil)
        throw FormReadingError(
            .headerMissing(found: nearest.labels, expected: expected), at: place)
    }

    private func report(
        _ header: RecognisedHeader, at place: GridRowPlace, log: inout SourceLog
    ) {
        for field in header.missing { log.add(.columnMissing, at: place, field: field) }
        for field in header.assumed { log.add(.headingsAssumed, at: place, field: field) }
        for heading in header.unknown {
            log.add(.unknownColumn(heading), at: place, field: .extra(heading))
        }
        let known = header.columns.fields.filter {
            !header.unknown.map(CatalogField.extra).contains($0)
        }
        let expected = template.columns.map(\.field).filter { known.contains($0) }
        if known.filter(expected.contains) != expected { log.add(.columnsReordered, at: place) }
        if header.hasBlanks { log.add(.headingBlanks, at: place) }
        if let field = header.displaced { log.add(.headerDisplaced, at: place, field: field) }
    }
}
