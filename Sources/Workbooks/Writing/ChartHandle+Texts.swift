import CXlsxWriter
import SheetModel

/// The texts of a chart, all in the font of its plan.
extension ChartHandle {
    /// How much larger than other texts the title is.
    static let titleFactor = 1.5
    /// The angle by which the library means text along the line.
    private static let horizontal: Int32 = 360
    private static let gridColor: UInt32 = 0xD9D9D9

    func setTitles(of plan: ChartPlan) {
        if plan.title.isEmpty {
            unsafe chart_title_off(chart)
        } else {
            unsafe chart_title_set_name(chart, plan.title)
            unsafe withFont(of: plan, factor: Self.titleFactor) { font in
                unsafe chart_title_set_name_font(chart, font)
            }
        }
        guard !plan.valueTitle.isEmpty else { return }
        let axis = unsafe valueAxis(of: plan)
        unsafe chart_axis_set_name(axis, plan.valueTitle)
        unsafe withFont(of: plan) { font in
            // Upright beside a vertical axis; the library would lay it on its side.
            if plan.kind != .bar { unsafe font.pointee.rotation = Self.horizontal }
            unsafe chart_axis_set_name_font(axis, font)
        }
    }

    func setAxes(of plan: ChartPlan) {
        unsafe withFont(of: plan) { font in
            unsafe chart_axis_set_num_font(chart.pointee.x_axis, font)
            unsafe chart_axis_set_num_font(chart.pointee.y_axis, font)
        }
        if let format = plan.numberFormat {
            unsafe chart_axis_set_num_format(valueAxis(of: plan), format)
        }
        var grid = lxw_chart_line()
        grid.color = FormatWriter.color(Self.gridColor)
        unsafe chart_axis_major_gridlines_set_line(valueAxis(of: plan), &grid)
        if plan.kind == .bar {
            // From top to bottom like the rows of a table, the axis of figures still below.
            unsafe chart_axis_set_reverse(chart.pointee.y_axis)
            unsafe chart_axis_set_crossing_max(chart.pointee.y_axis)
        }
    }

    /// The axis of the figures: the library exchanges the two for lying bars.
    private func valueAxis(of plan: ChartPlan) -> UnsafeMutablePointer<lxw_chart_axis>? {
        plan.kind == .bar ? unsafe chart.pointee.x_axis : unsafe chart.pointee.y_axis
    }

    /// Lends a font, which the library copies.
    func withFont(
        of plan: ChartPlan, factor: Double = 1,
        _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
    ) {
        unsafe plan.fontName.withCString { name in
            var font = unsafe lxw_chart_font()
            unsafe font.name = UnsafeMutablePointer(mutating: name)
            unsafe font.size = plan.fontSize * factor
            unsafe withUnsafeMutablePointer(to: &font) { font in unsafe body(font) }
        }
    }
}
