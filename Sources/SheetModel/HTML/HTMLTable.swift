/// A sheet plan in the order of an HTML table: caption, column groups, head, bodies.
///
/// Every slot of the table belongs to exactly one cell, and every row and column has a cell that
/// starts in it (HTML Living Standard, 4.9.12, "Forming a table"): sheet rows that only continue
/// merged cells are left out, slots that the plan leaves open become empty cells.
struct HTMLTable {
    struct Cell {
        /// Nil for a slot that the plan leaves open.
        var planned: PlannedCell?
        var rowSpan: Int
        var columnSpan: Int
    }

    struct Row {
        var startsPage: Bool
        var cells: [Cell]
    }

    struct Section {
        var isHead: Bool
        var rows: [Row]
    }

    /// The rows above the header, blank cells left out.
    let captionCells: [PlannedCell]
    /// The share of the table's width for each column, by column group.
    let columnGroups: [[Double]]
    let sections: [Section]

    init(_ sheet: SheetPlan) {
        let outline = HTMLOutline(sheet)
        let slots = HTMLSlots(sheet, outline: outline)
        captionCells = outline.caption.flatMap { sheet.rows[$0].cells }.filter {
            $0.value != .blank
        }
        columnGroups = Self.columnGroups(of: sheet, outline: outline, slots: slots)
        let breaks = Set(sheet.pageBreaks)
        sections = outline.sections.map { rows in
            Section(
                isHead: rows == outline.head,
                rows: rows.filter { slots.isKept(row: $0) }.map { row in
                    Row(startsPage: breaks.contains(row), cells: slots.cells(of: row))
                })
        }.filter { !$0.rows.isEmpty }
    }

    /// Columns under one group heading form a column group, which the heading's scope refers to.
    private static func columnGroups(
        of sheet: SheetPlan, outline: HTMLOutline, slots: HTMLSlots
    ) -> [[Double]] {
        let kept = slots.keptColumns
        let widths = kept.map { $0 < sheet.columnWidths.count ? sheet.columnWidths[$0] : 0 }
        let total = widths.reduce(0, +)
        let groups = outline.groupedColumns(in: sheet)
        var result: [[Double]] = []
        var previous: ClosedRange<Int>??
        for (column, width) in zip(kept, widths) {
            let group = groups.first { $0.contains(column) }
            let share = total > 0 ? width / total : 0
            if previous == .some(group) {
                result[result.count - 1].append(share)
            } else {
                result.append([share])
            }
            previous = .some(group)
        }
        return result
    }
}
