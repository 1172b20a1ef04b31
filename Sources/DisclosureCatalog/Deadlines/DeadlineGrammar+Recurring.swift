extension DeadlineGrammar {
    private typealias Lexicon = DeadlineLexicon

    /// 每年1月31日前, 每季度第二周前, 按年公开.
    @Sendable static func recurring(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        if let cycle = cursor.pass(Lexicon.byCycle) {
            cursor.passAll(Lexicon.tail)
            return cursor.isAtEnd ? .recurring(.every(cycle)) : nil
        }
        let cycle = cursor.pass(Lexicon.cycles)
        guard let recurrence = inMonths(&cursor, cycle) ?? inCycle(&cursor, cycle),
            cursor.pass(Lexicon.before)
        else { return nil }
        cursor.passAll(Lexicon.tail)
        return cursor.isAtEnd ? .recurring(recurrence) : nil
    }

    /// 1月31日, 1、4、7、10月15日, 6月底.
    private static func inMonths(
        _ cursor: inout DeadlineCursor, _ cycle: Deadline.Recurrence.Cycle?
    ) -> Deadline.Recurrence? {
        guard cycle == nil || cycle == .year || cycle == .quarter else { return nil }
        var ahead = cursor
        var months: [Int] = []
        repeat {
            guard let month = ahead.passNumber(), (1...12).contains(month) else { return nil }
            months.append(month)
        } while ahead.pass(Lexicon.between)
        guard ahead.pass(Lexicon.monthMark) else { return nil }
        if ahead.pass(Lexicon.end) {
            cursor = ahead
            return .endOfMonth(months: months)
        }
        guard let day = ahead.passNumber(), ahead.pass(Lexicon.dayMark),
            months.allSatisfy({ CalendarDate(year: 2000, month: $0, day: day) != nil })
        else { return nil }
        cursor = ahead
        return .day(day, months: months)
    }

    /// 每月8日, 每季度末, 每季度第二周, 每周五, 年底.
    private static func inCycle(
        _ cursor: inout DeadlineCursor, _ cycle: Deadline.Recurrence.Cycle?
    ) -> Deadline.Recurrence? {
        if let recurrence = endOfCycle(&cursor, cycle) { return recurrence }
        guard let cycle else { return nil }
        if cycle == .week { return cursor.pass(Lexicon.weekdays).map { .weekday($0) } }
        if cursor.pass(Lexicon.ordinal) {
            guard let week = cursor.passNumber(), cursor.pass(Lexicon.weekMark),
                week <= mostWeeks(in: cycle)
            else { return nil }
            return .week(week, of: cycle)
        }
        guard cycle == .month, let day = cursor.passNumber(), day <= 31,
            cursor.pass(Lexicon.dayMark)
        else { return nil }
        return .day(day, months: Array(1...12))
    }

    private static func endOfCycle(
        _ cursor: inout DeadlineCursor, _ cycle: Deadline.Recurrence.Cycle?
    ) -> Deadline.Recurrence? {
        switch cycle {
        case nil: cursor.pass(Lexicon.endOfYear) ? .endOfMonth(months: [12]) : nil
        case .year where cursor.pass(Lexicon.endOfYear) || cursor.pass(Lexicon.end):
            .endOfMonth(months: [12])
        case .quarter where cursor.pass(Lexicon.endOfQuarter) || cursor.pass(Lexicon.end):
            .endOfMonth(months: [3, 6, 9, 12])
        case .month where cursor.pass(Lexicon.endOfMonth) || cursor.pass(Lexicon.end):
            .endOfMonth(months: Array(1...12))
        default: nil
        }
    }

    /// Weeks that begin or end in another cycle counted.
    private static func mostWeeks(in cycle: Deadline.Recurrence.Cycle) -> Int {
        switch cycle {
        case .week: 1
        case .month: 6
        case .quarter: 14
        case .year: 53
        }
    }
}
