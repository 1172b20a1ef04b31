extension Deadline {
    /// The last day on which publication is in time, for something that happened on a day.
    ///
    ///     let deadline = Deadline("财政部门批复后20日内")
    ///     deadline.dueDate(after: approval, in: calendar)
    ///
    /// It is known for deadlines with exactly one period, all of whose text is understood, whatever
    /// riders and posting periods stand beside it. A deadline 同上 has to be resolved first, as
    /// `DeadlineReading.effective` does.
    public func dueDate(
        after trigger: CalendarDate?, in calendar: WorkingDayCalendar
    ) -> DueDate {
        if let reason = obstacle { return .notComputable(reason) }
        guard let relative else { return .notComputable(.recurring) }
        guard let trigger else { return .notComputable(.noTriggerDate) }
        return DueDate(calendar.end(of: relative.period, after: trigger))
    }

    /// The due dates of a deadline that comes back, from one day through another, in order.
    ///
    /// A date is known without an arrangement of holidays, because it is not moved; empty for
    /// deadlines that do not come back on days.
    public func dueDates(
        in days: ClosedRange<CalendarDate>, calendar: WorkingDayCalendar
    ) -> [RecurringDueDate] {
        guard obstacle == nil else { return [] }
        return Set(recurrences.flatMap { $0.dates(in: days) }).sorted().map {
            RecurringDueDate(date: $0, isRestDay: calendar.isWorkingDay($0).value.map { !$0 })
        }
    }

    /// Why the deadline can have no due date, even where the trigger date is known; nil for those
    /// with one period, or with days that come back.
    public var obstacle: DueDate.Reason? {
        switch kind {
        case .blank: .blank
        case .unparsed: .unparsed
        case .immediate: .immediate
        case .beforeEvent: .beforeEvent
        case .refresh: .refresh
        case .duration, .posting: .duration
        case .deferred, .rider: .deferred
        case .ditto: .ditto
        case .relative: relative == nil || mixesPeriods ? .severalPeriods : nil
        case .recurring where mixesPeriods: .severalPeriods
        case .recurring: recurrences.allSatisfy(\.hasDays) ? nil : .noDayInCycle
        }
    }

    /// Whether clauses of different kinds say a time.
    private var mixesPeriods: Bool {
        let kinds = Set(clauses.map(\.kind))
        return kinds.intersection([.relative, .recurring, .beforeEvent, .ditto]).count > 1
    }
}

extension WorkingDayCalendar {
    /// The last day of a period that starts with something on a day (day 0 of the count).
    ///
    /// - Working days: the n-th working day after the day.
    /// - Days, weeks, months and years: the n-th day, the corresponding weekday or day of the month
    ///   (民法典 art. 202: else the last day of the month), moved to the next working day where it
    ///   is a rest day (art. 203).
    /// - Hours: the clock time of the start is not recorded, so 24 hours end on the next day at the
    ///   latest, 48 on the day after; periods in hours run through rest days.
    ///
    /// A count less than 1 counts as 1.
    public func end(
        of period: Deadline.Period, after start: CalendarDate
    ) -> CalendarAnswer<CalendarDate> {
        let count = max(1, period.count)
        switch period.unit {
        case .workingDay: return workingDay(count, after: start)
        case .hour: return fixed(start.adding(days: (count - 1) / 24 + 1))
        case .day: return rolled(start.adding(days: count))
        case .week: return rolled(start.adding(days: Self.product(count, 7)))
        case .month: return rolled(start.adding(months: count))
        case .year: return rolled(start.adding(months: Self.product(count, 12)))
        }
    }

    private func fixed(_ date: CalendarDate?) -> CalendarAnswer<CalendarDate> {
        date.map { .known($0) } ?? .unknown(missingYear: 10_000)
    }

    private func rolled(_ date: CalendarDate?) -> CalendarAnswer<CalendarDate> {
        date.map { workingDay(onOrAfter: $0) } ?? .unknown(missingYear: 10_000)
    }

    /// Saturates, because a period made by hand may have any count.
    private static func product(_ count: Int, _ factor: Int) -> Int {
        let (product, overflow) = count.multipliedReportingOverflow(by: factor)
        return overflow ? Int.max : product
    }
}
