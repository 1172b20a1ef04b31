import DisclosureCatalog
import SheetModel

/// Sorts the cells of an aligned row into fields, and reports what had to be repaired.
struct RowSorter {
    private let columns: SourceColumns
    private let gaps: ColumnGaps

    init(columns: SourceColumns) {
        self.columns = columns
        gaps = ColumnGaps(columns)
    }

    /// The row's fields; nil for a row that is not understood at all.
    func sort(_ row: TableRow, log: inout SourceLog) -> RowReading? {
        let filled = row.cells.enumerated().filter { !$0.element.showsNothing }
        guard let alignment = row.alignment else {
            log.add(.rowRefused(cells: filled.count), at: row.place)
            return nil
        }
        var reading = RowReading(place: row.place)
        var doubts: [(remark: Remark, field: CatalogField?)] = []
        for (index, cell) in filled.enumerated() {
            let column = alignment.columns[index]
            if let rival = alignment.rival, rival[index] != column {
                doubts.append((.rowAmbiguous(cell.element), column.map { columns.fields[$0] }))
            } else if let column {
                reading.texts[columns.fields[column]] = cell.element
            } else {
                doubts.append((.cellWithoutColumn(cell.element), nil))
            }
        }
        doubts += unexpected(in: reading)
        let positions = filled.map(\.offset)
        if !reading.isSectionLabel {
            doubts += shift(alignment, positions: positions, width: row.cells.count)
        }
        for doubt in doubts {
            log.add(doubt.remark, at: row.place, item: reading.item, field: doubt.field)
        }
        return reading
    }

    /// Cells of a kind that their column cannot have.
    private func unexpected(in reading: RowReading) -> [(remark: Remark, field: CatalogField?)] {
        columns.fields.compactMap { field in
            guard let text = reading.texts[field],
                CellFit.cost(of: CellKind(text), in: field) >= CellFit.doubtful
            else { return nil }
            return (.cellUnexpected(text), field)
        }
    }

    /// Where a row is shifted, or ends too early.
    private func shift(
        _ alignment: RowAlignment, positions: [Int], width: Int
    ) -> [(remark: Remark, field: CatalogField?)] {
        var remarks: [(remark: Remark, field: CatalogField?)] = []
        var offset = 0
        var last = -1
        for (position, column) in zip(positions, alignment.columns) {
            guard let column else { continue }
            if position - column != offset, alignment.rival == nil {
                remarks.append((.rowShifted, columns.fields[column]))
            }
            offset = position - column
            last = column
        }
        guard width < columns.fields.count else { return remarks }
        let isCut = last < gaps.lastNeeded
        let end = min(max(width - offset, last + 1, 0), columns.fields.count - 1)
        remarks.append((isCut ? .rowCut : .rowEndMissing, columns.fields[end]))
        return remarks
    }
}
