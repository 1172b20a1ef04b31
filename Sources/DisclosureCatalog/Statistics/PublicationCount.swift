/// How many pieces of information were published.
///
/// The same information on several channels counts once (the counting rule of the official form:
/// 不同渠道和方式公开相同信息计1条); its identity is the 索引号 within the department. It counts by
/// its 发布日期, the earliest where rows differ.
public struct PublicationCount: Hashable, Sendable {
    /// In the quarter (本期).
    public var period = 0
    /// From 1 January to the end of the quarter (本年累计).
    public var yearToDate = 0
    /// In the quarter that the report is compared with; nil where there is none, and where the
    /// ledger does not reach back so far.
    public var compared: Int?

    package init(period: Int = 0, yearToDate: Int = 0, compared: Int? = nil) {
        self.period = period
        self.yearToDate = yearToDate
        self.compared = compared
    }

    /// By how many the quarter exceeds the compared one; nil without one.
    public var change: Int? { compared.map { period - $0 } }

    /// The change as a share of the compared quarter; nil where that has none.
    public var changeShare: Share? {
        guard let compared, compared > 0 else { return nil }
        return Share(period - compared, of: compared)
    }
}

/// A count under a name, such as that of a section, a channel or an office.
public struct NamedCount: Hashable, Sendable {
    /// The name as catalogs or ledgers have it; empty for what has none in the ledger.
    public var name: String
    /// The counts.
    public var count: PublicationCount

    package init(_ name: String, _ count: PublicationCount = PublicationCount()) {
        self.name = name
        self.count = count
    }
}

/// Publications by month, this year against last.
public struct MonthlyCounts: Hashable, Sendable {
    /// January to December of the report's year; nil after the end of the quarter.
    public var thisYear: [Int?]
    /// January to December of the year before; nil where the ledger does not reach back so far.
    public var lastYear: [Int?]

    package init(thisYear: [Int?] = [], lastYear: [Int?] = []) {
        self.thisYear = thisYear
        self.lastYear = lastYear
    }
}

/// A part of a whole, kept as two whole numbers so that no figure is rounded before it is shown.
public struct Share: Hashable, Sendable {
    /// The part; negative for a decrease.
    public var part: Int
    /// The whole, never 0.
    public var whole: Int

    /// Makes a share; nil of nothing.
    public init?(_ part: Int, of whole: Int) {
        guard whole != 0 else { return nil }
        self.part = part
        self.whole = whole
    }

    /// The share in hundredths of a percent, rounded half away from zero: 9519 for 95.19 %.
    public var hundredthsOfPercent: Int {
        let (product, overflow) = part.multipliedReportingOverflow(by: 20_000)
        guard !overflow, whole != 0, whole < Int.max / 4 else { return 0 }
        return (product + (product < 0 ? -whole : whole)) / (2 * whole)
    }

    /// The share as reports print it, `95.19%`.
    public var percent: String {
        let hundredths = hundredthsOfPercent
        let rest = String(hundredths.magnitude % 100)
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(hundredths.magnitude / 100).\(rest.count < 2 ? "0" : "")\(rest)%"
    }
}
