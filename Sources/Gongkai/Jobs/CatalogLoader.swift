import DisclosureCatalog
import DisclosureForms

/// A catalog, what was found in it, and the lines of its file where that was found.
struct LoadedCatalog {
    var catalog: Catalog
    var findings: [Finding]
    var lines: [Place: Int] = [:]
    /// The form that it was read by, and how well its header fits; nil for a catalog file.
    var form: (template: FormTemplate, match: FormMatch)?
    /// Where it stands in a file with several; nil where it is the only one.
    var table: SourceTable?

    /// Whether the source holds other filled tables, which were not read.
    var hasOthers: Bool {
        findings.contains {
            $0.rule == "import.sheet.another" || $0.rule == "import.table.another"
        }
    }
}

/// Reads catalogs for the jobs and has the rules look at them.
struct CatalogLoader {
    /// The form whose rules catalog files are judged by.
    let template: FormTemplate
    let limits: Limits
    private let today: CalendarDate?
    private let listsDeadlines: Bool
    /// Whether the lines of findings are looked for, which takes another pass over the file.
    private let locatesFindings: Bool
    private let validator: CatalogValidator
    /// The forms that a source may be; nil is `template` alone.
    var forms: FormLibrary?
    /// The line of its file in which the catalog stands, where a file has one in each line.
    var line: Int?

    /// `listsDeadlines` asks for a note on every deadline, how it is understood.
    init(
        template: FormTemplate, limits: Limits, today: CalendarDate?, listsDeadlines: Bool = false,
        locatesFindings: Bool = true
    ) {
        self.template = template
        self.limits = limits
        self.today = today
        self.listsDeadlines = listsDeadlines
        self.locatesFindings = locatesFindings
        // What the rules must know of the form is the same for all catalogs.
        validator = Self.validator(
            by: template, today: today, listsDeadlines: listsDeadlines)
    }

    private static func validator(
        by template: FormTemplate, without missing: [CatalogField] = [], today: CalendarDate?,
        listsDeadlines: Bool
    ) -> CatalogValidator {
        var options = template.validationOptions(today: today, without: missing)
        options.listsDeadlines = listsDeadlines
        options.documents = .bundled
        return CatalogValidator(options: options)
    }

    /// A catalog file.
    func catalogFile(_ source: CatalogSource) throws(GongkaiError) -> LoadedCatalog {
        try catalogFile(try source.read(limits), name: source.name)
    }

    /// A form: a workbook, CSV, or published text, as its bytes tell.
    func form(_ source: CatalogSource) throws(GongkaiError) -> LoadedCatalog {
        try form(try source.read(limits), name: source.name)
    }

    /// All catalogs of a form.
    func forms(_ source: CatalogSource) throws(GongkaiError) -> [LoadedCatalog] {
        try forms(try source.read(limits), name: source.name)
    }

    /// A catalog file or a form, as its first bytes tell.
    func anySource(_ source: CatalogSource) throws(GongkaiError) -> LoadedCatalog {
        let bytes = try source.read(limits)
        return switch SourceKind(bytes) {
        case .catalogFile: try catalogFile(bytes, name: source.name)
        default: try form(bytes, name: source.name)
        }
    }

    /// A catalog file, or all catalogs of a form.
    func everyCatalog(_ source: CatalogSource) throws(GongkaiError) -> [LoadedCatalog] {
        let bytes = try source.read(limits)
        return switch SourceKind(bytes) {
        case .catalogFile: [try catalogFile(bytes, name: source.name)]
        default: try forms(bytes, name: source.name)
        }
    }

    /// What the rules of this form find in a catalog.
    func findings(in catalog: Catalog, file: String?) -> [Finding] {
        validator.findings(in: catalog, file: file)
    }

    /// What the rules of a form find in a catalog that was read from it.
    func findings(in reading: FormReading, by template: FormTemplate) -> [Finding] {
        let validator = Self.validator(
            by: template, without: reading.missingFields, today: today,
            listsDeadlines: listsDeadlines)
        return reading.located(validator.findings(in: reading.catalog))
    }

    private func catalogFile(
        _ bytes: [UInt8], name: String
    ) throws(GongkaiError) -> LoadedCatalog {
        let catalog: Catalog
        let document: JSONDocument
        do {
            (catalog, document) = try CatalogFile.open(bytes, file: name, limits: limits)
        } catch {
            throw self.error(error, kind: SourceKind(bytes), name: name)
        }
        let findings = findings(in: catalog, file: name)
        return LoadedCatalog(
            catalog: catalog, findings: findings,
            lines: locatesFindings ? document.lines(of: findings) : [:])
    }

    /// What is no JSON from its first character on is better called by its name.
    private func error(
        _ error: JSONFileError, kind: SourceKind, name: String
    ) -> GongkaiError {
        let isAtStart = error.position == TextPosition(line: 1, column: 1)
        var error = error
        if let line {
            error.position = TextPosition(line: line, column: error.position?.column ?? 1)
        }
        return switch (kind, error.code) {
        case (.catalogFile, _): GongkaiError(error)
        case (.text, .syntax) where isAtStart:
            GongkaiError(wrongKind: kind, source: "\(name):\(line ?? 1)")
        case (.text, _): GongkaiError(error)
        default: GongkaiError(wrongKind: kind, source: line.map { "\(name):\($0)" } ?? name)
        }
    }
}
