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

    /// Why clauses give no due date.
    static func obstacle(of clauses: [Clause], kind: Kind) -> DueDate.Reason? {
        let kinds = Set(clauses.map(\.kind))
        let times = kinds.intersection([.relative, .recurring, .beforeEvent, .ditto])
        switch kind {
        case .blank: return .blank
        case .unparsed: return .unparsed
        case .immediate: return .immediate
        case .beforeEvent: return .beforeEvent
        case .refresh: return .refresh
        case .duration, .posting: return .duration
        case .deferred, .rider: return .deferred
        case .ditto: return .ditto
        case .relative, .recurring:
            let periods = clauses.filter { $0.kind == .relative }.count
            if times.count > 1 || periods > 1 { return .severalPeriods }
            return clauses.contains(where: \.isWithoutDay) ? .noDayInCycle : nil
        }
    }
}

extension Deadline.Clause {
    /// Whether it comes back without saying on which day.
    fileprivate var isWithoutDay: Bool {
        if case .recurring(.every) = self { true } else { false }
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
