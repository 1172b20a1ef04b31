public import DisclosureCatalog
import DisclosureReports

/// Writes tables 二, 三 and 四 of the annual report on information disclosure (政府信息公开工作年度报告).
///
/// The figures come from a data file, and what that leaves blank from ledgers where they can tell
/// it. Sums that do not agree, and figures that differ between sources, are findings; the tables are
/// written all the same. The same input always gives the same bytes.
///
///     var export = AnnualReportExport(year: 2025)
///     export.requests = .file("requests.csv")
///     let report = try export.run(
///         from: .file("annual.json"), to: .file("annual.xlsx", replacing: true))
public struct AnnualReportExport: Sendable {
    /// The year that is reported on.
    public var year: Int
    /// The ledger of requests (依申请公开台账), CSV or XLSX, from which tables 三 and 四 are filled.
    ///
    /// Of a workbook every visible sheet that has its headings is read. Whether replies were in time
    /// is checked.
    public var requests: CatalogSource?
    /// Publication ledgers (公开台账) as CSV, JSON lines or XLSX, from which the documents made in the
    /// year are counted for table 二.
    public var ledgers: [CatalogSource] = []
    /// The data file of the year before, to which what was carried over is compared.
    public var previous: CatalogSource?
    /// The official arrangements of holidays, by which replies are due.
    public var holidays = HolidayTable.bundled
    /// The file format.
    public var format = AnnualReportFormat.xlsx
    /// How CSV is written; other formats have no such options.
    public var csv = CSVOptions()
    /// What is too large to be read.
    public var limits = Limits.standard

    /// Makes the job: a spreadsheet of one year.
    public init(year: Int) {
        self.year = year
    }

    /// Reads the data file and writes the tables.
    ///
    /// Throws `GongkaiError` for a source that cannot be read, a year whose report has another
    /// form or is not that of the file, and a destination that cannot be written; an existing file
    /// is unchanged then.
    public func run(
        from source: CatalogSource, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        try destination.check()
        let template = try GongkaiError.reading { () throws(JSONFileError) in
            try AnnualFile.template()
        }
        guard year >= template.firstYear else {
            throw GongkaiError(noAnnualForm: year, first: template)
        }
        let data = try read(source, year: year, template)
        var findings: [Finding] = []
        var supplies: [String: AnnualReport.Supply] = [:]
        if let requests {
            let (summary, found) = try summary(of: requests, template)
            supplies = summary.supplies
            findings += summary.findings + found
        }
        if !ledgers.isEmpty {
            let (counted, found) = try publications(for: data, template)
            supplies.merge(counted) { first, _ in first }
            findings += found
        }
        var earlier: (data: AnnualData, file: String)?
        if let previous {
            earlier = (try read(previous, year: year - 1, template), previous.name)
        }
        let report = AnnualReport(template: template, data: data, supplies: supplies)
        findings += AnnualChecks(report, file: source.name)
            .findings(supplies: supplies, previous: earlier)
        try AnnualReportWriter(export: self, report: report, source: source.name)
            .write(to: destination)
        return FindingReport(findings, source: source.name, subject: report.subject)
    }

    private func read(
        _ source: CatalogSource, year: Int, _ template: GridTemplate
    ) throws(GongkaiError) -> AnnualData {
        let bytes = try source.read(limits)
        let data = try GongkaiError.reading { () throws(JSONFileError) in
            try AnnualFile.read(bytes, file: source.name, template: template, limits: limits)
        }
        guard data.year == year else {
            throw GongkaiError(annualFile: source.name, of: data.year, wanted: year)
        }
        return data
    }

    private func publications(
        for data: AnnualData, _ template: GridTemplate
    ) throws(GongkaiError) -> (supplies: [String: AnnualReport.Supply], findings: [Finding]) {
        let vocabulary = try LedgerVocabulary.bundled()
        var tally = PublicationTally(template, year: data.year, department: data.department)
        var findings: [Finding] = []
        for ledger in ledgers {
            let (opened, found) = try LedgerSource(ledger, limits: limits)
                .opened(encoding: nil, vocabulary: vocabulary)
            findings += found
            for ledger in opened {
                var entries = try ledger.entries(vocabulary)
                tally.begin()
                while let entry = try entries.next() { tally.add(entry) }
                findings += entries.cellFindings
                let labels = PublicationTally.neededFields.filter { !entries.fields.contains($0) }
                    .map { vocabulary.label(of: $0) }
                if !labels.isEmpty { tally.lack(labels, in: ledger.place.name) }
            }
        }
        return (tally.supplies, findings + tally.findings)
    }

    private func summary(
        of source: CatalogSource, _ template: GridTemplate
    ) throws(GongkaiError) -> (summary: RequestSummary, findings: [Finding]) {
        let bytes = try source.read(limits)
        let vocabulary = template.requests.vocabulary
        let file = try TableFile(bytes, name: source.name, limits: limits) { rows in
            var ledger = RequestLedger()
            return ledger.add(rows, at: LedgerPlace(file: ""), vocabulary: vocabulary)
        }
        var ledger = RequestLedger()
        var isLedger = false
        for table in file.tables
        where ledger.add(table.rows, at: table.place, vocabulary: vocabulary) {
            isLedger = true
        }
        let deadlines = RequestDeadlines(
            ledger, vocabulary: vocabulary, calendar: WorkingDayCalendar(holidays), year: year)
        guard isLedger, let deadlines,
            let summary = RequestSummary(ledger, template: template, year: year)
        else { throw GongkaiError(noRequestLedger: source.name, vocabulary) }
        return (summary, file.findings + deadlines.findings)
    }
}

extension AnnualReport {
    /// What the report holds, in a few words.
    fileprivate var subject: LocalizedText {
        let filled = data.figures.values.count { $0 != .blank }
        return LocalizedText(
            zh: "\(data.year) 年度，填报的数字 \(filled) 个，台账取得 \(supplied.count) 个",
            en: "\(data.year), figures given: \(filled), supplied by ledgers: \(supplied.count)")
    }
}
