/// Which rows of a sheet are caption, head and bodies of its table.
struct HTMLOutline {
    let caption: Range<Int>
    let head: Range<Int>
    let bodies: [Range<Int>]

    /// Head and bodies from top to bottom.
    var sections: [Range<Int>] { (head.isEmpty ? [] : [head]) + bodies }

    init(_ sheet: SheetPlan) {
        let headings = sheet.rows.indices.filter { row in
            sheet.rows[row].cells.contains(where: \.headsColumns)
        }
        let start = headings.first ?? 0
        var end = headings.isEmpty ? 0 : start + 1
        for row in headings.dropFirst() where row == end { end += 1 }
        for merge in sheet.merges where start < end && (start..<end).contains(merge.first.row) {
            end = max(end, min(merge.last.row, sheet.rows.count - 1) + 1)
        }
        caption = 0..<start
        head = start..<end
        bodies = Self.bodies(of: sheet, from: end)
    }

    /// The columns under each outermost heading of a column group.
    func groupedColumns(in sheet: SheetPlan) -> [ClosedRange<Int>] {
        var groups: [ClosedRange<Int>] = []
        for row in head {
            for cell in sheet.rows[row].cells where cell.heading == .columnGroup {
                let anchor = CellAddress(row: row, column: cell.column)
                guard let range = sheet.merges.first(where: { $0.first == anchor }),
                    !groups.contains(where: { $0.overlaps(range.columns) })
                else { continue }
                groups.append(range.columns)
            }
        }
        return groups
    }

    /// A body begins at each row-group heading, but never inside of a merged cell.
    private static func bodies(of sheet: SheetPlan, from start: Int) -> [Range<Int>] {
        guard start < sheet.rows.count else { return [] }
        var inside = Set<Int>()
        for merge in sheet.merges where merge.rows.count > 1 {
            let rows = merge.rows.clamped(to: 0...(sheet.rows.count - 1))
            inside.formUnion(rows.dropFirst())
        }
        let starts = (start..<sheet.rows.count).filter { row in
            row == start
                || !inside.contains(row)
                    && sheet.rows[row].cells.contains { $0.heading == .rowGroup }
        }
        return zip(starts, starts.dropFirst() + [sheet.rows.count]).map { $0..<$1 }
    }
}

extension PlannedCell {
    fileprivate var headsColumns: Bool { heading == .column || heading == .columnGroup }
}
