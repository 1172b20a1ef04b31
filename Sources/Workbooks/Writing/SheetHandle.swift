import CXlsxWriter
import SheetModel

/// One sheet of an open workbook, lent by it for the length of a call.
@safe struct SheetHandle: ~Copyable {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: [UnsafeMutablePointer<lxw_format>]
    let name: String
    private let path: String

    init(
        worksheet: UnsafeMutablePointer<lxw_worksheet>,
        formats: [UnsafeMutablePointer<lxw_format>], name: String, path: String
    ) {
        unsafe self.worksheet = worksheet
        unsafe self.formats = formats
        self.name = name
        self.path = path
    }

    /// Writes a whole planned sheet.
    func write(_ plan: SheetPlan) throws(WorkbookError) {
        try begin(plan)
        for (row, planned) in plan.rows.enumerated() { try write(planned, at: row) }
        try finish(plan)
    }

    /// Writes what comes before the rows.
    func begin(_ plan: SheetPlan) throws(WorkbookError) {
        try setColumns(of: plan)
        // The cells of a merge are written like all others, so the merges come first: the library
        // puts empty cells where a merge goes. In constant memory it could not later either.
        for merge in plan.merges { try register(merge) }
        // In constant memory a filter may not end above the row at hand.
        if let filter = plan.filter { try setFilter(filter) }
    }

    /// Writes a row; in constant memory, each after the one above it.
    func write(_ planned: PlannedRow, at row: Int) throws(WorkbookError) {
        try setHeight(of: planned, row: row)
        for cell in planned.cells { try write(cell, row: row) }
    }

    /// Writes what comes after the rows.
    func finish(_ plan: SheetPlan) throws(WorkbookError) {
        try setView(frozenRows: plan.frozenRows)
        try setPage(plan.page, breaks: plan.pageBreaks)
        try setInputs(plan.inputs)
        if let protection = plan.protection { setProtection(protection) }
        if plan.isHidden { hide() }
    }

    private func setColumns(of plan: SheetPlan) throws(WorkbookError) {
        for (index, width) in plan.columnWidths.enumerated() {
            let column = try self.column(index)
            var options = lxw_row_col_options()
            options.hidden = plan.hiddenColumns.contains(index) ? 1 : 0
            // The library writes its default width without saying that it is wanted; the next
            // number up is written with the same digits.
            let stored = width == LXW_DEF_COL_WIDTH ? width.nextUp : width
            try check(
                unsafe worksheet_set_column_opt(worksheet, column, column, stored, nil, &options),
                "column width")
        }
    }

    private func setHeight(of planned: PlannedRow, row: Int) throws(WorkbookError) {
        // As with the widths: a row of exactly the default height would be left to the program
        // that opens the file.
        let height = planned.height
        let stored = height == LXW_DEF_ROW_HEIGHT ? height.nextUp : height
        var options = lxw_row_col_options()
        options.hidden = planned.isHidden ? 1 : 0
        try check(
            unsafe worksheet_set_row_opt(worksheet, try self.row(row), stored, nil, &options),
            "row height")
    }

    /// Registers a merge without touching a cell: no text and no format means nothing to write.
    private func register(_ merge: CellRange) throws(WorkbookError) {
        let firstRow = try row(merge.first.row)
        let firstColumn = try column(merge.first.column)
        let lastRow = try row(merge.last.row)
        let lastColumn = try column(merge.last.column)
        try check(
            unsafe worksheet_merge_range(
                worksheet, firstRow, firstColumn, lastRow, lastColumn, nil, nil),
            "merge")
    }

    private func write(_ cell: PlannedCell, row: Int) throws(WorkbookError) {
        guard unsafe formats.indices.contains(cell.style.index) else {
            throw notWritable("a style that the plan does not have")
        }
        let format = unsafe formats[cell.style.index]
        let row = try self.row(row)
        let column = try self.column(cell.column)
        switch cell.value {
        case .blank:
            try check(unsafe worksheet_write_blank(worksheet, row, column, format), "blank cell")
        case .number(let number):
            try check(
                unsafe worksheet_write_number(worksheet, row, column, number, format), "number")
        case .text(let text):
            try check(
                unsafe worksheet_write_string(
                    worksheet, row, column, SpreadsheetText.escaped(text), format), "text")
        }
    }

    func row(_ row: Int) throws(WorkbookError) -> lxw_row_t {
        guard let row = lxw_row_t(exactly: row) else { throw notWritable("a row number") }
        return row
    }

    func column(_ column: Int) throws(WorkbookError) -> lxw_col_t {
        guard let column = lxw_col_t(exactly: column) else { throw notWritable("a column number") }
        return column
    }

    func check(_ result: lxw_error, _ action: String) throws(WorkbookError) {
        try LibraryCall.check(result, path: path, action)
    }

    func notWritable(_ reason: String) -> WorkbookError {
        WorkbookError(code: .planNotWritable, path: path, reason: reason)
    }
}
