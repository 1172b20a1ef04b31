extension DeadlineGrammar {
    private typealias Lexicon = DeadlineLexicon

    /// 提前一周发通知邀请, 实施前30日, 调查开始20个工作日前.
    @Sendable static func beforeEvent(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        if cursor.pass(Lexicon.inAdvance) {
            guard let (period, _) = cursor.passPeriod(), !hasPeriod(cursor.rest) else { return nil }
            return .beforeEvent(period)
        }
        return periods(in: start).lazy.compactMap { found -> Deadline.Clause? in
            guard isBefore(found), !hasPeriod(found.before) else { return nil }
            return .beforeEvent(found.period)
        }.first
    }

    /// Whether 前 stands on one side of a period and an event before it.
    ///
    /// 信息形成20个工作日前 is none: nothing can be published before it exists. Nor is 每季度15日前,
    /// which means a date.
    private static func isBefore(_ found: FoundPeriod) -> Bool {
        var (event, after) = (found.before, found.after)
        let isAhead = event.last == Lexicon.beforeMark
        if isAhead { event.removeLast() }
        let isBehind = !isAhead && after.pass(Lexicon.before)
        if isAhead { _ = after.pass(Lexicon.within) }
        after.passAll(Lexicon.tail)
        guard after.isAtEnd, !event.isEmpty else { return false }
        var cursor = DeadlineCursor(event)
        let isDate = found.isDate || cursor.pass(Lexicon.cycles) != nil
        return isAhead || (isBehind && !isDate && known(event) == nil)
    }
}
