/// Something that was published late in the quarter, or that was due and unpublished at its end.
public struct OverdueEntry: Hashable, Sendable {
    /// The department.
    public var department: String
    /// The item's number as printed.
    public var itemNumber: String
    /// The item's name.
    public var itemName: String
    /// The 索引号; empty for a fixed day that passed without a publication.
    public var indexNumber = ""
    /// The title; empty likewise.
    public var title = ""
    /// The office (责任科室).
    public var office = ""
    /// What started the period, in plain words; nil for fixed days.
    public var trigger: LocalizedText?
    /// The day of the trigger; nil for fixed days.
    public var triggeredOn: CalendarDate?
    /// The last day on which publication was in time.
    public var dueOn: CalendarDate
    /// When it was published; nil if it was not by the end of the quarter.
    public var publishedOn: CalendarDate?
    /// The working days after the due date, up to the publication or the end of the quarter.
    public var workingDaysLate: CalendarAnswer<Int>
    /// The row of the ledger; nil for a fixed day that passed without a publication.
    public var place: Place?

    package init(
        department: String, itemNumber: String, itemName: String, dueOn: CalendarDate,
        workingDaysLate: CalendarAnswer<Int>
    ) {
        self.department = department
        self.itemNumber = itemNumber
        self.itemName = itemName
        self.dueOn = dueOn
        self.workingDaysLate = workingDaysLate
    }
}

/// Something that was published in the quarter before the day that was to start its period: too
/// early, or one of the dates is wrong.
public struct EarlyPublication: Hashable, Sendable {
    /// The department.
    public var department: String
    /// The item's number as printed; empty for an unknown item.
    public var itemNumber: String
    /// The item's name.
    public var itemName: String
    /// The 索引号.
    public var indexNumber: String
    /// The title.
    public var title: String
    /// The trigger date, or the day on which the information was formed.
    public var triggeredOn: CalendarDate
    /// When it was published.
    public var publishedOn: CalendarDate
    /// The row of the ledger.
    public var place: Place
}
