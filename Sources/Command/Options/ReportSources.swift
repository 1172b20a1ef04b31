import ArgumentParser
import DisclosureCatalog
import Gongkai

/// What a report is made from.
struct ReportSources: ParsableArguments {
    @Option(
        name: .customLong("catalog"), parsing: .upToNextOption,
        help: ArgumentHelp("Catalog files, or folders of them.", valueName: "file|folder"))
    var catalogs: [String]

    @Option(
        name: .customLong("ledger"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "Publication ledgers as CSV, JSON lines or XLSX; - is standard input.",
            valueName: "file"))
    var ledgers: [String]

    @Option(
        help: ArgumentHelp(
            "The encoding of CSV ledgers: utf-8-bom, utf-8, gb18030 or gbk; found out without it.",
            valueName: "encoding"))
    var ledgerEncoding: CSVOptions.Encoding?

    @Option(
        help: ArgumentHelp(
            "A holiday file, which adds years to the official arrangements or replaces them.",
            valueName: "file"))
    var holidays: String?

    @Option(
        help: ArgumentHelp(
            "A list of the departments with their groups for the ranking: CSV or XLSX with the columns 单位, 分组, 最低标准.",
            valueName: "file"))
    var groups: String?

    @Option(
        name: .customLong("template"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "Templates of your own: the rows of the 统计表, or the workbook; template show statistics and template show quarterly are where to begin.",
            valueName: "file"))
    var templates: [String] = []

    var catalogSources: [CatalogSource] { catalogs.map(CatalogSource.init(argument:)) }
    var ledgerSources: [CatalogSource] { ledgers.map(CatalogSource.init(argument:)) }

    func validate() throws {
        if (catalogs + ledgers + templates + [holidays ?? "", groups ?? ""]).count(where: {
            $0 == "-"
        }) > 1 {
            throw ValidationError("Standard input can be only one of the sources.")
        }
    }

    /// Puts encoding, holidays and groups into a job, and tells what is doubtful about their files.
    func prepare(_ job: inout QuarterlyReport, _ reporter: Reporter) throws(GongkaiError) {
        job.encoding = ledgerEncoding
        if !templates.isEmpty {
            var own = try ReportTemplates()
            for file in templates { try own.replace(by: CatalogSource(argument: file)) }
            job.templates = own
        }
        if let groups {
            let (list, findings) = try GroupFile.read(CatalogSource(argument: groups))
            reporter.tell(findings)
            job.options.groups = list
        }
        guard let holidays else { return }
        let (table, findings) = try HolidayFile.read(CatalogSource(argument: holidays))
        reporter.tell(findings)
        job.holidays = job.holidays.overridden(by: table)
    }
}

/// How a table is written as CSV.
struct TableOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "CSV: utf-8-bom, utf-8, gb18030 or gbk (default: utf-8-bom).", valueName: "encoding"))
    var encoding: CSVOptions.Encoding?

    @Option(
        help: """
            CSV: put an apostrophe before text that a spreadsheet program would run as a formula \
            (default: on). With off, whoever opens the file runs what is in it.
            """)
    var formulaGuard: RecordOptions.Switch?

    var options: CSVOptions {
        CSVOptions(encoding: encoding ?? .utf8WithMark, guardsFormulas: formulaGuard != .off)
    }

    var isUsed: Bool { encoding != nil || formulaGuard != nil }
}

/// The format of a report's tables.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case xlsx
    case csv
    case json

    /// The format that the end of the output's name stands for.
    init?(output: String?) {
        guard let ending = output.flatMap({ PathName($0).ending }) else { return nil }
        self.init(rawValue: ending)
    }
}

/// The quarter that a report is compared with.
enum ComparedQuarter: ExpressibleByArgument {
    case quarter(Quarter)
    case previous
    case yearBefore

    init?(argument: String) {
        switch argument {
        case "previous": self = .previous
        case "year-before": self = .yearBefore
        default:
            guard let quarter = Quarter(argument) else { return nil }
            self = .quarter(quarter)
        }
    }

    /// The quarter itself; it must be before the report's.
    func quarter(for quarter: Quarter) throws -> Quarter? {
        switch self {
        case .previous: return quarter.previous
        case .yearBefore: return quarter.yearBefore
        case .quarter(let compared):
            guard compared < quarter else {
                throw ValidationError("--compare must name a quarter before --quarter.")
            }
            return compared
        }
    }
}
