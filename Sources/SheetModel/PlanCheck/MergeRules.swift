/// Merged ranges: whole, apart from each other, and styled in every cell.
enum MergeRules {
    static func check(_ sheet: SheetPlan, isOrdered: Bool, into faults: inout FaultCollector) {
        var sound: [CellRange] = []
        for merge in sheet.merges {
            if let rule = shapeRule(brokenBy: merge, in: sheet) {
                faults.add(rule, at: .range(merge))
            } else {
                sound.append(merge)
            }
        }
        let overlaps = MergeSweep.overlaps(among: sound)
        for (range, other) in overlaps { faults.add(.overlaps(other), at: .range(range)) }
        // Merges on top of each other would all be walked through; their faults are told already.
        guard isOrdered, overlaps.isEmpty else { return }
        for merge in sound { checkCells(of: merge, in: sheet, into: &faults) }
    }

    private static func shapeRule(brokenBy merge: CellRange, in sheet: SheetPlan) -> PlanRule? {
        let (first, last) = (merge.first, merge.last)
        if last.row < first.row || last.column < first.column { return .reversed }
        if merge.isSingleCell { return .singleCell }
        let (rows, columns) = (sheet.rows.count, sheet.columnWidths.count)
        guard first.row >= 0, first.column >= 0, last.row < rows, last.column < columns else {
            return .outsideSheet(rows: rows, columns: columns)
        }
        return nil
    }

    private static func checkCells(
        of merge: CellRange, in sheet: SheetPlan, into faults: inout FaultCollector
    ) {
        for row in merge.rows {
            let cells = sheet.rows[row].cells
            let start = firstIndex(in: cells, from: merge.first.column)
            for (offset, column) in merge.columns.enumerated() {
                let address = CellAddress(row: row, column: column)
                guard start + offset < cells.count, cells[start + offset].column == column else {
                    return faults.add(.cellNotPlanned(address), at: .range(merge))
                }
                if address != merge.first, !cells[start + offset].value.isEmpty {
                    faults.add(.hiddenValue(under: merge), at: .cell(address))
                }
            }
        }
    }

    /// The first cell at the column or after it.
    private static func firstIndex(in cells: [PlannedCell], from column: Int) -> Int {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension CellValue {
    fileprivate var isEmpty: Bool {
        switch self {
        case .blank: true
        case .text(let text): text.isEmpty
        case .number: false
        }
    }
}
