/// By when an item must be published (公开时限): the text as printed, and what it means.
///
/// The text is kept verbatim; the reading serves checks, due dates and lists. Wordings that are not
/// understood are read as `Clause.unparsed`, never as a guess.
///
///     let deadline = Deadline("信息形成（更改）之日起20个工作日内")
///     deadline.clauses   // [.relative(.informationFormed, isStated: true, 20 working days)]
public struct Deadline: Hashable, Sendable {
    /// The text as it stands in the catalog, character by character.
    public let text: String
    /// What the text says, clause by clause, in its order; empty for a blank text.
    public let clauses: [Clause]
    /// The kind of the deadline: that of its most telling clause, or `unparsed` if any clause is.
    public let kind: Kind
    /// Why the deadline can have no due date, even where the trigger date is known; nil for those
    /// with one period, or with days that come back.
    public let obstacle: DueDate.Reason?

    init(text: String, clauses: [Clause]) {
        self.text = text
        self.clauses = clauses
        kind = Self.kind(of: clauses)
        obstacle = Self.obstacle(of: clauses, kind: kind)
    }

    /// One statement about the time of publication.
    public enum Clause: Hashable, Sendable {
        /// Within a period after something happened.
        ///
        /// A text such as 20个工作日 leaves the trigger out; it is then assumed to be
        /// `Trigger.informationFormed`, and `isStated` is false.
        case relative(Trigger, isStated: Bool, Period)
        /// On days that come back, such as every year before 31 January.
        case recurring(Recurrence)
        /// How often the information is renewed, such as every six months: not a deadline.
        case refresh(Period)
        /// At once (及时, 实时), or together with something else (同步).
        case immediate
        /// A period before an event (提前一周, 实施前30日).
        case beforeEvent(Period)
        /// How long the information stays posted (公示7个工作日).
        case posting(Period)
        /// As long as something lasts: without an end (长期), or the term of office (任期内).
        case duration
        /// By progress, or by rules stated elsewhere (按进展情况, 按规定时限, 限时).
        case deferred
        /// As in the row above (同上).
        case ditto
        /// Other laws prevail (另有规定的，从其规定).
        case rider
        /// Not understood; the normalised text of the clause.
        case unparsed(String)
    }

    /// The kinds of deadlines, for counting and grouping.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Within a period after something happened.
        case relative
        /// On days that come back.
        case recurring
        /// A refresh interval.
        case refresh
        /// At once.
        case immediate
        /// A period before an event.
        case beforeEvent
        /// A posting period alone.
        case posting
        /// As long as something lasts.
        case duration
        /// By progress or by other rules.
        case deferred
        /// As in the row above.
        case ditto
        /// Only the rider that other laws prevail.
        case rider
        /// At least one clause is not understood.
        case unparsed
        /// No text.
        case blank
    }

    private static func kind(of clauses: [Clause]) -> Kind {
        if clauses.isEmpty { return .blank }
        let kinds = Set(clauses.map(\.kind))
        let order: [Kind] = [
            .unparsed, .relative, .recurring, .beforeEvent, .ditto, .refresh, .immediate, .deferred,
            .duration, .posting, .rider,
        ]
        return order.first(where: kinds.contains) ?? .unparsed
    }
}

extension Deadline.Clause {
    /// The kind of this clause alone.
    public var kind: Deadline.Kind {
        switch self {
        case .relative: .relative
        case .recurring: .recurring
        case .refresh: .refresh
        case .immediate: .immediate
        case .beforeEvent: .beforeEvent
        case .posting: .posting
        case .duration: .duration
        case .deferred: .deferred
        case .ditto: .ditto
        case .rider: .rider
        case .unparsed: .unparsed
        }
    }
}
