/// The figures of one item of a department.
public struct ItemFigures: Hashable, Sendable {
    /// Where the item stands.
    public enum Membership: Hashable, Sendable {
        /// In the catalog that is in force at the end of the quarter.
        case current
        /// In an earlier catalog of the year, and not in the current one under the same name; with
        /// the day on which that catalog was filled in.
        case former(filledOn: CalendarDate?)
        /// In no catalog: the publications of the department whose item is not known, together.
        case unknown
    }

    /// Where the item stands.
    public var membership: Membership
    /// The top-level section (一级事项); empty for `Membership.unknown`.
    public var section = ""
    /// The number as printed; empty where there is none.
    public var number = ""
    /// The name; empty for `Membership.unknown`.
    public var name = ""
    /// The deadline that applies, 同上 resolved; its `text` is what the catalog prints.
    public var deadline = Deadline("")
    /// Whether the catalog says that the item is published without being asked.
    public var isProactive = true
    /// The publications.
    public var count = PublicationCount()
    /// The last publication by the end of the quarter.
    public var lastPublished: CalendarDate?
    /// Whether publications of the quarter were in time.
    public var timeliness = Timeliness()
    /// Channels that the catalog ticks and no publication of the year so far used; empty where
    /// there was no publication.
    public var unusedChannels: [String] = []
    /// Channels that publications of the year so far used and the catalog does not tick.
    public var untickedChannels: [String] = []
    /// Since when the information should have been refreshed, where the catalog gives a refresh
    /// interval and the last publication is older at the end of the quarter.
    public var staleSince: CalendarDate?

    package init(_ membership: Membership) {
        self.membership = membership
    }

    /// Whether nothing was published this year so far (零公开事项).
    public var isUnpublished: Bool { count.yearToDate == 0 }
}
