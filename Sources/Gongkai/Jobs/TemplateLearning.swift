import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel
import Workbooks

/// Derives a template from a form of any office, blank or filled: a workbook (XLSX).
///
/// What the template says is what the sheet shows: header tree, columns, widths, looks, page, rows
/// above and below the table, channels and marks. Columns are matched with fields by the headings
/// of the bundled forms and other usual ones; each that is not known is a warning with its cell,
/// and is bound to `extra` under its own heading.
///
///     let report = try TemplateLearning().run(
///         from: .file("form.xlsx"), to: .file("mine.json5", replacing: false))
///     print(report.summary(in: .english))
public struct TemplateLearning: Sendable {
    /// The name of the sheet; nil takes the first visible one that shows a catalog's header.
    public var sheet: String?
    /// What is too large to be read.
    public var limits = Limits.standard

    /// Makes the job.
    public init() {}

    /// The template file, as JSON5 with comments in UTF-8, and what was noticed.
    ///
    /// The file passes `TemplateInspection`, and the same form always gives the same bytes. Throws
    /// `GongkaiError` for a source that cannot be read or is no workbook, for one without the
    /// header of a catalog or with a second table, and for a form that no template can say.
    public func template(
        from source: CatalogSource
    ) throws(GongkaiError) -> (file: [UInt8], report: FindingReport) {
        let bytes = try source.read(limits)
        let contents = try workbook(bytes, name: source.name)
        let learner = try learner()
        let learned: LearnedForm
        do {
            learned = try learner.learn(
                contents.grid, sheet: sheet, file: source.name, name: Self.name(of: source))
        } catch {
            throw GongkaiError(error)
        }
        let file = Array(TemplateText(learned, file: Self.fileName(of: source)).text.utf8)
        try check(file)
        let remarks = contents.remarks.map { $0.finding(in: source.name) }
        return (file, report(learned, remarks, source: source.name))
    }

    /// Learns the template and writes it.
    ///
    /// Throws `GongkaiError` as `template(from:)` does, and for a destination that cannot be
    /// written; an existing file is unchanged then.
    public func run(
        from source: CatalogSource, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        try destination.check()
        let (file, report) = try template(from: source)
        try destination.write(file)
        return report
    }

    private func workbook(
        _ bytes: [UInt8], name: String
    ) throws(GongkaiError) -> WorkbookReader.Contents {
        switch SourceKind(bytes) {
        case .workbook, .oldOffice: break
        default: throw GongkaiError(noWorkbook: name)
        }
        do {
            return try WorkbookReader(limits: limits.workbook.reading, readsTheme: true).read(bytes)
        } catch {
            throw GongkaiError(error, source: name)
        }
    }

    private func learner() throws(GongkaiError) -> FormLearner {
        var forms: [FormTemplate] = []
        for name in BundledTemplates.formNames {
            forms.append(try TemplateChoice.bundled(name).template(limits))
        }
        let layout = try FormLayout(template: forms[0], options: PageOptions())
        let lexicon = try JSONFile.bundled(
            FormLexicon.self, BundledTemplates.learning, "learning.json5")
        return FormLearner(
            forms: forms, lexicon: lexicon, measure: TextMeasure(fonts: layout.fonts))
    }

    /// A template that could not be used would be a fault of this program.
    private func check(_ file: [UInt8]) throws(GongkaiError) {
        let found: TemplateFindings
        do {
            found = try TemplateFindings(in: file, file: "learned.json5", limits: limits)
        } catch {
            throw GongkaiError(internalFault: error.message.english)
        }
        // A form may have such characters; the check of its template tells them.
        let fault = found.findings.first {
            $0.severity == .error && $0.rule != "template.character"
        }
        guard found.template != nil, fault == nil else {
            throw GongkaiError(internalFault: fault?.message.english ?? "learned template")
        }
    }

    private func report(
        _ learned: LearnedForm, _ remarks: [Finding], source: String
    ) -> FindingReport {
        let columns = learned.template.columns.count
        let unknown = learned.findings.count { $0.rule == "learn.column" }
        return FindingReport(
            remarks + learned.findings, source: source,
            subject: LocalizedText(
                zh: "学到 \(columns) 栏，其中没有认出的 \(unknown) 栏",
                en: "columns learned: \(columns), not known: \(unknown)"))
    }

    private static func fileName(of source: CatalogSource) -> String {
        PathName(source.name).text
    }

    /// The name of the file without its ending.
    private static func name(of source: CatalogSource) -> String {
        let stem = PathName(source.name).stem
        return stem.isEmpty || source == .standardInput ? "learned" : stem
    }
}
