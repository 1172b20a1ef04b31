public import DisclosureCatalog

/// The figures of a quarterly report, what was found on the way, and the rows behind them.
public struct QuarterlyResult: Sendable {
    /// Every figure.
    public let statistics: QuarterlyStatistics
    /// What is wrong or doubtful about catalogs and ledgers, with lines; of each rule and ledger
    /// the first twenty, and how many more.
    public let findings: [Finding]
    private let register: PublicationRegister
    private let ledgers: [OpenedLedger]
    let templates: ReportTemplates

    init(
        statistics: QuarterlyStatistics, register: PublicationRegister, ledgers: [OpenedLedger],
        templates: ReportTemplates
    ) {
        self.templates = templates
        self.statistics = statistics
        self.register = register
        self.ledgers = ledgers
        findings = register.findings
    }

    /// Whether something must be corrected before the report is filed.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The findings, one line each.
    public func lines(in language: MessageLanguage) -> [FindingReport.Line] {
        let text = FindingText(language: language)
        return findings.map {
            FindingReport.Line(severity: $0.severity, text: text.line(for: $0))
        }
    }

    /// The rows of the ledgers that were published in the quarter, for the sheet 台账.
    ///
    /// The ledgers are read again, so that no row is kept in memory.
    ///
    ///     var rows = result.rows()
    ///     while let row = try rows.next() { print(row.entry.title, row.dueOn as Any) }
    public func rows() -> QuarterlyRows { QuarterlyRows(register: register, ledgers: ledgers) }
}

/// The rows of ledgers that were published in a quarter, one after another, in their order.
public struct QuarterlyRows: ~Copyable {
    private var register: PublicationRegister
    private let ledgers: [OpenedLedger]
    private var entries: LedgerEntries?
    private var ledger = -1

    init(register: PublicationRegister, ledgers: [OpenedLedger]) {
        self.register = register
        self.ledgers = ledgers
    }

    /// The next row; nil at the end.
    ///
    /// Throws `GongkaiError` for a ledger that cannot be read any more.
    public mutating func next() throws(GongkaiError) -> JudgedEntry? {
        while true {
            while let entry = try entries?.next() {
                if let judged = register.judge(entry, ledger: ledger) { return judged }
            }
            ledger += 1
            guard ledger < ledgers.count else { return nil }
            entries = try ledgers[ledger].entries(register.vocabulary)
        }
    }
}
