/// The tables of a quarterly report.
public enum QuarterlyTable: String, Hashable, Sendable, CaseIterable {
    /// The rows of the official 统计表.
    case indicators
    /// A row for each item of each department.
    case items
    /// Late and overdue publications.
    case overdue
    /// Publications before their trigger date.
    case early
    /// Publications by month, this year against last.
    case months
    /// By top-level section.
    case sections
    /// By channel; a publication counts once on each.
    case channels
    /// By office.
    case offices
    /// The ranking of departments.
    case departments
    /// Items without a publication this year so far.
    case unpublished
    /// What the figures rest on.
    case basis
    /// What is wrong or doubtful about catalogs and ledgers.
    case findings
    /// The rows of the ledgers that were published in the quarter.
    ///
    /// They are many and not kept in memory; JSON has them as lines of their own only.
    case rows

    /// All tables but the rows of the ledgers.
    public static var figures: [QuarterlyTable] { allCases.filter { $0 != .rows } }
}
