/// What the figures of a report rest on, for its 说明.
public struct ReportBasis: Hashable, Sendable {
    /// The ledgers, in the order given.
    public var ledgers: [LedgerSummary] = []
    /// The catalogs, by department and day.
    public var catalogs: [CatalogUse] = []
    /// The years whose holiday arrangement is known.
    public var holidayYears: [Int] = []
    /// The years whose arrangement was needed and is missing.
    public var missingYears: [Int] = []
    /// The first and last publication dates in the ledgers; nil where there is none.
    public var publicationDates: ClosedRange<CalendarDate>?
    /// Rows of departments that have no catalog here; they are in no figure.
    public var rowsOfUnknownDepartments = 0
    /// Entries for disclosure on request, or not disclosed; they are in no figure of proactive
    /// disclosure.
    public var entriesNotProactive = 0
    /// Entries whose publication date cannot be read; they are in no figure.
    public var entriesWithUnreadableDate = 0
    /// Rows without a 索引号: each counts as information of its own.
    public var rowsWithoutIndexNumber = 0
    /// Why due dates of the quarter cannot be told, over all departments.
    public var undetermined: [UndeterminedCount] = []
    /// The rules by which the figures were made, each with its source, one sentence each.
    public var rules: [LocalizedText] = []
    /// What a reader must know about these figures in particular, one sentence each.
    public var notes: [LocalizedText] = []

    package init() {}
}

/// What was read from one ledger.
public struct LedgerSummary: Hashable, Sendable {
    /// The name of the file as the user gave it.
    public var name: String
    /// Rows with anything in them, the header not counted.
    public var rows = 0
    /// Dates that were not written like 2021-06-21, by how they were, in a fixed order.
    public var normalisedDates: [NormalisedDates] = []

    package init(name: String) {
        self.name = name
    }
}

/// How many dates were written in one way.
public struct NormalisedDates: Hashable, Sendable {
    /// The way.
    public var form: LedgerDate.Form
    /// How many dates.
    public var count: Int

    package init(_ form: LedgerDate.Form, _ count: Int) {
        self.form = form
        self.count = count
    }
}

/// A catalog and the days on which it counts.
public struct CatalogUse: Hashable, Sendable {
    /// The department.
    public var department: String
    /// The name of the file, where it came from one.
    public var file: String?
    /// When it was filled in (填表时间).
    public var filledOn: CalendarDate?
    /// The first day on which it counts; nil for the earliest catalog, which counts for all days
    /// before the next one.
    public var from: CalendarDate?
    /// How many items it has.
    public var items: Int

    package init(department: String, items: Int) {
        self.department = department
        self.items = items
    }
}
