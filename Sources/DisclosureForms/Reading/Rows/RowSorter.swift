import DisclosureCatalog
import SheetModel

/// Sorts the cells of an aligned row into fields, and reports what had to be repaired.
struct RowSorter {
    let gaps: ColumnGaps
    /// Whether the cells of a row stand in the columns of the table, as in a sheet, so that a doubt
    /// is told of the cell where it stands, wherever it belongs.
    let knowsCells: Bool

    /// The row's fields; nil for a row that is not understood at all.
    func sort(_ row: TableRow, log: inout SourceLog) -> RowReading? {
        guard let alignment = row.alignment, let kinds = row.kinds else {
            let filled = row.cells.count { !$0.showsNothing }
            log.add(.rowRefused(cells: filled), at: row.place)
            return nil
        }
        var reading = RowReading(place: row.place)
        reading.texts.reserveCapacity(kinds.positions.count)
        var doubts: [(remark: Remark, field: CatalogField?)] = []
        for (index, position) in kinds.positions.enumerated() {
            let text = row.cells[position]
            let field = alignment.columns[index].map { gaps.fields[$0] }
            let place =
                knowsCells && gaps.fields.indices.contains(position)
                ? gaps.fields[position] : field
            if let rival = alignment.rival, rival[index] != alignment.columns[index] {
                doubts.append((.rowAmbiguous(text), place))
            } else if let field {
                reading.texts[field] = text
                if CellFit.cost(of: kinds.kinds[index], in: field) >= CellFit.doubtful {
                    doubts.append((.cellUnexpected(text), place))
                }
            } else {
                doubts.append((.cellWithoutColumn(text), knowsCells ? place : nil))
            }
        }
        if !reading.isSectionLabel { doubts += shift(alignment, of: kinds) }
        for doubt in doubts {
            log.add(doubt.remark, at: row.place, item: reading.item, field: doubt.field)
        }
        return reading
    }

    /// Where a row is shifted, or ends too early.
    private func shift(
        _ alignment: RowAlignment, of kinds: KindRow
    ) -> [(remark: Remark, field: CatalogField?)] {
        var remarks: [(remark: Remark, field: CatalogField?)] = []
        var offset = 0
        var last = -1
        for (position, column) in zip(kinds.positions, alignment.columns) {
            guard let column else { continue }
            if position - column != offset, alignment.rival == nil {
                remarks.append((.rowShifted, gaps.fields[column]))
            }
            offset = position - column
            last = column
        }
        guard kinds.width < gaps.fields.count else { return remarks }
        let isCut = last < gaps.lastNeeded
        let end = min(max(kinds.width - offset, last + 1, 0), gaps.fields.count - 1)
        remarks.append((isCut ? .rowCut : .rowEndMissing, gaps.fields[end]))
        return remarks
    }
}
