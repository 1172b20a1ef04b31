/// Puts the counts of a register into the figures of a report.
struct StatisticsMaker {
    /// Counts under a number, such as that of an office.
    typealias Numbered = (number: Int32, counts: FigureCounter.Counts)

    let register: PublicationRegister
    let counter: FigureCounter
    let lists: ReportLists
    let dates: ClosedRange<Int32>?
    private let usedSets: [Int32: [Int32]]
    private let reasons: [Int32: [(number: Int32, count: Int)]]
    private let channelSets: [Int32: [Numbered]]
    private let officeCounts: [Int32: [Numbered]]

    init(
        register: PublicationRegister, counter: FigureCounter, lists: ReportLists,
        dates: ClosedRange<Int32>?
    ) {
        self.register = register
        self.counter = counter
        self.lists = lists
        self.dates = dates
        usedSets = counter.usedSets.reduce(into: [:]) { sets, pair in
            sets[pair.owner, default: []].append(pair.number)
        }
        reasons = counter.reasons.reduce(into: [:]) { reasons, entry in
            reasons[entry.key.owner, default: []].append((entry.key.number, Int(entry.value)))
        }
        channelSets = Self.byOwner(counter.channelSets)
        officeCounts = Self.byOwner(counter.offices)
    }

    var index: CatalogIndex { register.index }

    func statistics(_ indicators: [Indicator]) -> QuarterlyStatistics {
        let options = register.options
        var statistics = QuarterlyStatistics(quarter: options.quarter)
        statistics.comparedQuarter = options.comparedQuarter
        statistics.departments = index.departments.indices.map(department)
        statistics.total = total(of: statistics.departments)
        statistics.ranking = ranking(of: statistics.departments)
        statistics.indicators = indicators.map { figure(of: $0, total: statistics.total.count) }
        statistics.overdue = overdueEntries()
        statistics.early = earlyPublications()
        statistics.basis = basis(undetermined: statistics.total.timeliness.undetermined)
        return statistics
    }

    private static func byOwner(
        _ counts: [FigureCounter.Pair: FigureCounter.Counts]
    ) -> [Int32: [Numbered]] {
        counts.reduce(into: [:]) { result, entry in
            result[entry.key.owner, default: []].append((entry.key.number, entry.value))
        }
    }
}

extension StatisticsMaker {
    /// Counts for a reader; nil for a quarter that the ledgers do not reach.
    func count(_ counts: FigureCounter.Counts) -> PublicationCount {
        PublicationCount(
            period: Int(counts.period), yearToDate: Int(counts.yearToDate),
            compared: reachesCompared ? Int(counts.compared) : nil)
    }

    /// Whether the ledgers have publications from before the end of the compared quarter.
    private var reachesCompared: Bool {
        guard let dates, let compared = register.days.compared else { return false }
        return dates.lowerBound <= compared.upperBound
    }

    private func department(_ number: Int) -> DepartmentFigures {
        let department = index.departments[number]
        var figures = DepartmentFigures(department.name)
        figures.items = department.rows.filter(isShown).map(item)
        figures.count = count(
            department.rows.reduce(into: .init()) { $0.add(counter.lines[$1].counts) })
        figures.timeliness = timeliness(of: department.rows)
        figures.months = months { number * 24 + $0 }
        figures.sections = sections(of: department)
        figures.channels = channels(of: Int32(clamping: number))
        figures.offices = offices(of: Int32(clamping: number))
        return figures
    }

    /// Whether a line has something to tell; the current items always have.
    private func isShown(_ row: Int) -> Bool {
        index.rows[row].membership == .current || counter.lines[row].counts.yearToDate > 0
            || counter.lines[row].counts.compared > 0
            || counter.lines[row].timeliness.overdue > 0
    }

    private func item(_ row: Int) -> ItemFigures {
        let line = index.rows[row]
        var figures = ItemFigures(line.membership)
        figures.section = index.departments[Int(line.department)].sections[line.section]
        figures.number = line.number
        figures.name = line.name
        figures.deadline = line.deadline
        figures.isProactive = line.isProactive
        figures.count = count(counter.lines[row].counts)
        figures.timeliness = timeliness(of: row...row)
        figures.lastPublished = CalendarDate(daysSince1970: Int(counter.lines[row].last))
        figures.staleSince = staleSince(line.deadline, last: figures.lastPublished)
        guard line.membership != .unknown, figures.count.yearToDate > 0 else { return figures }
        let sets = usedSets[Int32(clamping: row)] ?? []
        let used = Set(sets.flatMap { register.channels[$0] })
        let ticked = Set(line.ticked)
        let names = register.channels.names
        figures.unusedChannels = line.ticked.filter { !used.contains($0) }.map { names[Int($0)] }
        figures.untickedChannels = used.subtracting(ticked).sorted().map { names[Int($0)] }
        return figures
    }

    /// The day on which a refresh was due, where it has passed.
    private func staleSince(_ deadline: Deadline, last: CalendarDate?) -> CalendarDate? {
        let periods = deadline.clauses.compactMap { clause -> Deadline.Period? in
            if case .refresh(let period) = clause { period } else { nil }
        }
        guard periods.count == 1, let period = periods.first,
            let day = last?.adding(period), day < register.options.quarter.days.upperBound
        else { return nil }
        return day
    }

    func timeliness(of rows: some Sequence<Int>) -> Timeliness {
        var sum = Timeliness()
        var onTime = 0
        var late = 0
        var counts: [UndeterminedReason: Int] = [:]
        for row in rows {
            let line = counter.lines[row]
            sum.add(line.timeliness)
            onTime += line.comparedOnTime
            late += line.comparedLate
            for (number, count) in reasons[Int32(clamping: row)] ?? [] {
                counts[counter.reasonList[Int(number)], default: 0] += count
            }
        }
        sum.undetermined = UndeterminedCount.sorted(counts)
        sum.comparedRate = Share(onTime, of: onTime + late)
        return sum
    }

    /// Months by the place of their count: last year's from 0, this year's from 12.
    private func months(_ place: (Int) -> Int) -> MonthlyCounts {
        let last = register.options.quarter.days.upperBound
        let lastYear = (0..<12).map { month -> Int? in
            guard let dates, let first = CalendarDate(daysSince1970: Int(dates.lowerBound)),
                (first.year, first.month) <= (last.year - 1, month + 1)
            else { return nil }
            return Int(counter.months[place(month)])
        }
        let thisYear = (0..<12).map { month -> Int? in
            month < last.month ? Int(counter.months[place(12 + month)]) : nil
        }
        return MonthlyCounts(thisYear: thisYear, lastYear: lastYear)
    }

    private func sections(of department: IndexedDepartment) -> [NamedCount] {
        var counts = Array(repeating: FigureCounter.Counts(), count: department.sections.count)
        var isShown = Array(repeating: false, count: department.sections.count)
        for row in department.rows {
            let line = index.rows[row]
            counts[line.section].add(counter.lines[row].counts)
            if line.membership == .current { isShown[line.section] = true }
        }
        return department.sections.indices.compactMap { section in
            let count = counts[section]
            guard isShown[section] || count.yearToDate > 0 || count.compared > 0 else { return nil }
            return NamedCount(department.sections[section], self.count(count))
        }
    }

    private func channels(of department: Int32) -> [NamedCount] {
        var counts: [Int32: FigureCounter.Counts] = [:]
        var without = FigureCounter.Counts()
        for (set, count) in channelSets[department] ?? [] {
            if set == 0 { without.add(count) }
            for channel in register.channels[set] { counts[channel, default: .init()].add(count) }
        }
        let indexed = index.departments[Int(department)]
        let known = indexed.versions[indexed.current].channelOrder.uniqued()
        let others = Set(counts.keys).subtracting(known).sorted()
        var result = (known + others).map {
            NamedCount(register.channels.names[Int($0)], count(counts[$0] ?? .init()))
        }
        if without.yearToDate > 0 || without.compared > 0 {
            result.append(NamedCount("", count(without)))
        }
        return result
    }

    private func offices(of department: Int32) -> [NamedCount] {
        (officeCounts[department] ?? []).map {
            NamedCount(register.offices[$0.number], count($0.counts))
        }.sortedByName()
    }
}

extension [NamedCount] {
    /// By name, those without a name last.
    fileprivate func sortedByName() -> [NamedCount] {
        sorted { left, right in
            left.name.isEmpty || right.name.isEmpty
                ? !left.name.isEmpty && right.name.isEmpty : left.name < right.name
        }
    }
}

extension [Int32] {
    /// Each number once, where it first is.
    fileprivate func uniqued() -> [Int32] {
        var seen: Set<Int32> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Timeliness {
    /// Adds what is counted by line; reasons are put together elsewhere.
    mutating func add(_ other: Timeliness) {
        onTime += other.onTime
        late += other.late
        overdue += other.overdue
        early += other.early
        workingDays += other.workingDays
        measured += other.measured
    }
}

extension CalendarDate {
    /// The end of a refresh interval that starts on this day; it is not moved.
    fileprivate func adding(_ period: Deadline.Period) -> CalendarDate? {
        switch period.unit {
        case .hour: adding(days: (period.count + 23) / 24)
        case .workingDay, .day: adding(days: period.count)
        case .week: adding(days: period.count * 7)
        case .month: adding(months: period.count)
        case .year: adding(months: period.count * 12)
        }
    }
}
