import DisclosureCatalog
import SheetModel

/// Reads the rows below the header: tells rows of the table from what pages repeat, joins lines
/// that are one row, and sorts the cells of each into fields.
struct TableReader {
    private let finder: HeaderFinder
    private let template: FormTemplate
    private var columns: SourceColumns
    private var joiner: RowJoiner
    private var sorter: RowSorter
    private var pending: TableRow?
    private(set) var rows: [RowReading] = []

    init(columns: SourceColumns, finder: HeaderFinder, template: FormTemplate) {
        self.columns = columns
        self.finder = finder
        self.template = template
        let gaps = ColumnGaps(columns)
        joiner = RowJoiner(gaps: gaps)
        sorter = RowSorter(gaps: gaps)
    }

    /// Reads the rows from an index on.
    mutating func read(
        _ grid: [GridRow], from start: Int, preamble: inout PreambleReader, log: inout SourceLog
    ) {
        var index = start
        while index < grid.count {
            let row = grid[index]
            if row.showsNothing {
                index += 1
            } else if let header = finder.header(in: grid, at: index) {
                takeHeader(header, at: row.place, log: &log)
                index = header.range.upperBound
            } else {
                if !isPageLine(row, preamble: &preamble, log: &log) { take(row, log: &log) }
                index += 1
            }
        }
        finishRow(log: &log)
    }

    private mutating func takeHeader(
        _ header: HeaderRows, at place: GridRowPlace, log: inout SourceLog
    ) {
        finishRow(log: &log)
        let found = HeaderReader.read(header, template: template).columns
        guard found != columns else {
            log.add(.headerRepeated, at: place)
            return
        }
        log.add(.headerChanged, at: place)
        guard found.index(of: .itemName) != nil else { return }
        columns = found
        let gaps = ColumnGaps(found)
        joiner = RowJoiner(gaps: gaps)
        sorter = RowSorter(gaps: gaps)
    }

    private func isPageLine(
        _ row: GridRow, preamble: inout PreambleReader, log: inout SourceLog
    ) -> Bool {
        guard row.filledCells.count == 1 else { return false }
        if row.cells.count == 1, PageLine.matches(row.text) {
            log.add(.pageNumber, at: row.place)
            return true
        }
        guard preamble.readAgain(row, log: &log) else { return false }
        log.add(.pageHead, at: row.place)
        return true
    }

    private mutating func take(_ row: GridRow, log: inout SourceLog) {
        let next = joiner.row(row.cells, at: row.place)
        if let upper = pending, let joined = joiner.join(upper, next) {
            log.add(.rowJoined, at: row.place)
            pending = joined
            return
        }
        finishRow(log: &log)
        // A row has several cells; text without a single tab is something else.
        if row.cells.count == 1, columns.fields.count > 1 {
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
