extension StatisticsMaker {
    /// All departments together; equal names are one section, channel or office.
    func total(of departments: [DepartmentFigures]) -> DepartmentFigures {
        var total = departments.first ?? DepartmentFigures("")
        if departments.count > 1 { total.department = "" }
        total.items = []
        for figures in departments.dropFirst() {
            total.count.add(figures.count)
            total.months.add(figures.months)
        }
        total.timeliness = timeliness(of: index.rows.indices)
        total.sections = NamedCount.sums(departments.map(\.sections))
        total.channels = NamedCount.sums(departments.map(\.channels))
        total.offices = NamedCount.sums(departments.map(\.offices))
        return total
    }

    /// Departments by group, then by publications of the quarter; equal counts share a rank.
    func ranking(of departments: [DepartmentFigures]) -> [RankedDepartment] {
        let options = register.options
        var groupOf: [Int: Int] = [:]
        for (group, entry) in options.groups.enumerated() {
            for name in entry.departments {
                guard let number = index.department(named: name) else { continue }
                groupOf[Int(number)] = groupOf[Int(number)] ?? group
            }
        }
        let byGroup = Dictionary(grouping: departments.indices) {
            groupOf[$0] ?? options.groups.count
        }
        return byGroup.sorted { $0.key < $1.key }.flatMap { group, members in
            let named = options.groups.indices.contains(group) ? options.groups[group] : nil
            return Self.ranked(
                members, of: departments, group: named?.name ?? "",
                minimum: named?.minimum ?? options.minimum)
        }
    }

    private static func ranked(
        _ members: [Int], of departments: [DepartmentFigures], group: String, minimum: Int?
    ) -> [RankedDepartment] {
        let sorted = members.sorted {
            (-departments[$0].count.period, $0) < (-departments[$1].count.period, $1)
        }
        var rank = 0
        var last: Int?
        return sorted.enumerated().map { position, member in
            let figures = departments[member]
            if figures.count.period != last { rank = position + 1 }
            last = figures.count.period
            return RankedDepartment(
                rank: rank, index: member, department: figures.department, group: group,
                count: figures.count, minimum: minimum, rate: figures.timeliness.rate)
        }
    }
}

extension PublicationCount {
    fileprivate mutating func add(_ other: PublicationCount) {
        period += other.period
        yearToDate += other.yearToDate
        if let left = compared, let right = other.compared { compared = left + right }
    }
}

extension MonthlyCounts {
    fileprivate mutating func add(_ other: MonthlyCounts) {
        thisYear = Self.sum(thisYear, other.thisYear)
        lastYear = Self.sum(lastYear, other.lastYear)
    }

    private static func sum(_ left: [Int?], _ right: [Int?]) -> [Int?] {
        zip(left, right).map { left, right in
            guard let left, let right else { return left ?? right }
            return left + right
        }
    }
}

extension NamedCount {
    /// The sums under each name, in the order in which names first come, without a name last.
    fileprivate static func sums(_ lists: [[NamedCount]]) -> [NamedCount] {
        var sums: [NamedCount] = []
        var places: [String: Int] = [:]
        for entry in lists.joined() {
            if let place = places[entry.name] {
                sums[place].count.add(entry.count)
            } else {
                places[entry.name] = sums.count
                sums.append(entry)
            }
        }
        return sums.filter { !$0.name.isEmpty } + sums.filter { $0.name.isEmpty }
    }
}

extension UndeterminedCount {
    /// In a fixed order: unknown items, reasons of deadlines, missing years.
    static func sorted(_ counts: [UndeterminedReason: Int]) -> [UndeterminedCount] {
        counts.map { UndeterminedCount($0.key, $0.value) }.sorted { $0.order < $1.order }
    }

    private var order: Int {
        switch reason {
        case .unknownItem: -1
        case .deadline(let reason): DueDate.Reason.allCases.firstIndex(of: reason) ?? 0
        case .missingYear(let year): 1_000 + year
        }
    }
}
