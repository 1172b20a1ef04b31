import DisclosureCatalog
import SheetModel

/// Reads the rows below the header: tells rows of the table from what pages repeat, joins lines
/// that are one row, and sorts the cells of each into fields.
struct TableReader {
    /// Each new header has all rows below looked at.
    private static let mostHeaders = 50

    /// The headers below the first one, by the index of their first row.
    private let headers: [Int: HeaderRows]
    private let form: HeaderForm
    private let source: SourceRows
    private var table: TableColumns
    private var joiner: RowJoiner
    private var sorter: RowSorter
    private var sheetRows: SheetRowReader
    private var pending: TableRow?
    private var headerChanges = 0
    /// Lines of a sheet behind the last row of the table, until it is known what they belong to.
    private var lines: [TextRow] = []
    private(set) var rows: [RowReading] = []
    /// Set for a form for filling in.
    var unfilled: UnfilledRows?

    init(
        table: TableColumns, source: SourceRows, headers: [Int: HeaderRows], form: HeaderForm
    ) {
        self.table = table
        self.source = source
        self.headers = headers
        self.form = form
        let gaps = ColumnGaps(table.columns)
        joiner = RowJoiner(gaps: gaps, trustsPlaces: table.positions != nil)
        sorter = RowSorter(gaps: gaps, knowsCells: table.positions != nil)
        sheetRows = SheetRowReader(table: table, source: source)
    }

    /// Reads the rows from an index on.
    mutating func read(
        from start: Int, preamble: inout PreambleReader, log: inout SourceLog
    ) {
        let grid = source.rows
        var index = start
        while index < grid.count {
            let row = unfilled?.withoutOffers(grid[index], table: table) ?? grid[index]
            if row.showsNothing {
                index += 1
            } else if let header = headers[index] {
                finishLines(preamble: &preamble, log: &log)
                takeHeader(header, at: row.place, log: &log)
                index = header.range.upperBound
            } else {
                if row.sheet != nil, sheetRows.mayBeLine(row, preamble: preamble) {
                    lines.append(row)
                } else if row.sheet != nil {
                    finishLines(preamble: &preamble, log: &log)
                    takeTableRow(row, log: &log)
                } else if !isPageLine(row, preamble: &preamble, log: &log) {
                    take(row, log: &log)
                }
                index += 1
            }
        }
        finishLines(preamble: &preamble, log: &log)
        finishRow(log: &log)
    }

    private mutating func finishLines(preamble: inout PreambleReader, log: inout SourceLog) {
        for row in lines {
            switch sheetRows.use(of: row, preamble: &preamble, log: &log) {
            case .table: takeTableRow(row, log: &log)
            case .below: break
            case .other(let remark): log.add(remark, at: row.place)
            }
        }
        lines.removeAll()
    }

    private mutating func takeHeader(
        _ header: HeaderRows, at place: GridRowPlace, log: inout SourceLog
    ) {
        finishRow(log: &log)
        let recognised = HeaderReader.read(header, form: form)
        guard !table.isHeaded(as: recognised) else {
            log.add(.headerRepeated, at: place)
            return
        }
        log.add(.headerChanged, at: place)
        headerChanges += 1
        guard recognised.columns.index(of: .itemName) != nil,
            headerChanges <= Self.mostHeaders
        else { return }
        table = TableColumns(recognised, source: source, below: header.range.upperBound)
        let gaps = ColumnGaps(table.columns)
        joiner = RowJoiner(gaps: gaps, trustsPlaces: table.positions != nil)
        sorter = RowSorter(gaps: gaps, knowsCells: table.positions != nil)
        sheetRows = SheetRowReader(table: table, source: source)
        log.add(table, at: place, source: source)
    }

    private func isPageLine(
        _ row: TextRow, preamble: inout PreambleReader, log: inout SourceLog
    ) -> Bool {
        guard row.isLine else { return false }
        if row.cells.count == 1, PageLine.matches(row.text) {
            log.add(.pageNumber, at: row.place)
            return true
        }
        guard preamble.readAgain(row, log: &log) else { return false }
        log.add(.pageHead, at: row.place)
        return true
    }

    private mutating func takeTableRow(_ row: TextRow, log: inout SourceLog) {
        if let last = rows.indices.last,
            let continuation = sheetRows.join(row, to: &rows[last], log: &log)
        {
            log.add(.continuedItem, at: row.place, item: rows[last].item, field: .itemName)
            if continuation == .onNextPage { tellOtherSections(in: row, log: &log) }
        } else if var reading = sorter.sort(
            joiner.row(table.cells(of: row), at: row.place), log: &log)
        {
            sheetRows.complete(&reading, of: row, isFirst: rows.isEmpty, log: &log)
            rows.append(reading)
        }
    }

    /// Tells of the labels of a page's first row that are not those of the section of its item,
    /// which goes on there.
    private func tellOtherSections(in row: TextRow, log: inout SourceLog) {
        for (field, text) in zip(table.columns.fields, table.cells(of: row))
        where field.isSectionField && !text.showsNothing {
            let open = rows.last { $0.texts[field] != nil }?.texts[field]
            guard open?.matchingKey != text.matchingKey else { continue }
            log.add(.notJoined(text), at: row.place, item: rows.last?.item, field: field)
        }
    }

    private mutating func take(_ row: TextRow, log: inout SourceLog) {
        let next = joiner.row(row.cells, at: row.place)
        if let upper = pending, let joined = joiner.join(upper, next) {
            log.add(.rowJoined, at: row.place)
            pending = joined
            return
        }
        finishRow(log: &log)
        // A row has several cells; text without a single tab is something else.
        if row.cells.count == 1, table.columns.fields.count > 1 {
            log.add(.lineUnplaced, at: row.place)
        } else {
            pending = next
        }
    }

    private mutating func finishRow(log: inout SourceLog) {
        guard let row = pending else { return }
        pending = nil
        if let reading = sorter.sort(row, log: &log) { rows.append(reading) }
    }
}
