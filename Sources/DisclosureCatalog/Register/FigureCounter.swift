/// Counts publications in one pass: by line of the table of items, month, channel and office.
struct FigureCounter {
    /// The counts of a quarter, of the year so far, and of the compared quarter.
    struct Counts {
        var period: Int32 = 0
        var yearToDate: Int32 = 0
        var compared: Int32 = 0

        mutating func add(_ spans: Spans) {
            if spans.isInPeriod { period += 1 }
            if spans.isInYearToDate { yearToDate += 1 }
            if spans.isInCompared { compared += 1 }
        }

        mutating func add(_ other: Counts) {
            period += other.period
            yearToDate += other.yearToDate
            compared += other.compared
        }
    }

    /// In which of the report's periods a day is.
    struct Spans {
        var isInPeriod: Bool
        var isInYearToDate: Bool
        var isInCompared: Bool

        var isInAny: Bool { isInPeriod || isInYearToDate || isInCompared }
    }

    /// The figures of one line of the table of items.
    struct Line {
        var counts = Counts()
        var last = Publication.noDay
        var timeliness = Timeliness()
        var comparedOnTime = 0
        var comparedLate = 0
    }

    /// Two small numbers as one key.
    struct Pair: Hashable {
        var owner: Int32
        var number: Int32
    }

    var lines: [Line]
    /// Twelve months of last year, then twelve of this one, for each department.
    var months: [Int32]
    var channelSets: [Pair: Counts] = [:]
    var offices: [Pair: Counts] = [:]
    var kinds: [Int32: Counts] = [:]
    var issuedKinds: [Int32: Counts] = [:]
    /// The sets of channels that each line of the table used this year so far.
    var usedSets: Set<Pair> = []
    var reasons: [Pair: Int32] = [:]
    private(set) var reasonList: [UndeterminedReason] = []
    private var reasonNumbers: [UndeterminedReason: Int32] = [:]

    init(lines: Int, departments: Int) {
        self.lines = Array(repeating: Line(), count: lines)
        months = Array(repeating: 0, count: departments * 24)
    }

    /// Notes that the due date of a publication cannot be told.
    mutating func note(_ reason: UndeterminedReason, line: Int) {
        let number: Int32
        if let known = reasonNumbers[reason] {
            number = known
        } else {
            number = Int32(clamping: reasonList.count)
            reasonNumbers[reason] = number
            reasonList.append(reason)
        }
        reasons[Pair(owner: Int32(clamping: line), number: number), default: 0] += 1
    }
}

extension ReportDays {
    func spans(of day: Int32) -> FigureCounter.Spans {
        FigureCounter.Spans(
            isInPeriod: period.contains(day), isInYearToDate: yearToDate.contains(day),
            isInCompared: compared?.contains(day) ?? false)
    }
}
