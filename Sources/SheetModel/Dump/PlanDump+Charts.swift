extension PlanDump {
    /// A line for a chart and one for each of its series.
    static func lines(of chart: ChartPlan) -> [String] {
        var words = [
            "chart \(chart.kind.rawValue) at \(chart.anchor.a1)",
            "\(number(chart.width))x\(number(chart.height))",
            "title=\(quoted(chart.title))",
            "font=\(quoted(chart.fontName)) \(number(chart.fontSize))pt",
        ]
        if !chart.valueTitle.isEmpty { words.append("values=\(quoted(chart.valueTitle))") }
        if let format = chart.numberFormat { words.append("format=\(quoted(format))") }
        return ["  " + words.joined(separator: " ")]
            + chart.series.map { series in
                "    series \(series.name.formula) \(series.categories.formula)"
                    + " \(series.values.formula) color=\(String(series.color, radix: 16))"
            }
    }
}
