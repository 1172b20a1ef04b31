/// Every figure of a quarterly report (政府信息公开情况季度统计).
///
/// It is made in one pass over the ledgers, from catalogs and a calendar of working days; see
/// `PublicationRegister`. All figures count 主动公开 only. The order of every list is fixed, so that
/// the same input always gives the same report.
///
///     let statistics = register.statistics(for: quarter)
///     statistics.total.count.period        // 本期
///     statistics.total.timeliness.rate     // 及时率
public struct QuarterlyStatistics: Hashable, Sendable {
    /// The quarter.
    public var quarter: Quarter
    /// The quarter that figures are compared with.
    public var comparedQuarter: Quarter?
    /// The figures of all departments together; `items` is empty, `department` is the only
    /// department's name or empty.
    ///
    /// Sections, channels and offices of different departments are the same if they have the same
    /// name.
    public var total = DepartmentFigures("")
    /// The departments in the order in which their catalogs were given.
    public var departments: [DepartmentFigures] = []
    /// The departments by group, then by publications of the quarter, descending.
    public var ranking: [RankedDepartment] = []
    /// The rows of the official 统计表.
    public var indicators: [IndicatorFigure] = []
    /// Late and overdue publications: by department in order, then by due date.
    public var overdue: [OverdueEntry] = []
    /// Publications before their trigger date: by department in order, then by date.
    public var early: [EarlyPublication] = []
    /// What the figures rest on.
    public var basis = ReportBasis()

    package init(quarter: Quarter) {
        self.quarter = quarter
    }

    /// Whether nothing was published in the quarter by anyone, so that a nil statement is due.
    public var isNil: Bool { total.isNil }

    /// The departments without a publication in the quarter (零公开), in order.
    public var nilDepartments: [DepartmentFigures] { departments.filter(\.isNil) }
}
