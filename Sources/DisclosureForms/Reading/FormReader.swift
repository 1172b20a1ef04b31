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
    private let headerForm: HeaderForm
    private let headerScore: HeaderScore
    private let preamble: PreambleReader

    package init(template: FormTemplate) {
        self.template = template
        finder = HeaderFinder(template: template)
        headerForm = HeaderForm(template: template)
        headerScore = HeaderScore(template: template)
        preamble = PreambleReader(template: template)
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
        try library.read(FormSource(grid, columns: columns), fileName: fileName).form
    }

    /// Reads the sheet of a workbook that holds the form.
    ///
    /// It is the sheet with the form's header; of several, the visible one with rows below it. Any
    /// other sheet that holds something is named in a finding, and a second filled form is an error
    /// among the findings, because a workbook gives one catalog. The hidden sheets of a form for
    /// filling in are none of these.
    ///
    /// Throws where no sheet has the header of the template, or where it lacks the items' names.
    package func read(
        _ workbook: WorkbookGrid, fileName: String? = nil
    ) throws(FormReadingError) -> FormReading {
        try library.read(FormSource(workbook), fileName: fileName).form
    }

    /// This form and no other.
    private var library: FormLibrary { FormLibrary(given: FormLibrary.Form(reader: self)) }

    /// What reads a sheet that has a column for each channel where the form has one cell for all,
    /// and the sheet as it is for that reader.
    func inChannelColumns(_ sheet: FormSource.Sheet) -> (FormReader, FormSource.Sheet) {
        var sheet = sheet
        sheet.hasChannelColumns = false
        return (FormReader(template: template.withChannelColumns), sheet)
    }

    /// Reads the first table of a sheet, and tells where the table of another catalog begins.
    ///
    /// `sheet` may be what is left of one, and `log` has what is known of the table already. Without
    /// a header it throws what is wrong with the sheet. `isOther` tells whether the header of another
    /// form stands at a row.
    func readTable(
        _ sheet: FormSource.Sheet, header: FoundHeader?, log: SourceLog,
        isOther: (SourceRows, Int) -> Bool
    ) throws(FormReadingError) -> (reading: FormReading, next: TableDivision.Start?) {
        if sheet.hasChannelColumns {
            let (reader, sheet) = inChannelColumns(sheet)
            return try reader.readTable(sheet, header: header, log: log, isOther: isOther)
        }
        guard let header else { throw missingHeader(of: sheet.rows, log: log) }
        let headers = finder.headers(in: sheet.rows.rows, from: header.rows.range.upperBound)
        var division = TableDivision(
            sheet.rows, header: header, headers: headers, form: headerForm, preamble: preamble)
        let next = division.next(isOther)
        var sheet = sheet
        if let next { sheet.rows = sheet.rows.before(next.row) }
        let reading = try readTable(
            sheet, header, headers: headers, doubts: division.doubts, log: log)
        return (reading, next)
    }

    private func readTable(
        _ sheet: FormSource.Sheet, _ header: FoundHeader, headers: [Int: HeaderRows],
        doubts: [TableDivision.Doubt], log: SourceLog
    ) throws(FormReadingError) -> FormReading {
        var log = log
        let source = sheet.rows
        let place = source.rows[header.rows.range.lowerBound].place
        let table = TableColumns(
            header.recognised, source: source, below: header.rows.range.upperBound)
        log.add(table, at: place, source: source, statements: sheet.statements)
        guard header.recognised.columns.index(of: .itemName) != nil else {
            throw FormReadingError(
                .columnMissing(.itemName), at: log.place(of: place, item: nil, field: .itemName))
        }
        log.add(source, hiddenRemarks(in: source, table, header: place))
        for doubt in doubts { log.add(doubt.remark, at: doubt.place) }
        report(header.recognised, table, at: place, log: &log)
        var preamble = self.preamble
        preamble.isFillIn = sheet.isFillIn
        for statement in sheet.statements { preamble.take(statement, log: &log) }
        preamble.readOutside(sheet.linesAbove, log: &log)
        for row in source.rows[..<header.rows.range.lowerBound] { preamble.read(row, log: &log) }
        preamble.finish(log: &log)
        var reader = TableReader(
            table: table, source: source, headers: headers, form: headerForm)
        if sheet.isFillIn { reader.unfilled = UnfilledRows(template: template) }
        reader.read(from: header.rows.range.upperBound, preamble: &preamble, log: &log)
        preamble.settleDepartment(log: &log)
        if reader.rows.isEmpty { log.add(.noRows, at: place) }
        var builder = CatalogBuilder(template: template, columns: table.columns)
        builder.add(reader.rows, log: &log)
        var reading = builder.finish(preamble.preamble, log: &log)
        reading.missingFields = missingFields(of: header.recognised, in: reader.rows)
        return reading
    }

    /// The fields of the columns that a header lacks, unless another one further down has them.
    private func missingFields(
        of header: RecognisedHeader, in rows: [RowReading]
    ) -> [CatalogField] {
        let columns = template.columns.filter { header.missing.contains($0.field) }
        return columns.flatMap(\.fields).filter { field in
            !rows.contains { $0.texts[field] != nil }
        }
    }

    /// A header of the form in a source.
    struct FoundHeader {
        var rows: HeaderRows
        var recognised: RecognisedHeader
        /// How well it fits, from 0 to 1.
        var score: Double
    }

    /// The first header of the form in a source.
    func header(in source: SourceRows) -> FoundHeader? {
        guard source.rows.count <= Self.maximumRows, !source.isTooLarge else { return nil }
        return finder.firstHeader(in: source.rows).map { found($0, in: source) }
    }

    /// The header of the form that starts at a row, if one does.
    func header(in source: SourceRows, at index: Int) -> FoundHeader? {
        finder.header(in: source.rows, at: index).map { found($0, in: source) }
    }

    private func found(_ rows: HeaderRows, in source: SourceRows) -> FoundHeader {
        let recognised = HeaderReader.read(rows, form: headerForm)
        let score = headerScore.score(of: recognised, rows, in: source)
        return FoundHeader(rows: rows, recognised: recognised, score: score)
    }

    /// How many labels of the form the row shows that is most like a header.
    func nearestHeader(in source: SourceRows) -> Int {
        guard source.rows.count <= Self.maximumRows else { return 0 }
        return finder.nearestHeader(in: source.rows)?.labels ?? 0
    }

    func missingHeader(of source: SourceRows, log: SourceLog) -> FormReadingError {
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
        places.columns = source.columns
        if source.isTooWide, let row = source.rows.first?.place {
            add(.tooManyColumns(limit: SourceLimits.cellsInRow), at: row)
        }
        for row in source.rows {
            guard case .row(let number) = row.place,
                let first = row.cells.firstIndex(where: { !$0.showsNothing }),
                row.isLine || number < places.firstHeader
            else { continue }
            places.addRow(number, firstColumn: source.columns[first])
        }
    }
}
