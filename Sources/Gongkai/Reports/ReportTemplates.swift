import BundledTemplates
import DisclosureCatalog
import DisclosureReports

/// The templates of a quarterly report: the rows of the 统计表, which differ by place, and the
/// workbook with its sheets.
///
///     var templates = try ReportTemplates()
///     try templates.replace(by: .file("statistics.json5"))
///     report.templates = templates
public struct ReportTemplates: Sendable {
    private(set) var indicators: IndicatorList
    private(set) var workbook: WorkbookTemplate

    /// The templates that come with the program.
    ///
    /// Throws `GongkaiError` only for a fault of the program.
    public init() throws(GongkaiError) {
        indicators = try .bundled()
        workbook = try JSONFile.bundled(
            WorkbookTemplate.self, BundledTemplates.quarterlyReport, "quarterly.json5")
    }

    /// The names of the files that come with the program, to begin one of one's own with, and what
    /// they are in Chinese.
    public static let bundledFiles = [
        (name: "statistics", description: "政府信息公开情况统计表（季度）的统计指标"),
        (name: "quarterly", description: "季度报告工作簿的各个工作表"),
    ]

    /// Writes the file of a name.
    ///
    /// Throws `GongkaiError` if there is none of that name, and for a destination that cannot be
    /// written.
    public static func writeFile(
        named name: String, to destination: OutputDestination
    ) throws(GongkaiError) {
        try destination.check()
        switch name {
        case "statistics": try destination.write(BundledTemplates.statistics)
        case "quarterly": try destination.write(BundledTemplates.quarterlyReport)
        default: throw GongkaiError(unknownForm: name)
        }
    }

    /// Takes a template file in the place of the bundled one of its format, `gongkai.indicators` or
    /// `gongkai.workbook`.
    ///
    /// Throws `GongkaiError` for a file that cannot be read or is neither, with line and key path.
    public mutating func replace(
        by source: CatalogSource, limits: Limits = .standard
    ) throws(GongkaiError) {
        let bytes = try source.read(limits)
        let name = source.name
        let header = try GongkaiError.reading { () throws(JSONFileError) in
            try JSONFile.read(FormatName.self, from: bytes, file: name, limits: limits)
        }
        switch header.format {
        case IndicatorList.format:
            indicators = try TemplateFile.readReport(
                IndicatorList.self, bytes, file: name, limits: limits)
        case WorkbookTemplate.format:
            workbook = try TemplateFile.readReport(
                WorkbookTemplate.self, bytes, file: name, limits: limits)
        default: throw GongkaiError(noReportTemplate: name)
        }
    }

    /// Only what a file says that it is.
    private struct FormatName: Decodable {
        let format: String
    }
}

extension GongkaiError {
    /// A file that is another template than those of a report.
    fileprivate init(noReportTemplate name: String) {
        let place = escapedQuote(name, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: """
                    \(place)：这不是季度报告的模板，format 应为 gongkai.indicators 或 gongkai.workbook；\
                    gongkai template show statistics 可作起点。
                    """,
                en: """
                    \(place): This is no template of a quarterly report; its format must be \
                    gongkai.indicators or gongkai.workbook. Start from gongkai template show statistics.
                    """))
    }
}
