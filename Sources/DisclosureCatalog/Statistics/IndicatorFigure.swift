/// A row of the official 统计表: 序号 · 统计指标 · 单位 · 本期 · 本年累计.
///
/// What nothing supplies is nil and stays empty for the clerk; it is never 0.
public struct IndicatorFigure: Hashable, Sendable {
    /// 序号; empty for a row without one.
    public var number: String
    /// 统计指标.
    public var label: String
    /// 计量单位; empty for a heading.
    public var unit: String
    /// How far the label is indented, from 0.
    public var indent: Int
    /// 本期.
    public var period: Int?
    /// 本年累计.
    public var yearToDate: Int?
    /// In the quarter that the report is compared with.
    public var compared: Int?

    package init(number: String, label: String, unit: String, indent: Int = 0) {
        self.number = number
        self.label = label
        self.unit = unit
        self.indent = indent
    }
}
