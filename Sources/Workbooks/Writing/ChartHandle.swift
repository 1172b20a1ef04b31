import CXlsxWriter
import SheetModel

/// One chart of an open workbook, which owns it.
@safe struct ChartHandle: ~Copyable {
    let chart: UnsafeMutablePointer<lxw_chart>
    private let path: String
    private let workbook: WorkbookPlan

    init(chart: UnsafeMutablePointer<lxw_chart>, path: String, workbook: WorkbookPlan) {
        unsafe self.chart = chart
        self.path = path
        self.workbook = workbook
    }

    static func type(of kind: ChartPlan.Kind) -> UInt8 {
        let type =
            switch kind {
            case .column: LXW_CHART_COLUMN
            case .bar: LXW_CHART_BAR
            case .line: LXW_CHART_LINE
            }
        return UInt8(type.rawValue)
    }

    func write(_ plan: ChartPlan) throws(WorkbookError) {
        guard plan.fontSize.isFinite, (0...4_096).contains(plan.fontSize) else {
            throw notWritable("the font size of a chart")
        }
        for series in plan.series { try add(series, to: plan) }
        setTitles(of: plan)
        setAxes(of: plan)
        let position = plan.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
        unsafe chart_legend_set_position(chart, UInt8(position.rawValue))
        unsafe withFont(of: plan) { font in unsafe chart_legend_set_font(chart, font) }
    }

    /// Puts the chart on the sheet, sized in pixels as the library wants it.
    func insert(
        _ plan: ChartPlan, into sheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WorkbookError) {
        guard let row = lxw_row_t(exactly: plan.anchor.row),
            let column = lxw_col_t(exactly: plan.anchor.column),
            ChartSize.range.contains(plan.width), ChartSize.range.contains(plan.height)
        else { throw notWritable("the place or size of a chart") }
        var options = unsafe lxw_chart_options()
        unsafe options.x_scale = ChartSize.pixels(points: plan.width) / ChartSize.defaultWidth
        unsafe options.y_scale = ChartSize.pixels(points: plan.height) / ChartSize.defaultHeight
        try LibraryCall.check(
            unsafe worksheet_insert_chart_opt(sheet, row, column, chart, &options), path: path,
            "chart")
    }

    private func add(_ series: ChartSeries, to plan: ChartPlan) throws(WorkbookError) {
        guard let name = ChartCells(series.name, in: workbook), name.copies.count == 1,
            let categories = ChartCells(series.categories, in: workbook),
            let values = ChartCells(series.values, in: workbook), !values.areTexts
        else { throw notWritable("the cells of a series") }
        guard
            let made = unsafe chart_add_series(chart, categories.formula, values.formula)
        else { throw notWritable("a series was refused") }
        unsafe chart_series_set_name(made, "=" + name.formula)
        unsafe try keep(name, in: made.pointee.title.range)
        unsafe try keep(categories, in: made.pointee.categories)
        unsafe try keep(values, in: made.pointee.values)
        unsafe setColor(series.color, of: made, kind: plan.kind)
    }

    private func setColor(
        _ color: UInt32, of series: UnsafeMutablePointer<lxw_chart_series>, kind: ChartPlan.Kind
    ) {
        if kind == .line {
            var line = lxw_chart_line()
            line.color = FormatWriter.color(color)
            line.width = 2
            unsafe chart_series_set_line(series, &line)
        } else {
            var fill = lxw_chart_fill()
            fill.color = FormatWriter.color(color)
            unsafe chart_series_set_fill(series, &fill)
        }
    }

    func notWritable(_ reason: String) -> WorkbookError {
        WorkbookError(code: .planNotWritable, path: path, reason: reason)
    }
}
