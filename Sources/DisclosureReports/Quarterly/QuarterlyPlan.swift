package import SheetModel

/// A quarterly report laid out, of which some tables may be streamed.
package struct QuarterlyPlan {
    package enum Sheet {
        /// Planned to the last cell.
        case whole(SheetPlan)
        /// Its rows come when the workbook is written; `table` is the name of the table.
        case streamed(StreamedSheet, table: String)
    }

    package var styles: [CellStyle]
    package var sheets: [Sheet]
    package var properties: DocumentProperties

    /// The workbook, where no table is streamed; else nil.
    package var workbook: WorkbookPlan? {
        var whole: [SheetPlan] = []
        for sheet in sheets {
            guard case .whole(let plan) = sheet else { return nil }
            whole.append(plan)
        }
        return WorkbookPlan(styles: styles, sheets: whole, properties: properties)
    }

    /// The workbook with streamed tables, each `rowLimit` rows to a sheet.
    package func bulk(rowLimit: Int = ExcelLimits.rows) -> BulkWorkbookPlan {
        BulkWorkbookPlan(
            styles: styles,
            sheets: sheets.map { sheet in
                switch sheet {
                case .whole(let plan): .whole(plan)
                case .streamed(let streamed, _): .table(streamed.table(rowLimit: rowLimit))
                }
            }, properties: properties)
    }
}
