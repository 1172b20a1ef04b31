extension Deadline {
    /// A number of units of time.
    public struct Period: Hashable, Sendable {
        /// The units of time in deadlines.
        public enum Unit: String, Hashable, Sendable, CaseIterable {
            /// 小时
            case hour
            /// 工作日
            case workingDay
            /// 日, 天
            case day
            /// 周
            case week
            /// 个月
            case month
            /// 年
            case year
        }

        /// How many, 1 to 9999.
        public var count: Int
        /// Of what.
        public var unit: Unit

        /// Makes a period.
        public init(_ count: Int, _ unit: Unit) {
            self.count = count
            self.unit = unit
        }
    }

    /// What starts a period.
    public enum Trigger: Hashable, Sendable {
        /// The information was formed or changed (信息形成或者变更).
        case informationFormed
        /// The information was made or obtained (制作或获取).
        case informationObtained
        /// An administrative decision was made (作出行政决定).
        case decisionMade
        /// The finance department approved the budget or accounts (财政部门批复).
        case financeApproved
        /// The people's congress or its standing committee approved them (人民代表大会批准).
        case congressApproved
        /// The document that this information belongs to was published.
        case relatedPublished
        /// An application was received (收到申请).
        case applicationReceived
        /// Anything else, in the words of the text.
        case other(String)

        /// Whether the day on which the information was formed (生成日期) is the trigger date.
        public var isFormation: Bool { self == .informationFormed || self == .informationObtained }
    }

    /// Days that come back.
    public enum Recurrence: Hashable, Sendable {
        /// A stretch of time that comes back.
        public enum Cycle: String, Hashable, Sendable, CaseIterable {
            /// Monday to Sunday.
            case week
            /// A calendar month.
            case month
            /// Three months from January, April, July or October.
            case quarter
            /// A calendar year.
            case year
        }

        /// A day of some months of every year, that day included; a day that a month does not have
        /// is its last day.
        case day(Int, months: [Int])
        /// The last day of some months of every year.
        case endOfMonth(months: [Int])
        /// A day of every week, that day included.
        case weekday(Weekday)
        /// The n-th week of every month, quarter or year, that week included.
        ///
        /// Weeks run from Monday to Sunday; the first is the one that holds the first day.
        case week(Int, of: Cycle)
        /// Once in every cycle, without a day (按年公开).
        case every(Cycle)
    }
}

extension Deadline {
    /// The period and trigger, where the deadline has exactly one relative clause.
    public var relative: (trigger: Trigger, isStated: Bool, period: Period)? {
        var found: (trigger: Trigger, isStated: Bool, period: Period)?
        for case .relative(let trigger, let isStated, let period) in clauses {
            guard found == nil else { return nil }
            found = (trigger, isStated, period)
        }
        return found
    }

    /// The days that come back, of every recurring clause.
    public var recurrences: [Recurrence] {
        clauses.compactMap { if case .recurring(let recurrence) = $0 { recurrence } else { nil } }
    }

    /// How long the information stays posted, if the text says so.
    public var posting: Period? {
        clauses.lazy.compactMap { if case .posting(let period) = $0 { period } else { nil } }.first
    }

    /// How often the information is renewed, if the text says so.
    public var refresh: Period? {
        clauses.lazy.compactMap { if case .refresh(let period) = $0 { period } else { nil } }.first
    }
}
