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

    let template: FormTemplate
    /// Whether the form is one for filling in, whose empty rows are no items.
    let isFillIn: Bool

    package init(template: FormTemplate) { self.init(template: template, isFillIn: false) }

    init(template: FormTemplate, isFillIn: Bool) {
        self.template = template
        self.isFillIn = isFillIn
    }

    /// Whether the header of the template is somewhere in a sheet.
    package func recognises(_ grid: SheetGrid) -> Bool {
        let rows = SourceRows(grid).rows
        return rows.count <= Self.maximumRows
            && HeaderFinder(template: template).firstHeader(in: rows) != nil
    }

    /// Reads a sheet.
    ///
    /// - Parameters:
    ///   - grid: the sheet.
    ///   - fileName: the name that findings show.
    ///   - columns: for a grid that was made of another one, where its columns stood there.
    /// - Returns: the catalog, with all that was noticed.
    /// - Throws: `FormReadingError` where no header of the template is found, or where it lacks the
    ///   items' names.
    package func read(
        _ grid: SheetGrid, fileName: String? = nil, columns: [Int]? = nil
    ) throws(FormReadingError) -> FormReading {
        var source = SourceRows(grid)
        if let columns {
            source.columns = source.columns.map { columns.indices.contains($0) ? columns[$0] : $0 }
        }
        return try read(source, log: SourceLog(file: fileName, sheet: grid.name))
    }

    func read(_ source: SourceRows, log: SourceLog) throws(FormReadingError) -> FormReading {
        var log = log
        let finder = HeaderFinder(template: template)
        let header = try header(of: source, finder: finder, log: log)
        let recognised = HeaderReader.read(header, template: template)
        let place = source.rows[header.range.lowerBound].place
        let table = TableColumns(recognised, source: source, below: header.range.upperBound)
        log.add(table, at: place, source: source)
        guard recognised.columns.index(of: .itemName) != nil else {
            throw FormReadingError(
                .columnMissing(.itemName), at: log.place(of: place, item: nil, field: .itemName))
        }
        log.add(source)
        report(recognised, table, at: place, log: &log)
        var preamble = PreambleReader(template: template, isFillIn: isFillIn)
        for row in source.rows[..<header.range.lowerBound] { preamble.read(row, log: &log) }
        preamble.finish(log: &log)
        var reader = TableReader(table: table, source: source, finder: finder, template: template)
        if isFillIn { reader.unfilled = UnfilledRows(template: template) }
        reader.read(from: header.range.upperBound, preamble: &preamble, log: &log)
        if reader.rows.isEmpty { log.add(.noRows, at: place) }
        var builder = CatalogBuilder(template: template, columns: table.columns)
        builder.add(reader.rows, log: &log)
        return builder.finish(preamble.preamble, log: &log)
    }

    private func header(
        of source: SourceRows, finder: HeaderFinder, log: SourceLog
    ) throws(FormReadingError) -> HeaderRows {
        let nowhere = log.place(of: nil, item: nil, field: nil)
        guard source.rows.count <= Self.maximumRows, !source.isTooLarge else {
            throw FormReadingError(.tooManyRows(limit: Self.maximumRows), at: nowhere)
        }
        guard source.rows.contains(where: { !$0.showsNothing }) else {
            throw FormReadingError(.empty, at: nowhere)
        }
        if let header = finder.firstHeader(in: source.rows) { return header }
        let expected = HeadingLabel.labels(in: template.header).count
        guard let nearest = finder.nearestHeader(in: source.rows) else {
            throw FormReadingError(.headerMissing(found: 0, expected: expected), at: nowhere)
        }
        let place = log.place(of: source.rows[nearest.row].place, item: nil, field: nil)
        throw FormReadingError(
            .headerMissing(found: nearest.labels, expected: expected), at: place)
    }

    private func report(
        _ header: RecognisedHeader, _ table: TableColumns, at place: GridRowPlace,
        log: inout SourceLog
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
        for field in table.unheaded {
            log.add(.unheadedColumn(field.addedHeading ?? ""), at: place, field: field)
        }
        // In a sheet the columns of the headings are known.
        if table.positions == nil, let field = header.displaced {
            log.add(.headerDisplaced, at: place, field: field)
        }
    }
}

extension CatalogField {
    /// The heading of an added column.
    fileprivate var addedHeading: String? {
        if case .extra(let heading) = self { heading } else { nil }
    }
}

extension SourceLog {
    /// Adds what the cells of a sheet have to say, and where the rows outside the table begin.
    fileprivate mutating func add(_ source: SourceRows) {
        for (remark, cell) in source.remarks { add(remark, atCell: cell) }
        guard source.isSheet else { return }
        if source.isTooWide, let row = source.rows.first?.place {
            add(.tooManyColumns(limit: SourceLimits.cellsInRow), at: row)
        }
        for row in source.rows {
            guard case .row(let number) = row.place,
                let first = row.cells.firstIndex(where: { !$0.showsNothing }),
                row.filledCells.count == 1 || number < places.firstHeader
            else { continue }
            places.addRow(number, firstColumn: source.columns[first])
        }
    }
}
