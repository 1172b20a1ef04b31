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
    let finder: HeaderFinder
    private let headerScore: HeaderScore
    private let preamble: PreambleReader

    package init(template: FormTemplate) {
        self.template = template
        finder = HeaderFinder(template: template)
        headerScore = HeaderScore(template: template)
        preamble = PreambleReader(template: template)
    }

    /// Whether the header of the template is somewhere in a sheet.
    package func recognises(_ grid: SheetGrid) -> Bool {
        candidate(FormSource(grid).sheets[0]).header != nil
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
        let source = FormSource(grid, columns: columns)
        return try read(source, source.sheets.map(candidate), fileName: fileName)
    }

    /// The tables of one sheet that are read; towns stack up to twenty-six (form.md, 4).
    private static let mostTables = 100

    /// Reads one sheet of a source: the first table, and those of other catalogs below it.
    func read(
        _ sheet: FormSource.Sheet, header: FoundHeader?, log: SourceLog
    ) throws(FormReadingError) -> FormReading {
        if sheet.hasChannelColumns {
            let (reader, sheet) = inChannelColumns(sheet)
            return try reader.read(sheet, header: header, log: log)
        }
        var (reading, next) = try readTable(sheet, header: header, log: log)
        var rest = sheet
        rest.linesAbove = []
        rest.statements = []
        rest.rows.remarks = []
        rest.rows.hidden = nil
        while let start = next, reading.others.count < Self.mostTables {
            rest.rows.rows.removeFirst(start)
            let found = self.header(in: rest.rows)
            let log = SourceLog(file: log.file, sheet: log.sheet)
            let other = try readTable(rest, header: found, log: log)
            reading.others.append(other.reading)
            next = other.next
        }
        return reading
    }

    /// What reads a sheet that has a column for each channel where the form has one cell for all,
    /// and the sheet as it is for that reader.
    func inChannelColumns(_ sheet: FormSource.Sheet) -> (FormReader, FormSource.Sheet) {
        var sheet = sheet
        sheet.hasChannelColumns = false
        return (FormReader(template: template.withChannelColumns), sheet)
    }

    /// Reads a table, and tells at which row the next one begins.
    private func readTable(
        _ sheet: FormSource.Sheet, header: FoundHeader?, log: SourceLog
    ) throws(FormReadingError) -> (reading: FormReading, next: Int?) {
        var log = log
        let source = sheet.rows
        guard let header else { throw missingHeader(of: source, log: log) }
        let place = source.rows[header.rows.range.lowerBound].place
        let table = TableColumns(
            header.recognised, source: source, below: header.rows.range.upperBound)
        log.add(table, at: place, source: source, statements: sheet.statements)
        guard header.recognised.columns.index(of: .itemName) != nil else {
            throw FormReadingError(
                .columnMissing(.itemName), at: log.place(of: place, item: nil, field: .itemName))
        }
        log.add(source, hiddenRemarks(in: source, table, header: place))
        report(header.recognised, table, at: place, log: &log)
        var preamble = self.preamble
        preamble.isFillIn = sheet.isFillIn
        for statement in sheet.statements { preamble.take(statement, log: &log) }
        preamble.readOutside(sheet.linesAbove, log: &log)
        for row in source.rows[..<header.rows.range.lowerBound] { preamble.read(row, log: &log) }
        preamble.finish(log: &log)
        var reader = TableReader(table: table, source: source, finder: finder, template: template)
        if sheet.isFillIn { reader.unfilled = UnfilledRows(template: template) }
        reader.read(from: header.rows.range.upperBound, preamble: &preamble, log: &log)
        if reader.rows.isEmpty { log.add(.noRows, at: place) }
        var builder = CatalogBuilder(template: template, columns: table.columns)
        builder.add(reader.rows, log: &log)
        return (builder.finish(preamble.preamble, log: &log), reader.nextTable)
    }

    /// A header of the form in a source.
    struct FoundHeader {
        var rows: HeaderRows
        var recognised: RecognisedHeader
        /// How well it fits, from 0 to 1.
        var score: Double
    }

    func header(in source: SourceRows) -> FoundHeader? {
        guard source.rows.count <= Self.maximumRows, !source.isTooLarge,
            let rows = finder.firstHeader(in: source.rows)
        else { return nil }
        let recognised = HeaderReader.read(rows, template: template)
        let score = headerScore.score(of: recognised, rows, in: source)
        return FoundHeader(rows: rows, recognised: recognised, score: score)
    }

    /// How many labels of the form the row shows that is most like a header.
    func nearestHeader(in source: SourceRows) -> Int {
        guard source.rows.count <= Self.maximumRows else { return 0 }
        return finder.nearestHeader(in: source.rows)?.labels ?? 0
    }

    private func missingHeader(of source: SourceRows, log: SourceLog) -> FormReadingError {
        let nowhere = log.place(of: nil, item: nil, field: nil)
        guard source.rows.count <= Self.maximumRows, !source.isTooLarge else {
            return FormReadingError(.tooManyRows(limit: Self.maximumRows), at: nowhere)
        }
        guard source.rows.contains(where: { !$0.showsNothing }) else {
            return FormReadingError(.empty, at: nowhere)
        }
        let expected = HeadingLabel.labels(in: template.header).count
        guard let nearest = finder.nearestHeader(in: source.rows) else {
            return FormReadingError(.headerMissing(found: 0, expected: expected), at: nowhere)
        }
        let place = log.place(of: source.rows[nearest.row].place, item: nil, field: nil)
        return FormReadingError(
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
    fileprivate mutating func add(
        _ source: SourceRows, _ hidden: [(remark: Remark, place: CellAddress)]
    ) {
        for (remark, cell) in source.remarks + hidden { add(remark, atCell: cell) }
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
