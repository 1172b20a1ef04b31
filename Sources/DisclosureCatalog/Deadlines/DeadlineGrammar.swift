/// The grammar of one clause of a deadline.
///
/// Every rule reads a clause from its first to its last character or not at all, so that nothing
/// that changes the meaning can be overlooked.
enum DeadlineGrammar {
    private typealias Lexicon = DeadlineLexicon

    /// The clause, or nil if no rule reads all of it.
    static func clause(_ scalars: ArraySlice<Unicode.Scalar>) -> Deadline.Clause? {
        let start = DeadlineCursor(scalars)
        for rule in rules {
            if let clause = rule(start) { return clause }
        }
        return nil
    }

    /// The rules in the order in which they are tried; the one for periods has free text in it and
    /// is the last.
    private static let rules: [@Sendable (DeadlineCursor) -> Deadline.Clause?] = [
        whole(Lexicon.ditto, .ditto), recurring, posting, refresh, immediate, together, duration,
        deferred, rider, beforeEvent, relative,
    ]

    private static func whole(
        _ words: Words, _ clause: Deadline.Clause
    ) -> @Sendable (DeadlineCursor) -> Deadline.Clause? {
        { start in
            var cursor = start
            return cursor.pass(words) && cursor.isAtEnd ? clause : nil
        }
    }

    @Sendable private static func posting(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        guard cursor.pass(Lexicon.posting) else { return nil }
        _ = cursor.pass(Lexicon.postingLength)
        guard let (period, _) = cursor.passPeriod(), cursor.isAtEnd else { return nil }
        return .posting(period)
    }

    /// 1年, 6个月 alone, or 最迟6个月内必须有更新.
    @Sendable private static func refresh(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        let isLatest = cursor.pass(Lexicon.atLatest)
        guard let (period, isDate) = cursor.passPeriod() else { return nil }
        if isLatest {
            _ = cursor.pass(Lexicon.within)
            return cursor.pass(Lexicon.mustRefresh) && cursor.isAtEnd ? .refresh(period) : nil
        }
        let isLong = period.unit == .month || period.unit == .year
        return cursor.isAtEnd && isLong && !isDate ? .refresh(period) : nil
    }

    @Sendable private static func immediate(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        guard cursor.pass(Lexicon.immediate) else { return nil }
        cursor.passAll(Lexicon.tail)
        return cursor.isAtEnd ? .immediate : nil
    }

    /// 与政策文件同步发布; with 时间跨度不超过5个工作日 it is a period after that publication.
    @Sendable private static func together(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        guard cursor.pass(Lexicon.together) else { return nil }
        let other = cursor.rest
        while !cursor.isAtEnd {
            let length = cursor.rest.startIndex - other.startIndex
            var ahead = cursor
            if length > 0, ahead.pass(Lexicon.synchronously) {
                guard !hasPeriod(other.prefix(length)) else { return nil }
                ahead.passAll(Lexicon.tail)
                return ahead.isAtEnd ? .immediate : span(ahead)
            }
            cursor.skip(to: cursor.rest.startIndex + 1)
        }
        return nil
    }

    private static func span(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        guard cursor.pass(Lexicon.span), let (period, _) = cursor.passPeriod() else { return nil }
        return cursor.isAtEnd ? .relative(.relatedPublished, isStated: true, period) : nil
    }

    @Sendable private static func duration(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        guard cursor.pass(Lexicon.duration) else { return nil }
        cursor.passAll(Lexicon.tail)
        _ = cursor.pass(Lexicon.durationEnd)
        return cursor.isAtEnd ? .duration : nil
    }

    @Sendable private static func deferred(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        guard cursor.pass(Lexicon.deferred) else { return nil }
        cursor.passAll(Lexicon.tail)
        return cursor.isAtEnd ? .deferred : nil
    }

    /// 法律法规对公开期限另有规定的，从其规定.
    @Sendable private static func rider(_ start: DeadlineCursor) -> Deadline.Clause? {
        var cursor = start
        guard cursor.pass(Lexicon.riderStart), !hasPeriod(start.rest) else { return nil }
        let text = Array(cursor.rest)
        let middle = Array(Lexicon.riderMiddle.unicodeScalars)
        let hasMiddle = text.indices.contains { text[$0...].starts(with: middle) }
        let hasEnd = Lexicon.riderEnd.end(of: cursor.rest) != nil
        return hasMiddle && hasEnd ? .rider : nil
    }
}
