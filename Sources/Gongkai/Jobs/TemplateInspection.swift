import DelimitedText
public import DisclosureCatalog

/// Checks a template file, of a form or of a quarterly report: everything that is wrong with it at
/// once, each with its key path and line.
///
///     let report = try TemplateInspection().report(on: .file("mine.json5"))
///     for line in report.lines(in: .english) { print(line.text) }
public struct TemplateInspection: Sendable {
    /// Whether texts of the form must be in GBK, which programs of older Windows need.
    public var requiresGBK = false
    /// What is too large to be read.
    public var limits = Limits.standard

    /// Makes the check.
    public init() {}

    /// All findings.
    ///
    /// Errors are unknown and missing keys, columns bound to nothing or twice, header labels that
    /// leave gaps, columns too wide for the paper at a legible size, what Excel refuses,
    /// placeholders that nothing fills, and, if asked for, characters that GBK lacks. What kind of
    /// template it is, its `format` says. Throws
    /// `GongkaiError` for a source that cannot be read or is not JSON5.
    public func report(on source: CatalogSource) throws(GongkaiError) -> TemplateReport {
        let bytes = try source.read(limits)
        let checked = try TemplateFindings(in: bytes, file: source.name, limits: limits)
        var findings = checked.findings
        if requiresGBK, let template = checked.template { findings += try gaps(in: template) }
        for index in findings.indices { findings[index].place.file = source.name }
        return TemplateReport(
            findings: findings, source: source.name,
            lines: CatalogFile.lines(of: findings, in: bytes))
    }

    private func gaps(in template: any CheckedTemplate) throws(GongkaiError) -> [Finding] {
        let texts = template.printedTexts
        let gaps: [UnencodableCharacter]
        do {
            gaps = try TextEncoding.gbk.gaps(in: texts.map { [.text($0.text)] })
        } catch {
            throw GongkaiError(error, destination: "GBK")
        }
        return gaps.map { gap in
            let scalar = gap.character
            let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
            return Finding(
                rule: "template.gbk", severity: .error,
                place: Place(position: .keyPath(texts[gap.place.row - 1].path.description)),
                message: LocalizedText(
                    zh: "GBK 没有字符“\(scalar)”（\(code)），请换一个。",
                    en: "GBK does not have the character “\(scalar)” (\(code)); use another."))
        }
    }
}

/// What was found in a template file.
public struct TemplateReport: Sendable {
    /// The findings by line.
    public let findings: [Finding]
    /// The name of the source.
    public let source: String
    private let lineNumbers: [Place: Int]

    init(findings: [Finding], source: String, lines: [Place: Int]) {
        self.findings = findings.enumerated().sorted { first, second in
            let (left, right) = (lines[first.element.place] ?? 0, lines[second.element.place] ?? 0)
            return (left, first.offset) < (right, second.offset)
        }.map(\.element)
        self.source = source
        lineNumbers = lines
    }

    /// Whether the template should not be used as it is.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The findings, one line each: file and line, severity, rule, key path, and one sentence.
    public func lines(in language: MessageLanguage) -> [FindingReport.Line] {
        let text = findingText(language)
        return findings.map { finding in
            var shown = finding
            if case .keyPath(let path) = finding.place.position, !path.isEmpty {
                let path = escapedQuote(path, limit: 120)
                shown.message = LocalizedText(
                    zh: "\(path)：\(finding.message.chinese)",
                    en: "\(path): \(finding.message.english)")
            }
            return FindingReport.Line(severity: finding.severity, text: text.line(for: shown))
        }
    }

    /// How many findings of each severity there are.
    public func summary(in language: MessageLanguage) -> String {
        let place = escapedQuote(source, limit: 200)
        let found = FindingSummary(findings).words
        return LocalizedText(
            zh: "\(place)：\(found.chinese)", en: "\(place): \(found.english)")[language]
    }

    /// The findings of several reports as one JSON array in UTF-8, for other programs.
    ///
    /// Throws `GongkaiError` only for a fault of the program.
    public static func json(
        of reports: [TemplateReport], in language: MessageLanguage
    ) throws(GongkaiError) -> [UInt8] {
        let lines = reports.reduce(into: [Place: Int]()) { lines, report in
            lines.merge(report.lineNumbers) { first, _ in first }
        }
        do {
            return try JSONFindingReport.bytes(
                of: reports.flatMap(\.findings),
                text: FindingText(language: language, line: { lines[$0] }))
        } catch {
            throw GongkaiError(internalFault: "finding report")
        }
    }

    private func findingText(_ language: MessageLanguage) -> FindingText {
        FindingText(language: language, line: { lineNumbers[$0] })
    }
}
