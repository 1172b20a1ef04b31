import CXlsxWriter
import SheetModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a sheet is seen and printed.
extension SheetHandle {
    func setView(frozenRows: Int) throws(WorkbookError) {
        guard frozenRows != 0 else { return }
        unsafe worksheet_freeze_panes(worksheet, try row(frozenRows), 0)
    }

    func setFilter(_ filter: CellRange) throws(WorkbookError) {
        let (first, last) = (filter.first, filter.last)
        try check(
            unsafe worksheet_autofilter(
                worksheet, try row(first.row), try column(first.column), try row(last.row),
                try column(last.column)),
            "filter")
    }

    func setPage(_ page: PageSetup, breaks: [Int]) throws(WorkbookError) {
        unsafe worksheet_set_paper(worksheet, UInt8(page.paper.code))
        if page.isLandscape {
            unsafe worksheet_set_landscape(worksheet)
        } else {
            unsafe worksheet_set_portrait(worksheet)
        }
        guard ExcelLimits.scale.contains(page.scale), let scale = UInt16(exactly: page.scale) else {
            throw notWritable("the print scale")
        }
        unsafe worksheet_set_print_scale(worksheet, scale)
        if page.centersHorizontally { unsafe worksheet_center_horizontally(worksheet) }
        setMargins(page.margins)
        try setHeaderAndFooter(page)
        try setPrintedArea(page)
        try setBreaks(breaks)
    }

    private func setMargins(_ margins: PageMargins) {
        let pointsPerInch = 72.0
        unsafe worksheet_set_margins(
            worksheet, margins.left / pointsPerInch, margins.right / pointsPerInch,
            margins.top / pointsPerInch, margins.bottom / pointsPerInch)
        // The library sets these two only together with a header or footer text.
        unsafe worksheet.pointee.margin_header = margins.header / pointsPerInch
        unsafe worksheet.pointee.margin_footer = margins.footer / pointsPerInch
    }

    private func setHeaderAndFooter(_ page: PageSetup) throws(WorkbookError) {
        for text in [page.header, page.footer] where HeaderText.hasPicture(text) {
            // The library frees such a text twice.
            throw notWritable("a picture code in the header or footer")
        }
        if !page.header.isEmpty {
            try check(unsafe worksheet_set_header(worksheet, page.header), "header")
        }
        if !page.footer.isEmpty {
            try check(unsafe worksheet_set_footer(worksheet, page.footer), "footer")
        }
    }

    private func setPrintedArea(_ page: PageSetup) throws(WorkbookError) {
        try quoteName()
        if let rows = page.repeatedRows {
            try check(
                unsafe worksheet_repeat_rows(
                    worksheet, try row(rows.lowerBound), try row(rows.upperBound)),
                "repeated rows")
        }
        if let area = page.printArea {
            try check(
                unsafe worksheet_print_area(
                    worksheet, try row(area.first.row), try column(area.first.column),
                    try row(area.last.row), try column(area.last.column)),
                "print area")
        }
    }

    /// Quotes the sheet's name wherever a formula uses it.
    ///
    /// The library leaves names such as `2021` and `A1` bare, which no program reads as a name.
    private func quoteName() throws(WorkbookError) {
        let quoted =
            "'"
            + name.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''") + "'"
        guard let copy = unsafe strdup(quoted) else { throw notWritable("out of memory") }
        unsafe free(worksheet.pointee.quoted_name)
        unsafe worksheet.pointee.quoted_name = copy
    }

    private func setBreaks(_ breaks: [Int]) throws(WorkbookError) {
        guard !breaks.isEmpty else { return }
        var rows: [lxw_row_t] = []
        for planned in breaks { rows.append(try row(planned)) }
        // The library reads up to a zero.
        rows.append(0)
        try check(unsafe worksheet_set_h_pagebreaks(worksheet, &rows), "page breaks")
    }
}
