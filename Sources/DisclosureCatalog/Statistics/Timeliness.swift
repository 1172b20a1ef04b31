/// Whether publications were in time, as the deadlines of the catalog ask.
///
/// Counted are the publications of the quarter, and beside them what was due by its end and was not
/// published by then.
public struct Timeliness: Hashable, Sendable {
    /// Published on or before the due date.
    public var onTime = 0
    /// Published after the due date.
    public var late = 0
    /// Due by the end of the quarter and not published by then: entries of the ledger without a
    /// publication date, and fixed days of the catalog that passed without a publication.
    public var overdue = 0
    /// Published before the trigger date: too early, or a wrong date.
    ///
    /// They are in the other figures too.
    public var early = 0
    /// Publications of the quarter whose due date cannot be told, by reason, in a fixed order.
    public var undetermined: [UndeterminedCount] = []
    /// The sum of the working days from the trigger to the publication, over `measured`.
    public var workingDays = 0
    /// The publications whose working days are known.
    public var measured = 0
    /// 及时率 in the quarter that the report is compared with; nil where there is none.
    public var comparedRate: Share?

    package init() {}

    /// 及时率: published on or before the due date, of the publications whose due date is known;
    /// nil where none is.
    ///
    /// What cannot be determined is never counted as in time.
    public var rate: Share? { Share(onTime, of: onTime + late) }

    /// The working days from trigger to publication on average; nil where none is known.
    public var meanWorkingDays: Double? {
        measured == 0 ? nil : Double(workingDays) / Double(measured)
    }

    /// How many publications of the quarter have no due date that can be told.
    public var undeterminedTotal: Int { undetermined.reduce(0) { $0 + $1.count } }
}

/// Why the due date of a publication cannot be told.
public enum UndeterminedReason: Hashable, Sendable {
    /// The item is not in the catalog.
    case unknownItem
    /// The deadline gives no due date, or the trigger date is missing.
    case deadline(DueDate.Reason)
    /// The holiday arrangement of a year is missing.
    case missingYear(Int)

    /// The reason in plain words.
    public var text: LocalizedText {
        switch self {
        case .unknownItem:
            LocalizedText(zh: "目录中没有此事项", en: "the item is not in the catalog")
        case .deadline(let reason): reason.text
        case .missingYear(let year): .missingArrangement(of: year)
        }
    }
}

/// How many publications have one reason for an unknown due date.
public struct UndeterminedCount: Hashable, Sendable {
    /// The reason.
    public var reason: UndeterminedReason
    /// How many publications of the quarter.
    public var count: Int

    package init(_ reason: UndeterminedReason, _ count: Int) {
        self.reason = reason
        self.count = count
    }
}
