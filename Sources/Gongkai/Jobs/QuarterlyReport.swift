import DelimitedText
public import DisclosureCatalog

/// Makes the figures of a quarterly report from catalogs and publication ledgers.
///
/// Ledgers are CSV, JSON lines or XLSX, read row by row, so they may have millions of rows. What is
/// doubtful about them is reported as findings with lines or cells; the figures are made all the
/// same. In a workbook every visible sheet that has the header of a ledger is read.
///
///     guard let quarter = Quarter("2021-Q2") else { return }
///     let report = QuarterlyReport(quarter: quarter)
///     let result = try report.run(catalogs: [.file("catalogs")], ledgers: [.file("ledger.csv")])
///     result.statistics.total.count.period   // 本期
public struct QuarterlyReport: Sendable {
    /// What the report is about.
    public var options: QuarterlyOptions
    /// The official arrangements of holidays.
    public var holidays = HolidayTable.bundled
    /// The encoding of the ledgers; nil finds it out: UTF-8, or GB 18030 where a ledger is not
    /// UTF-8.
    public var encoding: CSVOptions.Encoding?
    /// The rows of the 统计表 and the sheets of the workbook; nil are those of the program.
    public var templates: ReportTemplates?
    /// What is too large to be read.
    public var limits = Limits.standard

    /// Makes the job for a quarter, compared with none.
    public init(quarter: Quarter) {
        options = QuarterlyOptions(quarter: quarter)
    }

    /// Reads catalogs and ledgers and makes the figures.
    ///
    /// A catalog source may be a folder, which stands for the files in it, and in folders below it,
    /// that end in `.json` or `.json5`. Of several catalogs of one department, the one counts that was in force on the day
    /// (填表时间).
    ///
    /// Throws `GongkaiError` for a source that cannot be read or understood, for a ledger without a
    /// column of publication dates, and where there is no catalog.
    public func run(
        catalogs: [CatalogSource], ledgers: [CatalogSource]
    ) throws(GongkaiError) -> QuarterlyResult {
        let vocabulary = try LedgerVocabulary.bundled()
        let templates: ReportTemplates
        if let own = self.templates { templates = own } else { templates = try ReportTemplates() }
        let inUse = try catalogsInUse(catalogs)
        guard !inUse.isEmpty else { throw GongkaiError(noCatalogsIn: catalogs) }
        var register = PublicationRegister(
            inUse, calendar: WorkingDayCalendar(holidays), vocabulary: vocabulary,
            options: options)
        var sources: [OpenedLedger] = []
        for ledger in ledgers {
            let (opened, findings) = try LedgerSource(ledger, limits: limits)
                .opened(encoding: encoding?.textEncoding, vocabulary: vocabulary)
            register.add(findings)
            for ledger in opened { try read(ledger, into: &register) }
            sources += opened
        }
        let statistics = register.statistics(templates.indicators.rows)
        return QuarterlyResult(
            statistics: statistics, register: register, ledgers: sources, templates: templates)
    }

    private func read(
        _ ledger: OpenedLedger, into register: inout PublicationRegister
    ) throws(GongkaiError) {
        let vocabulary = register.vocabulary
        var entries = try ledger.entries(vocabulary)
        register.open(ledger: ledger.place)
        while let entry = try entries.next() { register.add(entry) }
        let fields = entries.fields
        // JSON lines without any entry have no fields at all, and lack nothing.
        if !fields.isEmpty {
            guard fields.contains(.publishedOn) else {
                throw GongkaiError(
                    withoutPublicationDates: ledger.place.name,
                    label: vocabulary.label(of: .publishedOn))
            }
            register.check(columns: fields)
        }
        if let findings = entries.findings {
            register.add(findings, cells: entries.cellFindings)
        }
    }

    private func catalogsInUse(
        _ sources: [CatalogSource]
    ) throws(GongkaiError) -> [CatalogInUse] {
        var inUse: [CatalogInUse] = []
        for source in sources {
            for file in try files(of: source) {
                let bytes = try file.read(limits)
                do {
                    let catalog = try CatalogFile.read(bytes, file: file.name, limits: limits)
                    inUse.append(CatalogInUse(catalog, file: file.name))
                } catch {
                    throw GongkaiError(error)
                }
            }
        }
        return inUse
    }

    private func files(of source: CatalogSource) throws(GongkaiError) -> [CatalogSource] {
        guard case .file(let path) = source else { return [source] }
        return try CatalogFolder.files(at: path).map(CatalogSource.file)
    }
}

extension CSVOptions.Encoding {
    var textEncoding: TextEncoding {
        switch self {
        case .utf8WithMark: .utf8WithMark
        case .utf8: .utf8
        case .gb18030: .gb18030
        case .gbk: .gbk
        }
    }
}

extension GongkaiError {
    /// Folders without a single catalog file.
    init(noCatalogsIn sources: [CatalogSource]) {
        let place = escapedQuote(sources.map(\.name).joined(separator: ", "), limit: 200)
        self.init(
            .inputMissing,
            LocalizedText(
                zh: "\(place)：没有清单文件（.json）。", en: "\(place): There is no catalog file (.json)."))
    }
}
