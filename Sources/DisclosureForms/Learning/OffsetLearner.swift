import SheetModel

/// What stands blank before the form of a sheet.
struct OffsetLearner {
    let sheet: SurveyedSheet
    let band: HeaderBand
    let widths: ColumnWidthLearner

    /// Nil where the form begins further away than a template can say.
    var offset: OffsetTemplate? {
        let start = sheet.address(row: 0, column: band.columns.lowerBound)
        guard start.column <= OffsetTemplate.mostColumns, start.row <= OffsetTemplate.mostRows
        else { return nil }
        let before = Array(0..<start.column)
        let hidden = GridExtent.hiddenColumns(of: sheet.grid, in: before)
        var offset = OffsetTemplate()
        offset.columns = before.map {
            hidden.contains($0) ? 0 : widths.characters(ofColumns: [$0])
        }
        offset.rows = (0..<start.row).map(height)
        return offset
    }

    /// The height of a row of the sheet above the form.
    private func height(ofRow number: Int) -> Double {
        let row = sheet.grid.rows.first { $0.place == .row(number) }
        if row?.isHidden == true { return 0 }
        let height = row?.height ?? sheet.grid.defaultRowHeight ?? Self.usual
        return min(max((height * 100).rounded() / 100, 0.75), ExcelLimits.rowHeight)
    }

    private static let usual = 15.0
}
