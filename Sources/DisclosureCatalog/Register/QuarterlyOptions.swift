/// What a quarterly report is to be about.
public struct QuarterlyOptions: Hashable, Sendable {
    /// A group of departments that are ranked among themselves, such as 县直单位.
    public struct Group: Hashable, Sendable {
        /// The name of the group.
        public var name: String
        /// The departments, as their catalogs name them.
        public var departments: [String]
        /// The least number that each is to publish in a quarter (最低标准); nil is that of the
        /// options.
        public var minimum: Int?

        /// Makes a group.
        public init(name: String, departments: [String], minimum: Int? = nil) {
            self.name = name
            self.departments = departments
            self.minimum = minimum
        }
    }

    /// The quarter.
    public var quarter: Quarter
    /// The quarter to compare it with; nil compares with none.
    public var comparedQuarter: Quarter?
    /// The least number that each department is to publish in the quarter, where its group has
    /// none of its own.
    public var minimum: Int?
    /// Groups for the ranking; departments in none form one without a name, after the others.
    public var groups: [Group] = []
    /// The day against which publication dates are judged; nil judges none.
    public var today: CalendarDate?

    /// Makes options for a quarter.
    public init(quarter: Quarter) {
        self.quarter = quarter
    }
}
