public import DisclosureCatalog
import DisclosureForms

/// What a job found in a catalog, ready to be shown.
///
///     let report = try CatalogValidation().report(on: .file("catalog.json"))
///     for line in report.lines(in: .english) { print(line.text) }
///     print(report.summary(in: .english))
public struct FindingReport: Sendable {
    /// One finding as a line of text: the place, the severity, the rule, and one sentence.
    public struct Line: Hashable, Sendable {
        /// How grave the finding is.
        public var severity: Finding.Severity
        /// The line, without a line break; control characters are escaped.
        public var text: String
    }

    /// The findings by file and position.
    public let findings: [Finding]
    /// The name of the source; of one of several tables its place too, such as `town.xlsx!目录!A30`.
    public let source: String
    /// What the source holds, between its name and the number of findings.
    private let subject: LocalizedText
    private let template: FormTemplate?
    /// The templates of places in other forms of the same source.
    private var otherTemplates: [Place: FormTemplate] = [:]
    private let lineNumbers: [Place: Int]
    /// The name of the form that the source was read by; nil for a catalog file.
    public let recognisedForm: String?
    /// How well the source's header fits that form, from 0 to 1; nil for a catalog file.
    public let recognitionScore: Double?
    /// Why the reply could not be written though there was to be one; all else that the job is for
    /// is done.
    public internal(set) var replyError: GongkaiError?

    /// A report on a catalog, or, with `blankRows`, on a form without one that has so many rows to
    /// be filled in.
    init(
        _ loaded: LoadedCatalog, and more: [Finding] = [], source: String, template: FormTemplate,
        blankRows: Int? = nil
    ) {
        findings = (loaded.findings + more).inDocumentOrder()
        self.source = loaded.table?.name(in: source) ?? source
        subject = blankRows.map(Self.blankForm) ?? Self.subject(of: [loaded.catalog])
        self.template = loaded.form?.template ?? template
        lineNumbers = loaded.lines
        recognisedForm = loaded.form?.match.template
        recognitionScore = loaded.form?.match.score
    }

    private static func blankForm(rows: Int) -> LocalizedText {
        LocalizedText(zh: "空白表，待填 \(rows) 行", en: "a blank form, rows to be filled in: \(rows)")
    }

    /// A report on all catalogs of a source.
    init(
        all loaded: [LoadedCatalog], and more: [Finding] = [], source: String,
        template: FormTemplate
    ) {
        findings = (loaded.flatMap(\.findings) + more).inDocumentOrder()
        self.source = source
        subject = Self.subject(of: loaded.map(\.catalog))
        self.template = loaded.first?.form?.template ?? template
        for other in loaded.dropFirst() {
            guard let form = other.form, form.match.template != loaded[0].form?.match.template
            else { continue }
            for finding in other.findings { otherTemplates[finding.place] = form.template }
        }
        lineNumbers = loaded.count == 1 ? loaded[0].lines : [:]
        recognisedForm = loaded.first?.form?.match.template
        recognitionScore = loaded.first?.form?.match.score
    }

    /// How much catalogs hold.
    private static func subject(of catalogs: [Catalog]) -> LocalizedText {
        let sections = catalogs.reduce(0) { $0 + $1.sections.count }
        let items = catalogs.reduce(0) { $0 + $1.itemCount }
        let onRequest = catalogs.reduce(0) { $0 + $1.itemCount(disclosed: .onRequest) }
        let tables = catalogs.count
        return LocalizedText(
            zh: (tables > 1 ? "表 \(tables) 张，" : "")
                + "栏目 \(sections) 个，事项 \(items) 项，其中依申请公开 \(onRequest) 项",
            en: (tables > 1 ? "tables: \(tables), " : "")
                + "sections: \(sections), items: \(items), on request: \(onRequest)")
    }

    /// A report on something that is no catalog; `subject` says in a few words what it holds.
    init(_ findings: [Finding], source: String, subject: LocalizedText) {
        self.findings = findings.inDocumentOrder()
        self.source = source
        self.subject = subject
        template = nil
        lineNumbers = [:]
        recognisedForm = nil
        recognitionScore = nil
    }

    /// Whether something must be corrected before the form is filed.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The findings, one line each.
    public func lines(in language: MessageLanguage) -> [Line] { lines(of: findings, in: language) }

    /// The findings that whoever looks at the written form must know, one line each: the errors,
    /// and what was noticed while it was laid out and written.
    ///
    /// Warnings and notes about the catalog file are left out; `lines(in:)` has them.
    public func urgentLines(in language: MessageLanguage) -> [Line] {
        let urgent = findings.filter { finding in
            if case .keyPath = finding.place.position { return finding.severity == .error }
            return true
        }
        return lines(of: urgent, in: language)
    }

    private func lines(of findings: [Finding], in language: MessageLanguage) -> [Line] {
        let text = findingText(language)
        return findings.map { Line(severity: $0.severity, text: text.line(for: $0)) }
    }

    /// How much the source holds, such as sections and items, and how many findings of each severity.
    public func summary(in language: MessageLanguage) -> String {
        let place = escapedQuote(source, limit: 200)
        let found = FindingSummary(findings).words
        return LocalizedText(
            zh: "\(place)：\(subject.chinese)；\(found.chinese)",
            en: "\(place): \(subject.english). \(found.english)")[language]
    }

    /// The findings of several reports as one JSON array in UTF-8, for other programs.
    ///
    /// Throws `GongkaiError` only for a fault of the program.
    public static func json(
        of reports: [FindingReport], in language: MessageLanguage
    ) throws(GongkaiError) -> [UInt8] {
        let lines = reports.reduce(into: [Place: Int]()) { lines, report in
            lines.merge(report.lineNumbers) { first, _ in first }
        }
        let text = FindingText(language: language, line: { lines[$0] })
        do {
            return try JSONFindingReport.bytes(of: reports.flatMap(\.findings), text: text)
        } catch {
            throw GongkaiError(internalFault: "finding report")
        }
    }

    /// The findings as records for other programs.
    func records(in language: MessageLanguage) -> [FindingRecord] {
        let text = findingText(language)
        return findings.map { FindingRecord($0, text: text) }
    }

    func findingText(_ language: MessageLanguage) -> FindingText {
        FindingText(
            language: language,
            heading: { place in
                place.field.flatMap { (otherTemplates[place] ?? template)?.words(for: $0) }
            }, line: { lineNumbers[$0] })
    }
}
