/// The figures of one department.
public struct DepartmentFigures: Hashable, Sendable {
    /// The department as its catalog names it.
    public var department: String
    /// The publications.
    public var count = PublicationCount()
    /// By month, this year against last.
    public var months = MonthlyCounts()
    /// Whether the publications of the quarter were in time.
    public var timeliness = Timeliness()
    /// By top-level section (一级事项).
    ///
    /// The current catalog's in its order, then those of earlier catalogs, then one without a name
    /// for unknown items. They add up to `count`.
    public var sections: [NamedCount] = []
    /// By channel.
    ///
    /// The current catalog's in its order, then others by name, then one without a name for
    /// publications without a channel. As a publication counts once on each of its channels, they
    /// may add up to more than `count`.
    public var channels: [NamedCount] = []
    /// By office (责任科室), by name.
    ///
    /// They add up to `count`.
    public var offices: [NamedCount] = []
    /// By item.
    ///
    /// The current catalog's in its order, then former ones, then unknown ones. They add up to
    /// `count`.
    public var items: [ItemFigures] = []

    package init(_ department: String) {
        self.department = department
    }

    /// Whether the quarter is 零公开, so that a nil statement is due instead of tables.
    public var isNil: Bool { count.period == 0 }

    /// 目录覆盖率: the current items with a publication this year so far, of all current items.
    public var coverage: Share? {
        let current = items.filter { $0.membership == .current }
        return Share(current.count { !$0.isUnpublished }, of: current.count)
    }
}

/// A department in the order of its publications.
public struct RankedDepartment: Hashable, Sendable {
    /// 1 for the most publications of the quarter in the group; equal counts share a rank, and the
    /// next one is as if they had not.
    public var rank: Int
    /// The department's index in `QuarterlyStatistics.departments`.
    public var index: Int
    /// The department.
    public var department: String
    /// The group within which it is ranked, such as 县直单位; empty where there are no groups.
    public var group: String
    /// The publications.
    public var count: PublicationCount
    /// The least number that its group is to publish (最低标准); nil where none is given.
    public var minimum: Int?
    /// 及时率.
    public var rate: Share?

    /// Whether the department published fewer than the minimum.
    public var isBelowMinimum: Bool { minimum.map { count.period < $0 } ?? false }
}
