import DisclosureCatalog

/// Makes the tables of a report from its figures.
struct QuarterlyTables {
    let statistics: QuarterlyStatistics
    let findings: [Finding]
    let headings: TableHeadings
    let language: MessageLanguage

    /// A table; the rows of the ledgers are none of these.
    func table(_ table: QuarterlyTable) -> ReportTable {
        switch table {
        case .indicators: indicators
        case .items: items
        case .overdue: overdue
        case .early: early
        case .months: months
        case .sections: named(.sections) { $0.sections }
        case .channels: named(.channels) { $0.channels }
        case .offices: named(.offices) { $0.offices }
        case .departments: departments
        case .unpublished: unpublished
        case .basis: basis
        case .findings, .rows: findingRows
        }
    }

    /// The columns of a count; those of the comparison only where there is one.
    private func counts<Row>(
        _ count: @escaping (Row) -> PublicationCount
    ) -> [TableColumn<Row>] {
        let columns: [TableColumn<Row>] = [
            TableColumn("period") { .number(count($0).period) },
            TableColumn("yearToDate") { .number(count($0).yearToDate) },
        ]
        guard statistics.comparedQuarter != nil else { return columns }
        return columns + [
            TableColumn("compared") { .number(count($0).compared) },
            TableColumn("change") { .number(count($0).change) },
        ]
    }

    private var indicators: ReportTable {
        var columns: [TableColumn<IndicatorFigure>] = [
            TableColumn("number") { .some($0.number) },
            TableColumn("label") { .text($0.label) },
            TableColumn("unit") { .some($0.unit) },
            TableColumn("period") { .number($0.period) },
            TableColumn("yearToDate") { .number($0.yearToDate) },
        ]
        if statistics.comparedQuarter != nil {
            columns += [
                TableColumn("compared") { .number($0.compared) },
                TableColumn("change") { .number(Self.change($0)) },
            ]
        }
        return ReportTable(.indicators, statistics.indicators, columns)
    }

    private static func change(_ figure: IndicatorFigure) -> Int? {
        guard let period = figure.period, let compared = figure.compared else { return nil }
        return period - compared
    }

    /// Sections, channels or offices: of all departments together, then of each where there are
    /// several.
    private func named(
        _ table: QuarterlyTable, _ list: (DepartmentFigures) -> [NamedCount]
    ) -> ReportTable {
        typealias Row = (department: String, entry: NamedCount)
        var rows: [Row] = []
        for (department, figures) in figuresByDepartment {
            for entry in list(figures) { rows.append((department, entry)) }
        }
        let columns: [TableColumn<Row>] =
            [
                TableColumn("department") { .some($0.department) },
                TableColumn("name") { .some($0.entry.name) },
            ] + counts { $0.entry.count }
        return ReportTable(table, rows, columns)
    }

    /// The total under its name, then the departments where there are several.
    private var figuresByDepartment: [(department: String, figures: DepartmentFigures)] {
        guard statistics.departments.count > 1 else {
            return [(statistics.total.department, statistics.total)]
        }
        return [(headings.total, statistics.total)]
            + statistics.departments.map { ($0.department, $0) }
    }

    private var months: ReportTable {
        let rows = figuresByDepartment.flatMap { department, figures in
            (0..<12).map { month in (department: department, month: month, counts: figures.months) }
        }
        return ReportTable(
            .months, rows,
            [
                TableColumn("department") { .some($0.department) },
                TableColumn("month") { .number($0.month + 1) },
                TableColumn("thisYear") { .number(Self.count($0.counts.thisYear, $0.month)) },
                TableColumn("lastYear") { .number(Self.count($0.counts.lastYear, $0.month)) },
            ])
    }

    private static func count(_ counts: [Int?], _ month: Int) -> Int? {
        counts.indices.contains(month) ? counts[month] : nil
    }

    private var departments: ReportTable {
        typealias Row = (ranked: RankedDepartment, figures: DepartmentFigures)
        let rows: [Row] = statistics.ranking.map { ($0, statistics.departments[$0.index]) }
        var columns: [TableColumn<Row>] =
            [
                TableColumn("group") { .some($0.ranked.group) },
                TableColumn("rank") { .number($0.ranked.rank) },
                TableColumn("department") { .text($0.ranked.department) },
            ] + counts { $0.ranked.count }
        columns += [
            TableColumn("minimum") { .number($0.ranked.minimum) },
            TableColumn("isBelowMinimum") { mark($0.ranked.isBelowMinimum) },
            TableColumn("isNil") { mark($0.figures.isNil) },
        ]
        columns += Self.timeliness { $0.figures.timeliness }
        if statistics.comparedQuarter != nil {
            columns.append(
                TableColumn("comparedRate") { .share($0.figures.timeliness.comparedRate) })
        }
        columns.append(TableColumn("coverage") { .share($0.figures.coverage) })
        return ReportTable(.departments, rows, columns)
    }

    static func timeliness<Row>(
        _ timeliness: @escaping (Row) -> Timeliness
    ) -> [TableColumn<Row>] {
        [
            TableColumn("onTime") { .number(timeliness($0).onTime) },
            TableColumn("late") { .number(timeliness($0).late) },
            TableColumn("overdue") { .number(timeliness($0).overdue) },
            TableColumn("undetermined") { .number(timeliness($0).undeterminedTotal) },
            TableColumn("rate") { .share(timeliness($0).rate) },
        ]
    }

    private var items: ReportTable {
        typealias Row = (department: String, item: ItemFigures)
        let rows: [Row] = statistics.departments.flatMap { figures in
            figures.items.map { (figures.department, $0) }
        }
        var columns: [TableColumn<Row>] =
            [
                TableColumn("department") { .text($0.department) },
                TableColumn("section") { .some($0.item.section) },
                TableColumn("number") { .some($0.item.number) },
                TableColumn("name") { .some($0.item.name) },
                TableColumn("membership") { .text(word($0.item.membership)) },
                TableColumn("deadline") { .some($0.item.deadline.text) },
            ] + counts { $0.item.count }
        columns.append(TableColumn("lastPublished") { .day($0.item.lastPublished) })
        columns += Self.timeliness { $0.item.timeliness }
        columns += [
            TableColumn("reasons") { .some(reasons($0.item.timeliness)) },
            TableColumn("early") { .number($0.item.timeliness.early) },
            TableColumn("meanWorkingDays") { Self.mean($0.item.timeliness) },
            TableColumn("unusedChannels") { .some($0.item.unusedChannels.joined(separator: "、")) },
            TableColumn("untickedChannels") {
                .some($0.item.untickedChannels.joined(separator: "、"))
            },
            TableColumn("staleSince") { .day($0.item.staleSince) },
        ]
        return ReportTable(.items, rows, columns)
    }

    private func reasons(_ timeliness: Timeliness) -> String {
        timeliness.undetermined.map { "\($0.reason.text[language]) (\($0.count))" }
            .joined(separator: language == .chinese ? "；" : "; ")
    }

    private static func mean(_ timeliness: Timeliness) -> ReportValue {
        guard timeliness.measured > 0 else { return .empty }
        let hundredths =
            (timeliness.workingDays * 200 + timeliness.measured) / (timeliness.measured * 2)
        return .hundredths(hundredths)
    }

    private func word(_ membership: ItemFigures.Membership) -> String {
        switch membership {
        case .current: headings.membership["current"] ?? ""
        case .former: headings.membership["former"] ?? ""
        case .unknown: headings.membership["unknown"] ?? ""
        }
    }

    private func mark(_ isSet: Bool) -> ReportValue { isSet ? .text(headings.yes) : .empty }
}
