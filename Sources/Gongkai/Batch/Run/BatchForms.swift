import DisclosureCatalog
import DisclosureForms

/// The forms of a batch, read once and filled for every department.
struct BatchForms: Sendable {
    struct Form: Sendable {
        /// What tells its files apart.
        var name: String
        var hash: ContentHash
        var producer: FormProducer
        var loader: CatalogLoader
    }

    let forms: [Form]
    let formats: [BatchFormat]
    let temporaryFiles: TemporaryFiles
    /// The shape of the consolidated workbook.
    let summary: SummaryTemplate
    /// What the bytes of the files depend on besides catalogs and templates.
    let settings: [String: String]
    /// The hash of all that they depend on besides catalogs.
    let recipe: ContentHash

    /// Reads the templates of an export.
    ///
    /// Throws `GongkaiError` for one that cannot be read, if nothing is to be written, and for
    /// forms for filling in that are no spreadsheets.
    init(_ export: BatchExport) throws(GongkaiError) {
        guard !export.templates.isEmpty, !export.formats.isEmpty else {
            throw GongkaiError(batchUsage: .nothingToWrite)
        }
        if export.fillIn != nil,
            let format = export.formats.first(where: { $0.form != nil && $0 != .xlsx })
        {
            throw GongkaiError(fillInFormat: format.rawValue)
        }
        var forms: [Form] = []
        for choice in export.templates {
            let (template, hash) = try choice.templateAndHash(export.limits)
            guard !forms.contains(where: { $0.hash == hash }) else { continue }
            forms.append(
                Form(
                    name: Self.name(of: template, besides: forms.map(\.name)), hash: hash,
                    producer: try Self.producer(of: template, hash, export),
                    loader: CatalogLoader(
                        template: template, limits: export.limits, today: export.today,
                        locatesFindings: false)))
        }
        let sources = try SourceForms(export)
        forms[0].loader.forms = sources.library
        self.forms = forms
        formats = BatchFormat.allCases.filter(export.formats.contains)
        temporaryFiles = export.temporaryFiles
        summary = try SummaryTemplate.bundled()
        var settings = [
            "formats": formats.map(\.rawValue).joined(separator: ","),
            "paper": export.page.paper?.rawValue ?? "template",
            "pages": export.page.pages?.rawValue ?? "standard",
            "encoding": export.csv.encoding.rawValue,
            "channels": export.csv.channels.rawValue,
            "catalogColumns": export.csv.hasCatalogColumns ? "on" : "off",
            "formulaGuard": export.csv.guardsFormulas ? "on" : "off",
        ]
        // Without it the forms are those for filing, as all were before there were others.
        settings["fillIn"] = export.fillIn?.setting
        settings["sourceTemplates"] = sources.setting
        self.settings = settings
        let lines =
            [gongkaiVersion, "sources \(sources.hashes)"] + forms.map { "\($0.name) \($0.hash)" }
            + settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        recipe = ContentHash(of: lines.joined(separator: "\n").utf8)
    }

    private static func producer(
        of template: FormTemplate, _ hash: ContentHash, _ export: BatchExport
    ) throws(GongkaiError) -> FormProducer {
        var recipe: FillInRecipe?
        if let fillIn = export.fillIn {
            recipe = try FillInRecipe(fillIn, kind: .fillIn, template: template, hash: hash)
        }
        return try FormProducer(
            template: template, page: export.page, csv: export.csv,
            formats: export.formats.compactMap(\.form), fillIn: recipe)
    }

    /// Room for the name of the department, this, and the ending.
    private static let longestName = 40

    private static func name(of template: FormTemplate, besides taken: [String]) -> String {
        let base = SafeFileName(template.name, limit: longestName).text
        let numbered = (2...).lazy.map { "\(base)-\($0)" }
        return taken.contains(base) ? numbered.first { !taken.contains($0) } ?? base : base
    }

    /// A manifest of these forms, without entries.
    func manifest(shard: BatchShard?) -> BatchManifest {
        BatchManifest(
            program: gongkaiVersion, shard: shard?.description,
            templates: forms.map { .init(name: $0.name, sha256: $0.hash.hexadecimal) },
            settings: settings)
    }

    /// What a file of a department is called.
    ///
    /// With one form it has the department's name; with several, the name of the form too.
    func fileName(_ department: String, _ format: BatchFormat, _ form: Form?) -> String {
        let needsForm = forms.count > 1 && form != nil
        return "\(department)\(needsForm ? "-\(form?.name ?? "")" : "").\(format.rawValue)"
    }
}

/// The forms that the inputs of a batch may be.
private struct SourceForms {
    let library: FormLibrary
    /// The hashes of those that do not come with the program, or of the one that is given.
    let hashes: String
    /// What the manifest says of those that were named for reading; nil where none was.
    let setting: String?

    init(_ export: BatchExport) throws(GongkaiError) {
        let named = export.sourceTemplates
        var choices = named
        if named.count == 1, case .bundled = named[0] {
            // All inputs are this form.
        } else {
            choices += export.templates.filter { if case .file = $0 { true } else { false } }
        }
        library = try KnownForms.library(choices, limits: export.limits)
        hashes = try Self.hashes(of: choices, export.limits)
        setting = named.isEmpty ? nil : try Self.hashes(of: named, export.limits)
    }

    private static func hashes(
        of choices: [TemplateChoice], _ limits: Limits
    ) throws(GongkaiError) -> String {
        var hashes: [String] = []
        for choice in choices {
            hashes.append(try choice.templateAndHash(limits).hash.hexadecimal)
        }
        return hashes.joined(separator: ",")
    }
}

extension LocalizedText {
    fileprivate static let nothingToWrite = LocalizedText(
        zh: "没有指定格式或模板，没有可写的文件。",
        en: "Without a format and a form there is nothing to write.")
}
