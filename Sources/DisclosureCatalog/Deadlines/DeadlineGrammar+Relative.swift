extension DeadlineGrammar {
    private typealias Lexicon = DeadlineLexicon

    /// A period that stands somewhere in a clause.
    typealias FoundPeriod = (
        period: Deadline.Period, isDate: Bool, before: ArraySlice<Unicode.Scalar>,
        after: DeadlineCursor
    )

    /// Every period in a clause, with what stands before and after it.
    static func periods(in start: DeadlineCursor) -> [FoundPeriod] {
        let text = start.rest
        return text.indices.compactMap { index in
            // Never from the middle of a number.
            let isInside = index > text.startIndex && text[index - 1].isPartOfNumber
            guard !isInside, text[index].isPartOfNumber else { return nil }
            var cursor = start
            cursor.skip(to: index)
            guard let (period, isDate) = cursor.passPeriod() else { return nil }
            return (period, isDate, text[..<index], cursor)
        }
    }

    static func hasPeriod(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        !periods(in: DeadlineCursor(text)).isEmpty
    }

    /// 信息形成（更改）之日起20个工作日内予以公开, and the same with less.
    @Sendable static func relative(_ start: DeadlineCursor) -> Deadline.Clause? {
        periods(in: start).lazy.compactMap { period, isDate, before, after -> Deadline.Clause? in
            var after = after
            let isWithin = after.pass(Lexicon.within)
            after.passAll(Lexicon.tail)
            guard after.isAtEnd, let (trigger, isStated) = trigger(before) else { return nil }
            // 20日 and 6月 alone may be dates.
            guard isStated || !isDate || (isWithin && period.unit == .day) else { return nil }
            return .relative(trigger, isStated: isStated, period)
        }.first
    }

    /// What the text before a period says about its start; nil if it says something else.
    private static func trigger(
        _ text: ArraySlice<Unicode.Scalar>
    ) -> (Deadline.Trigger, isStated: Bool)? {
        var cursor = DeadlineCursor(text)
        if !cursor.stands(at: Lexicon.notFrom) { _ = cursor.pass(Lexicon.from) }
        var words = cursor.rest
        removeLast(Lexicon.beforeCount, from: &words)
        if words.last == Lexicon.comma { words.removeLast() }
        if words.isEmpty { return (.informationFormed, isStated: false) }
        let isMarked = removeLast(Lexicon.after, from: &words)
        guard !words.isEmpty, !words.contains(where: Lexicon.separators.contains),
            !hasPeriod(words)
        else { return nil }
        if let known = known(words) { return (known, true) }
        guard isMarked else { return nil }
        return (.other(String(String.UnicodeScalarView(words))), true)
    }

    /// The trigger that some words name.
    static func known(_ words: ArraySlice<Unicode.Scalar>) -> Deadline.Trigger? {
        Lexicon.triggers.meaning(of: words) ?? Lexicon.triggerEndings.end(of: words)
    }

    /// Removes the longest of the words by which a text ends.
    @discardableResult
    private static func removeLast(
        _ words: Words, from text: inout ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard let word = words.end(of: text) else { return false }
        text.removeLast(word.count)
        return true
    }
}
