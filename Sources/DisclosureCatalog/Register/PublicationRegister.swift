/// Takes the rows of ledgers one by one and makes the figures of a quarterly report.
///
/// Of each publication some fifty bytes and its 索引号 are kept, whatever else its rows say; so a
/// ledger may be of any length. The order of rows does not matter, but for which of two equal rows
/// is told to repeat the other.
///
///     var register = PublicationRegister(catalogs, calendar: calendar, vocabulary, options)
///     register.open(ledger: LedgerPlace(file: "ledger.csv"))
///     for entry in entries { register.add(entry) }
///     let statistics = register.statistics(indicators)
package struct PublicationRegister: Sendable {
    package let options: QuarterlyOptions
    let calendar: WorkingDayCalendar
    package let vocabulary: LedgerVocabulary
    let index: CatalogIndex
    let days: ReportDays
    var channels: ChannelSets
    var identities = IdentityTable()
    var publications: [Publication] = []
    var offices = NameTable()
    var kinds = NameTable()
    /// Titles of publications that a list of the report may name.
    var titles: [Int32: String] = [:]
    var tally = LedgerTally()
    var ledgers: [LedgerRecord] = []
    private var fileFindings: [Finding] = []
    /// What the fixed days of catalogs mean for publications; made with the figures.
    var recurring = RecurringJudgements()
    private var lastDepartment: (name: String, number: Int32)?

    /// Makes a register without publications.
    package init(
        _ catalogs: [CatalogInUse], calendar: WorkingDayCalendar, vocabulary: LedgerVocabulary,
        options: QuarterlyOptions
    ) {
        var channels = ChannelSets(vocabulary: vocabulary)
        index = CatalogIndex(
            catalogs, end: options.quarter.days.upperBound, channels: &channels)
        self.channels = channels
        self.calendar = calendar
        self.vocabulary = vocabulary
        self.options = options
        days = ReportDays(options)
        // The number 0 stands for what is not written.
        _ = offices.number(of: "")
        _ = kinds.number(of: "")
    }

    /// Whether rows must say to which department they belong.
    package var needsDepartments: Bool { index.departments.count > 1 }

    /// Starts a ledger; the entries that follow are of this one.
    package mutating func open(ledger place: LedgerPlace) {
        ledgers.append(LedgerRecord(place))
    }

    /// Reports the columns that the current ledger lacks and should have.
    package mutating func check(columns fields: Set<LedgerField>) {
        // One of the second is enough where there are two.
        var needed: [(LedgerField, Set<LedgerField>)] = [
            .indexNumber, .title, .formedOn, .publishedOn, .channels, .office,
        ].map { ($0, [$0]) }
        if needsDepartments { needed.insert((.department, [.department]), at: 1) }
        needed.append((.itemNumber, [.itemNumber, .itemName]))
        needed.append((.publisher, [.publisher, .reviewer]))
        for (field, alternatives) in needed where fields.isDisjoint(with: alternatives) {
            let label = vocabulary.label(of: field)
            report(.missingColumn, line: nil) { .missingColumn(label, field) }
        }
    }

    /// Adds what else was noticed in the current ledger: in its rows, and in the cells of its sheet.
    package mutating func add(_ findings: LedgerFindings, cells: [Finding] = []) {
        guard let last = ledgers.indices.last else { return }
        ledgers[last].reading = findings
        ledgers[last].cells = cells
    }

    /// Adds what was noticed about files that hold ledgers.
    package mutating func add(_ findings: [Finding]) { fileFindings += findings }

    /// All findings so far: of catalogs, then of ledgers.
    package var findings: [Finding] {
        index.findings + groupFindings + fileFindings
            + ledgers.flatMap { ($0.reading?.all ?? []) + $0.cells + $0.findings.all }
    }

    /// Departments that are to be ranked in a group and have no catalog.
    private var groupFindings: [Finding] {
        let known = index.departments.map(\.name)
        return options.groups.flatMap { group in
            group.departments.filter { index.department(named: $0) == nil }.map { name in
                Finding(
                    rule: "groups.department", severity: .warning, place: Place(),
                    message: .groupedWithoutCatalog(name, group.name),
                    suggestion: nearestName(to: name, among: known).map { .nearestDepartment($0) })
            }
        }
    }

    mutating func report(
        _ rule: LedgerRule, line: Int?, field: LedgerField? = nil,
        suggestion: () -> LocalizedText? = { nil }, _ message: () -> LocalizedText
    ) {
        guard let last = ledgers.indices.last else { return }
        ledgers[last].findings.report(
            rule, line: line, field: field, suggestion: suggestion, message)
    }

    /// The number of a department; where there is only one, rows need not name it.
    mutating func department(of entry: LedgerEntry) -> Int32? {
        if entry.department.isEmpty { return index.departments.count == 1 ? 0 : nil }
        if let lastDepartment, lastDepartment.name == entry.department {
            return lastDepartment.number
        }
        guard let number = index.department(named: entry.department) else { return nil }
        lastDepartment = (entry.department, number)
        return number
    }
}

/// What is kept of a ledger.
struct LedgerRecord: Sendable {
    let place: LedgerPlace
    var rows = 0
    var dateForms: [LedgerDate.Form: Int] = [:]
    var findings: LedgerFindings
    var reading: LedgerFindings?
    var cells: [Finding] = []

    init(_ place: LedgerPlace) {
        self.place = place
        findings = LedgerFindings(place)
    }

    var name: String { place.name }
}

/// Counts of rows and entries over all ledgers.
struct LedgerTally: Sendable {
    var rowsOfUnknownDepartments = 0
    var rowsWithoutIndexNumber = 0
    var hasKinds = false
    var hasAttributes = false
}

/// The days of a report as numbers.
struct ReportDays: Sendable {
    let period: ClosedRange<Int32>
    let yearToDate: ClosedRange<Int32>
    let compared: ClosedRange<Int32>?
    /// The last day of the report; what happens later is not looked at.
    let end: Int32

    init(_ options: QuarterlyOptions) {
        period = Self.numbers(options.quarter.days)
        yearToDate = Self.numbers(options.quarter.yearToDate)
        compared = (options.comparedQuarter?.days).map(Self.numbers)
        end = period.upperBound
    }

    private static func numbers(_ days: ClosedRange<CalendarDate>) -> ClosedRange<Int32> {
        days.lowerBound.dayNumber...days.upperBound.dayNumber
    }
}
